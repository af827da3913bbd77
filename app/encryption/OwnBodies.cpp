// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/OwnBodies.h"

#include "app/encryption/BodyRecords.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;

namespace {

constexpr quint8 noteVersion = 1;

/// What cannot be sealed at all goes out as what the relay finally refuses: so the message fails, and says why.
QByteArray tooLarge()
{
    return QByteArray(wire::bodyBytesMax + 1, '\0');
}

void putRows(const std::vector<crypto::RecipientRow> &rows, Out &out)
{
    for (const crypto::RecipientRow &row : rows)
        put(recipientKind, row, out);
}

} // namespace

// ---- from the store

bool OwnBodies::restoreKey(const crypto::OwnKeyRow &row)
{
    auto key = crypto::OwnSenderKey::fromRow(row);
    if (!key || row.name != m_conversation)
        return false;
    m_recipients.emplace(m_conversation, key->kid());
    m_key = std::move(key);
    m_note.kid = m_key->kid();
    ++m_revision;
    return true;
}

bool OwnBodies::restoreRecipient(const crypto::RecipientRow &row)
{
    if (!m_recipients || !m_recipients->restore(row))
        return false;
    if (!m_recipients->isCommitted(row.name.device))
        m_staged.push_back(row.name.device);
    ++m_revision;
    return true;
}

bool OwnBodies::restoreChain(const crypto::OwnChainRow &row)
{
    auto chain = crypto::OwnChain::fromRow(row);
    if (!chain || row.name != m_conversation)
        return false;
    m_chain = *chain;
    return true;
}

bool OwnBodies::restoreNote(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    Note note;
    const bool isOurs = reader.u8() == noteVersion;
    note.kid = reader.id<crypto::SenderKeyId>();
    note.accounts = reader.id<Digest>();
    note.mustRenew = reader.u8() != 0;
    const quint32 count = reader.u32();
    for (quint32 i = 0; i < count && reader.isGood(); ++i) {
        DeviceId device;
        device.account = reader.id<AccountId>();
        device.number = reader.u32();
        note.former.insert(device);
    }
    if (!isOurs || !reader.isDone() || !isKey(note.kid))
        return false;
    m_note = note;
    ++m_revision;
    return true;
}

void OwnBodies::putNote(Out &out) const
{
    ByteWriter writer;
    writer.u8(noteVersion).id(m_note.kid).id(m_note.accounts).u8(m_note.mustRenew ? 1 : 0);
    writer.u32(quint32(m_note.former.size()));
    for (const DeviceId &device : m_note.former)
        writer.id(device.account).u32(device.number);
    put(ownNoteKind, rowName(m_conversation), writer.bytes(), out);
}

// ---- sealing

/// Whose keys, and which devices of one's own: what a key must not outlive a change of.
Digest OwnBodies::accountsOf(const Roster &roster) const
{
    ByteWriter writer;
    for (const RosterMember &member : roster.members())
        writer.id(member.account).id(member.accountKey);
    for (const RosterDevice &device : roster.devices()) {
        if (device.device.account == m_self.account)
            writer.u32(device.device.number).id(device.identityKey).id(device.signingKey);
    }
    return digestOf({writer.bytes()});
}

const OwnBodies::Looked &OwnBodies::looked(const Roster &roster) const
{
    const bool isKnown = m_looked && roster.epoch() > 0 && m_looked->epoch == roster.epoch() &&
                         m_looked->digest == roster.digest() && m_looked->revision == m_revision;
    if (isKnown)
        return *m_looked;
    std::set<DeviceId> others;
    for (const RosterDevice &device : roster.devices()) {
        if (device.device != m_self)
            others.insert(others.end(), device.device);
    }
    Looked looked{roster.epoch(), roster.digest(), m_revision, {others.begin(), others.end()}, {}};
    looked.isOwnDeviceChanged = m_note.accounts != accountsOf(roster);
    if (m_recipients) {
        looked.missing = m_recipients->missing(others);
        looked.isRecipientGone =
            m_recipients->hasOneOutside(others) ||
            !std::includes(others.begin(), others.end(), m_note.former.begin(), m_note.former.end());
    }
    return m_looked.emplace(std::move(looked));
}

std::optional<crypto::RotationReason> OwnBodies::whyRenewed(const Roster &roster, Now now) const
{
    if (!m_key)
        return crypto::RotationReason::RefreshAsked;
    const Looked &known = looked(roster);
    crypto::RotationState state;
    state.otherDevices = qsizetype(known.others.size());
    state.sealedCount = m_key->sealedCount();
    state.age = now.wall - m_key->created();
    state.isTurnChanged = m_key->isTurnChanged();
    state.isRecipientGone = known.isRecipientGone;
    state.isRolledBack = m_note.mustRenew;
    state.isOwnDeviceChanged = known.isOwnDeviceChanged;
    return crypto::rotationReason(state);
}

std::vector<DeviceId> OwnBodies::needy(const Roster &roster, Now now) const
{
    return whyRenewed(roster, now) ? looked(roster).others : looked(roster).missing;
}

void OwnBodies::renew(const Roster &roster, Now now, Random &random, Out &out)
{
    if (!whyRenewed(roster, now))
        return;
    m_key = crypto::OwnSenderKey::create(m_conversation, random, std::max(now.wall, 0ms));
    if (m_recipients)
        putRows(m_recipients->startOver(m_key->kid()), out);
    else
        m_recipients.emplace(m_conversation, m_key->kid());
    m_staged.clear();
    m_note = {m_key->kid(), accountsOf(roster), false, {}};
    ++m_revision;
    put(ownKeyKind, m_key->row(), out);
    putNote(out);
}

crypto::KeyDistribution OwnBodies::distribution(const Roster &roster) const
{
    // A key is renewed long before its chain ends, so that there always is one.
    return m_key->distribution(roster.epoch(), roster.digest()).value_or(crypto::KeyDistribution());
}

void OwnBodies::give(const std::vector<DeviceId> &devices, Out &out)
{
    if (devices.empty())
        return;
    putRows(m_recipients->stage(devices), out);
    m_staged.insert(m_staged.end(), devices.begin(), devices.end());
    ++m_revision;
}

void OwnBodies::giveAhead(const std::vector<DeviceId> &devices, Out &out)
{
    m_recipients->stage(devices);
    putRows(m_recipients->commit(devices), out);
    ++m_revision;
}

OwnBodies::Batch OwnBodies::seal(const Roster &roster, std::span<const engine::PlainBody> bodies, Now now,
                                 Random &random, Out &out)
{
    Batch batch;
    m_chain.withdraw(); // whatever was staged before is sealed again
    for (const engine::PlainBody &body : bodies)
        batch.bodies.push_back(body.content.isEmpty() ? QByteArray() : sealed(roster, body, now, random, batch));
    put(ownKeyKind, m_key->row(), out);
    put(ownChainKind, m_chain.row(), out);
    return batch;
}

QByteArray OwnBodies::sealed(const Roster &roster, const engine::PlainBody &body, Now now, Random &random, Batch &batch)
{
    crypto::MessageInner inner;
    inner.franking = crypto::FrankingKey::random(random);
    inner.counter = body.number;
    inner.previousOwn = m_chain.previousOwn();
    inner.sent = std::max(now.wall, 0ms);
    inner.content = body.content;
    if (body.number == 0 || body.content.size() > crypto::contentBytesMax)
        return tooLarge();
    const QByteArray bytes = inner.bytes();
    crypto::BodyAddress address{m_conversation, roster.epoch(), roster.digest(), m_self,
                                body.id,        body.kind,      0,               {}};
    address.commitment = crypto::commitment(inner.franking, bytes);
    const auto plain = crypto::padded(bytes);
    auto wire = plain ? m_key->seal(address, *plain, random) : crypto::SealError::TooLong;
    if (!wire)
        return tooLarge();
    m_chain.stage(crypto::bodyDigest(address, wire->wire));
    batch.sent.push_back({address, bytes});
    return address.commitment.toBytes() + wire->wire;
}

std::optional<QByteArray> OwnBodies::sealTyping(const Roster &roster, QByteArrayView plain, Now now,
                                                Random &random) const
{
    const auto reason = m_key ? whyRenewed(roster, now) : crypto::RotationReason::RefreshAsked;
    if (reason && *reason < crypto::RotationReason::TurnChanged) // it is about who may read
        return std::nullopt;
    const crypto::BodyAddress address{m_conversation, roster.epoch(), roster.digest(), m_self, {}, 0, 0, {}};
    return m_key->sealEphemeral(address, plain, random);
}

void OwnBodies::taken(Out &out)
{
    put(ownChainKind, m_chain.acknowledge(), out);
    if (m_recipients && !m_staged.empty())
        putRows(m_recipients->commit(), out);
    m_staged.clear();
}

void OwnBodies::withdrawn(Out &out)
{
    put(ownChainKind, m_chain.withdraw(), out);
    forget(std::exchange(m_staged, {}), out);
}

/// They are given the key once more. Whoever has it all the same must still not outlive its place in the roster with
/// it: a relay may say that it has not taken what it has.
void OwnBodies::forget(const std::vector<DeviceId> &devices, Out &out)
{
    if (!m_recipients || devices.empty())
        return;
    for (const DeviceId &device : devices) {
        putRows(m_recipients->forget(device), out);
        m_note.former.insert(device);
    }
    ++m_revision;
    putNote(out);
}

// ---- what else happens

void OwnBodies::noteTurn(Out &out)
{
    if (const auto row = m_key ? m_key->noteTurn() : std::nullopt)
        put(ownKeyKind, *row, out);
}

void OwnBodies::giveAgain(const DeviceId &device, Out &out)
{
    if (m_recipients && m_recipients->missing({device}).empty())
        forget({device}, out);
}

void OwnBodies::startOver(Out &out)
{
    put(ownChainKind, m_chain.restart(), out);
    if (!m_key)
        return;
    m_note.mustRenew = true;
    putNote(out);
}

} // namespace porchlight::encryption
