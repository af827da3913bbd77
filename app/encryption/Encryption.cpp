// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Encryption.h"

#include "app/encryption/EncryptionParts.h"
#include "shared/base/Result.h"
#include "shared/wire/AccountEvent.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;
using pairwise::FrameType;

namespace {

/// What the relay tells in the account's own log of its devices.
void noteAccount(const wire::Frame &frame, OwnIdentity &identity, Out &out)
{
    const auto *entries = std::get_if<wire::Entries>(&frame);
    if (!entries || entries->log.kind != LogId::Kind::Account)
        return;
    std::vector<quint32> unlinked;
    for (const wire::Entry &entry : entries->entries) {
        const auto event = wire::decodeAccountEvent(entry.body);
        if (event && event->manifest)
            identity.noteTold(*event->manifest);
        if (event && event->device && event->deviceChange == quint8(wire::DeviceChange::Unlinked))
            unlinked.push_back(*event->device);
    }
    identity.noteUnlinked(unlinked, out);
}

} // namespace

Encryption::Encryption(const engine::LocalImage &image, Random &random)
{
    if (!image.identity)
        return;
    const DeviceId self{image.identity->account, image.identity->device};
    engine::KeyRecords records = image.keyRecords;
    Out first;
    const bool wasAnother = dropOtherDevice(self, records, first);
    m_parts = std::make_unique<EncryptionParts>(self, records, image, random);
    if (pairwiseState(records).own != m_parts->channel->state().own)
        put(RecordKind::Pairwise, {}, m_parts->channel->state().own, first);
    m_parts->unstored = std::move(first.transaction);
    // What was known of its groups is gone with the device that this profile was.
    for (const auto &[id, conversation] : image.conversations) {
        if (conversation.isGroup && !m_parts->groups.knows(id))
            m_parts->groups.learn(id);
    }
    if (wasAnother) // nobody sends this one a key of what was sealed before it was there
        m_parts->lost = Waiting(image.keyRecords).allGivenUp();
}

Encryption::~Encryption() = default;

void Encryption::begin(Out &out)
{
    auto &unstored = m_parts->unstored;
    out.transaction.insert(out.transaction.end(), std::make_move_iterator(unstored.begin()),
                           std::make_move_iterator(unstored.end()));
    unstored.clear();
}

// ---- sending

Result<Sealed, engine::Unsealed> Encryption::seal(const ConversationId &conversation,
                                                  std::span<const engine::PlainBody> bodies, Now now, Out &out)
{
    if (!m_parts || !m_parts->identity.isLive() || bodies.empty())
        return engine::Unsealed::NotYet;
    EncryptionParts &parts = *m_parts;
    const Roster *roster = parts.rosters.inForce(conversation);
    if (!roster || !roster->device(parts.self)) {
        if (!mayWrite(conversation) || parts.rosters.takeRefusal(conversation))
            return engine::Unsealed::NotAMember;
        parts.rosters.want(conversation, std::nullopt, now, out);
        work(now, out);
        return engine::Unsealed::NotYet;
    }
    Sealed sealed{roster->epoch(), roster->digest(), std::vector<QByteArray>(bodies.size()), {}};
    if (std::ranges::all_of(bodies, [](const engine::PlainBody &body) { return body.content.isEmpty(); }))
        return sealed; // there is nothing to be read, and nobody needs a key for it
    OwnBodies &own = parts.bodies.own(conversation);
    const std::vector<DeviceId> needy = own.needy(*roster, now);
    if (!parts.sessions.isReady(needy, now)) {
        work(now, out);
        return engine::Unsealed::NotYet;
    }
    if (!needy.empty() && !sendKeysAhead(*roster, needy, now, out))
        return engine::Unsealed::NotYet;
    own.renew(*roster, now, parts.random, out);
    std::vector<DeviceId> given;
    const QByteArray key = own.distribution(*roster).bytes();
    for (const DeviceId &device : needy) {
        // Who cannot be reached is left out, and is given the key as soon as it can be.
        if (auto item = parts.sessions.seal(device, FrameType::SenderKey, key, now, out)) {
            sealed.items.push_back(std::move(*item));
            given.push_back(device);
        }
    }
    own.give(given, out);
    OwnBodies::Batch batch = own.seal(*roster, bodies, now, parts.random, out);
    for (const SentBody &body : batch.sent)
        parts.sent.keep(body, now, out);
    sealed.bodies = std::move(batch.bodies);
    return sealed;
}

void Encryption::taken(const ConversationId &conversation, Out &out)
{
    if (OwnBodies *own = m_parts ? m_parts->bodies.ownIfAny(conversation) : nullptr)
        own->taken(out);
}

void Encryption::withdrawn(const ConversationId &conversation, bool isStale, Now now, Out &out)
{
    if (!m_parts)
        return;
    if (OwnBodies *own = m_parts->bodies.ownIfAny(conversation))
        own->withdrawn(out);
    if (!isStale)
        return;
    m_parts->rosters.doubt(conversation);
    m_parts->rosters.want(conversation, std::nullopt, now, out);
}

void Encryption::beginAnew(const ConversationId &conversation, Out &out)
{
    if (!m_parts)
        return;
    m_parts->bodies.beginAnew(conversation, out);
    m_parts->opener.beginAnew(conversation, out);
    m_parts->groups.beginAnew(conversation, out);
    m_parts->groupRosters.beginAnew(conversation);
    m_parts->groupLooks.beginAnew(conversation, out);
    m_parts->rosters.doubt(conversation);
}

// ---- receiving

engine::Opening Encryption::open(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    if (!m_parts)
        return {};
    m_parts->opened.insert(conversation);
    return m_parts->opener.open(conversation, entry, now, out);
}

void Encryption::devicesChanged(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    if (!m_parts)
        return;
    m_parts->rosters.devicesChanged(conversation, entry, now, out);
    m_parts->bodies.peer(conversation).noteEpoch(entry.epoch, entry.seq, out);
}

void Encryption::receive(const wire::Entry &item, Now now, Out &out)
{
    if (!m_parts)
        return;
    if (const auto frame = m_parts->sessions.open(item, now, out))
        handle(*frame, now, out);
}

std::vector<engine::LateEntry> Encryption::takeOpened()
{
    auto late = m_parts ? m_parts->opener.takeOpened() : std::vector<engine::LateEntry>();
    for (const engine::LateEntry &entry : late)
        m_parts->opened.insert(entry.conversation);
    if (m_parts && m_parts->unstored.empty()) {
        const auto lost = std::exchange(m_parts->lost, {});
        late.insert(late.end(), lost.begin(), lost.end());
    }
    return late;
}

// ---- the session

void Encryption::online(engine::ConnectionId connection, const wire::Welcome &welcome, Now now, Out &out)
{
    if (!m_parts)
        return;
    EncryptionParts &parts = *m_parts;
    begin(out);
    parts.session.begin(connection, welcome);
    parts.session.setPending(welcome.pending.value_or(false));
    parts.accounts.online();
    parts.identity.online(welcome);
    parts.groups.online();
    parts.rosters.online();
    parts.groupLooks.online(now);
    parts.groupPeople.online();
    parts.sessions.online(now);
    parts.linking.online(now);
    parts.recoveryKits.online();
    parts.opener.online(now, out);
    parts.intake.online(now);
    parts.nextSweep = std::max(parts.nextSweep, now.mono);
    work(now, out);
}

void Encryption::offline()
{
    if (!m_parts)
        return;
    m_parts->session.end();
    m_parts->accounts.offline();
    m_parts->identity.offline();
    m_parts->groups.offline();
    m_parts->groupChanges.offline();
    m_parts->groupPeople.offline();
    m_parts->rosters.offline();
    m_parts->sessions.offline();
    m_parts->linking.offline();
    m_parts->supply.offline();
    m_parts->intake.offline();
    m_parts->recoveryKits.offline();
    m_parts->recoveryUse.offline();
}

void Encryption::beginGeneration(Out &out)
{
    if (!m_parts)
        return;
    m_parts->contiguous.clear();
    m_parts->identity.beginGeneration(out);
    for (const ConversationId &conversation : m_parts->groups.all())
        m_parts->groupLooks.beginAnew(conversation, out);
    m_parts->groups.beginGeneration(out);
    m_parts->groupRosters.beginGeneration();
    m_parts->rosters.beginGeneration(out);
    m_parts->bodies.beginGeneration(out);
    m_parts->opener.beginGeneration(out);
    m_parts->intake.beginGeneration(out);
    m_parts->recoveryKits.beginGeneration();
}

bool Encryption::received(const wire::Frame &frame, Now now, Out &out)
{
    if (!m_parts)
        return false;
    EncryptionParts &parts = *m_parts;
    // Each sees every frame: what one has asked for may be news to another.
    bool isOurs = (wire::requestOf(frame) & engine::sealRequestBit) != 0;
    isOurs = parts.accounts.received(frame, now, out) || isOurs;
    isOurs = parts.identity.received(frame, now, out) || isOurs;
    isOurs = parts.groups.received(frame, now, out) || isOurs;
    isOurs = parts.groupChanges.received(frame, now, out) || isOurs;
    isOurs = parts.groupPeople.received(frame, now, out) || isOurs;
    isOurs = parts.rosters.received(frame, now, out) || isOurs;
    isOurs = parts.sessions.received(frame, now, out) || isOurs;
    isOurs = parts.linking.received(frame, now, out) || isOurs;
    isOurs = parts.recoveryKits.received(frame, now, out) || isOurs;
    isOurs = parts.recoveryUse.received(frame, now, out) || isOurs;
    isOurs = parts.supply.received(frame, out) || isOurs;
    isOurs = parts.intake.received(frame, now, out) || isOurs;
    noteAccount(frame, parts.identity, out);
    work(now, out);
    return isOurs;
}

bool Encryption::wantsNewSession() const
{
    return m_parts && m_parts->session.isOnline() && m_parts->session.isPending() && m_parts->identity.isListedSinceWelcome();
}

void Encryption::committed(Now now, Out &out)
{
    if (m_parts)
        work(now, out);
}

void Encryption::wanted(const engine::SealWish &wish, Now now, Out &out)
{
    if (!m_parts) {
        std::visit(
            [&out](const auto &w) {
                if constexpr (requires { w.ask; })
                    out.now.push_back(engine::AskFailed{w.ask, wire::ErrorCode::NotSignedIn,
                                                        wire::describe(wire::ErrorCode::NotSignedIn)});
            },
            wish);
        return;
    }
    std::visit(Overloaded{
                   [&](const engine::AskSafetyNumber &w) { m_parts->safetyNumbers.wanted(w, out); },
                   [&](const engine::SetVerified &w) { m_parts->safetyNumbers.wanted(w, out); },
                   [&](const engine::AskHistory &w) { m_parts->intake.wanted(w, now, out); },
                   [&](const engine::MakeRecoveryKit &w) { m_parts->recoveryKits.wanted(w, out); },
                   [&](const engine::ConfirmRecoveryKit &w) { m_parts->recoveryKits.wanted(w, out); },
                   [&](const engine::UseRecoveryKit &w) { m_parts->recoveryUse.wanted(w, now, out); },
                   [&](const engine::CancelRecovery &w) {
                       if (!m_parts->recoveryKits.wanted(w, out))
                           m_parts->recoveryUse.wanted(w, out);
                   },
                   [&](const engine::SettleNotice &w) { m_parts->notices.wanted(w, out); },
                   [&]<class W>(const W &w) {
                       if constexpr (requires { m_parts->groupChanges.wanted(w, now, out); })
                           m_parts->groupChanges.wanted(w, now, out);
                       else if constexpr (requires { m_parts->groupPeople.wanted(w, out); })
                           m_parts->groupPeople.wanted(w, out);
                       else
                           m_parts->linking.wanted(w, now, out);
                   },
               },
               wish);
    work(now, out);
}

void Encryption::finished(const std::shared_ptr<engine::SlowTask> &task, Now now, Out &out)
{
    if (m_parts && (m_parts->recoveryKits.finished(task, now, out) || m_parts->recoveryUse.finished(task, now, out)))
        work(now, out);
}

void Encryption::tick(Now now, Out &out)
{
    if (!m_parts)
        return;
    sweep(now, out);
    m_parts->intake.give(now, out);
    for (const engine::LateEntry &entry : m_parts->intake.arrived().entries) {
        if (entry.opening.state == OpenState::Opened)
            m_parts->opener.brought(entry.conversation, entry.entry.seq, out);
    }
    work(now, out);
}

milliseconds Encryption::deadline() const
{
    if (!m_parts)
        return Never;
    if (!m_parts->session.isOnline())
        return std::min(m_parts->linking.deadline(), m_parts->recoveryUse.deadline());
    return std::min({m_parts->accounts.deadline(), m_parts->identity.deadline(), m_parts->rosters.deadline(),
                     m_parts->groups.deadline(), m_parts->groupChanges.deadline(), m_parts->groupLooks.deadline(),
                     m_parts->groupPeople.deadline(),
                     m_parts->sessions.deadline(), m_parts->opener.deadline(), m_parts->linking.deadline(),
                     m_parts->supply.deadline(), m_parts->intake.deadline(), m_parts->recoveryKits.deadline(),
                     m_parts->recoveryUse.deadline(), m_parts->nextSweep});
}

void Encryption::work(Now now, Out &out)
{
    EncryptionParts &parts = *m_parts;
    begin(out);
    const std::set<AccountId> changed = parts.accounts.takeChanged();
    parts.rosters.accountsChanged(changed);
    for (const wire::Entry &item : parts.sessions.released(changed, now, out))
        receive(item, now, out);
    for (const DeviceId &device : parts.sessions.takeRenewed())
        parts.opener.sessionIsNew(device, now);
    workGroups(now, out);
    parts.rosters.work(now, out);
    const std::set<ConversationId> conversations = parts.rosters.takeChanged();
    for (const ConversationId &conversation : conversations)
        parts.opener.rosterCame(conversation, now, out);
    parts.groupPeople.changed(conversations);
    parts.groupPeople.work(now, out);
    parts.identity.work(now, out);
    parts.accounts.work(now, out);
    parts.opener.work(now, out);
    parts.supply.work(now, out);
    parts.intake.seek(parts.opener.latestInVain(), now, out);
    parts.intake.work(now, out);
    parts.sessions.work(now, out);
    parts.linking.work(now, out);
    parts.recoveryUse.work(now, out);
    parts.recoveryKits.work(now, out);
    lookForMissing(now, out);
    parts.notices.work(changed, now, out);
    parts.safetyNumbers.work(changed, out);
    tellStanding(out);
}

void Encryption::tellStanding(Out &out)
{
    if (m_parts->identity.standing() == OwnStanding::Unknown)
        return;
    const OwnStanding own = m_parts->identity.standing();
    const engine::DeviceStanding standing{m_parts->linkAccount.isPending(), m_parts->linkAccount.mayLink(),
                                          own == OwnStanding::Removed, own == OwnStanding::KeysLost};
    if (m_parts->toldStanding == standing)
        return;
    m_parts->toldStanding = standing;
    out.after.push_back(standing);
}

} // namespace porchlight::encryption
