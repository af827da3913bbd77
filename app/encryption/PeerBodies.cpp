// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/PeerBodies.h"

#include "app/encryption/BodyRecords.h"

#include <algorithm>

namespace porchlight::encryption {

using crypto::SealError;
using engine::Out;

namespace {

DeviceId senderOf(const wire::Entry &entry)
{
    return {entry.sender, entry.senderDevice};
}

/// W, behind the commitment.
QByteArrayView wireOf(const wire::Entry &entry)
{
    return QByteArrayView(entry.body).sliced(qsizetype(Digest::size));
}

} // namespace

std::optional<crypto::SenderKeyId> keyOfBody(const wire::Entry &entry)
{
    if (entry.body.size() < qsizetype(Digest::size))
        return std::nullopt;
    const auto body = crypto::SealedBody::fromWire(wireOf(entry));
    return body ? std::optional(body->kid) : std::nullopt;
}

std::optional<crypto::BodyAddress> addressOf(const Roster &roster, const wire::Entry &entry)
{
    if (!keyOfBody(entry))
        return std::nullopt;
    const auto commitment = Digest::fromBytes(QByteArrayView(entry.body).first(qsizetype(Digest::size)));
    return crypto::BodyAddress{roster.conversation(), entry.epoch, roster.digest(), senderOf(entry),
                               entry.id,              entry.kind,  0,               *commitment};
}

// ---- from the store

bool PeerBodies::restoreSkipped(const crypto::SkippedRow &row)
{
    if (!m_keys.restore(row))
        return false;
    m_skipped[row.name.key].insert(row.name.iteration);
    return true;
}

bool PeerBodies::restoreChain(const crypto::PeerChainRow &row)
{
    auto chain = crypto::PeerChain::fromRow(row);
    if (!chain)
        return false;
    noteHoles(row.name.sender, *chain);
    m_chains.insert_or_assign(row.name.sender, std::move(*chain));
    return true;
}

void PeerBodies::put(const crypto::PeerKeyChanges &changes, Out &out)
{
    for (const crypto::PeerKeyRow &row : changes.keys) {
        encryption::put(peerKeyKind, row, out);
        if (!row.isGone())
            continue;
        for (const quint32 iteration : m_skipped[row.name])
            remove(skippedKind, rowName(crypto::SkippedName{row.name, iteration}), out);
        m_skipped.erase(row.name);
    }
    for (const crypto::SkippedRow &row : changes.skipped) {
        encryption::put(skippedKind, row, out);
        if (row.isGone())
            m_skipped[row.name.key].erase(row.name.iteration);
        else
            m_skipped[row.name.key].insert(row.name.iteration);
    }
}

crypto::PeerSenderKeys::Given PeerBodies::accept(const DeviceId &sender, const crypto::KeyDistribution &given, Out &out)
{
    const auto accepted = m_keys.accept(sender, given);
    put(accepted.changes, out);
    return accepted.what;
}

bool PeerBodies::addEpoch(quint64 epoch, Seq seq)
{
    const auto [place, isNew] = m_epochs.insert_or_assign(epoch, seq);
    const auto next = std::next(place);
    const bool isInOrder = (place == m_epochs.begin() || std::prev(place)->second < seq) &&
                           (next == m_epochs.end() || seq < next->second);
    m_areEpochsInOrder = m_areEpochsInOrder && isInOrder;
    return isNew;
}

void PeerBodies::noteEpoch(quint64 epoch, Seq seq, Out &out)
{
    if (addEpoch(epoch, seq))
        encryption::put(epochKind, rowName(m_conversation, epoch), ByteWriter().u8(1).u64(seq).bytes(), out);
}

// ---- opening

/// Everybody's place in the log is the relay's word; but what it has told of epochs it must keep to, or somebody who
/// was removed could go on writing under the roster that they were in.
bool PeerBodies::isInItsEpoch(const wire::Entry &entry) const
{
    if (m_areEpochsInOrder) { // then its neighbours tell it of all
        const auto next = m_epochs.upper_bound(entry.epoch);
        return (next == m_epochs.end() || entry.seq <= next->second) &&
               (next == m_epochs.begin() || std::prev(next)->second < entry.seq);
    }
    for (const auto &[epoch, seq] : m_epochs) {
        if ((seq < entry.seq) != (epoch <= entry.epoch))
            return false;
    }
    return true;
}

PeerBodies::Judged PeerBodies::refused(SealError error) const
{
    Judged judged;
    switch (error) {
    case SealError::UnknownKey:
    case SealError::BeforeKey:
        judged.opening.state = OpenState::WaitingForKey;
        break;
    case SealError::BadSignature:
    case SealError::BadTag:
    case SealError::BadPadding:
    case SealError::BadInner:
    case SealError::BadCommitment:
        judged.alarm = Alarm::Kind::BodyForged;
        break;
    case SealError::WrongEpoch:
    case SealError::NotInRoster:
        judged.alarm = Alarm::Kind::BodyMisplaced;
        break;
    case SealError::RetiredKey:
        judged.alarm = Alarm::Kind::OldKeyUsed;
        break;
    default:
        break; // of an honest device that was unlucky, or no body at all
    }
    return judged;
}

PeerBodies::Judged PeerBodies::open(const Roster &roster, const wire::Entry &entry, Now now, Out &out)
{
    const auto address = addressOf(roster, entry);
    if (!address || !roster.device(m_self)) // whoever came later reads nothing older
        return refused(SealError::Malformed);
    const crypto::LogPlace place{entry.seq, entry.epoch, roster.digest(), roster.device(address->sender) != nullptr};
    if (!place.hasSender)
        return refused(SealError::NotInRoster);
    if (!isInItsEpoch(entry))
        return refused(SealError::WrongEpoch);
    const auto opened = m_keys.open(*address, wireOf(entry), place, std::max(now.wall, 0ms));
    if (!opened)
        return refused(opened.error());
    put(opened->changes, out);
    const auto inner = crypto::readMessage(opened->plain, *address);
    return inner ? readable(*inner, *address, entry, out) : refused(inner.error());
}

std::optional<QByteArray> PeerBodies::openTyping(const Roster &roster, const DeviceId &sender,
                                                 const QByteArray &wire) const
{
    if (!roster.device(m_self) || !roster.device(sender))
        return std::nullopt;
    return m_keys.openEphemeral({m_conversation, roster.epoch(), roster.digest(), sender, {}, 0, 0, {}}, wire);
}

PeerBodies::Judged PeerBodies::openResent(const Roster &roster, const wire::Entry &entry,
                                          const pairwise::ResendBody &resent, Out &out)
{
    const auto address = addressOf(roster, entry);
    const auto inner = crypto::MessageInner::fromBytes(resent.inner);
    if (!address || !inner || !roster.device(m_self) || !roster.device(address->sender) || !isInItsEpoch(entry) ||
        resent.seq != entry.seq || resent.associated != address->bytes() ||
        crypto::commitment(inner->franking, resent.inner) != address->commitment)
        return {};
    return readable(*inner, *address, entry, out);
}

PeerBodies::Judged PeerBodies::readable(const crypto::MessageInner &inner, const crypto::BodyAddress &address,
                                        const wire::Entry &entry, Out &out)
{
    using Verdict = crypto::PeerChain::Verdict;
    const crypto::PeerChainName name{m_conversation, address.sender};
    crypto::PeerChain &chain = m_chains.try_emplace(address.sender, name).first->second;
    const auto step = chain.note(inner.counter, inner.previousOwn, crypto::bodyDigest(address, wireOf(entry)));
    encryption::put(peerChainKind, step.row, out);
    noteHoles(address.sender, chain);

    Judged judged{{OpenState::Opened, inner.content, inner.bytes()}, {}};
    const bool fits = step.verdict != Verdict::HashDiffers && step.verdict != Verdict::Repeated;
    if (!m_isRestored && (!fits || inner.counter != entry.number))
        judged.alarm = Alarm::Kind::BodiesDiffer;
    return judged;
}

void PeerBodies::came(const DeviceId &sender, quint64 counter, Out &out)
{
    const crypto::PeerChainName name{m_conversation, sender};
    if (counter == 0)
        return;
    crypto::PeerChain &chain = m_chains.try_emplace(sender, name).first->second;
    encryption::put(peerChainKind, chain.came(counter), out);
    noteHoles(sender, chain);
}

void PeerBodies::noteHoles(const DeviceId &sender, const crypto::PeerChain &chain)
{
    // What follows a number without a body names the last one before it as its predecessor.
    const auto isOpen = [](const auto &hole) { return !hole.isBeforeUs && hole.before != hole.after; };
    if (std::ranges::any_of(chain.holes(), isOpen))
        m_withHoles.insert(sender);
    else
        m_withHoles.erase(sender);
}

// ---- what goes

void PeerBodies::sweep(Seq contiguous, Now now, Out &out)
{
    put(m_keys.sweep(contiguous, std::max(now.wall, 0ms)), out);
}

void PeerBodies::beginGeneration(Out &out)
{
    put(m_keys.beginGeneration(), out);
    for (const auto &[sender, chain] : m_chains)
        remove(peerChainKind, rowName(crypto::PeerChainName{m_conversation, sender}), out);
    for (const auto &[epoch, seq] : m_epochs)
        remove(epochKind, rowName(m_conversation, epoch), out);
    m_chains.clear();
    m_withHoles.clear();
    m_epochs.clear();
    m_areEpochsInOrder = true;
    if (!std::exchange(m_isRestored, true))
        encryption::put(restoredKind, rowName(m_conversation), QByteArray(1, '\1'), out);
}

} // namespace porchlight::encryption
