// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GroupLooks.h"

#include "shared/base/Hash.h"
#include "shared/content/Content.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;
using pairwise::FrameType;

namespace {

constexpr int roundsForMissed = 6; ///< in which everybody was asked, before it is given up: an hour or so
constexpr milliseconds untilAsked = 2s; ///< whoever has added this account tells by themselves

QByteArray greetRow(const ConversationId &conversation, const AccountId &account)
{
    return ByteWriter().id(conversation).id(account).bytes();
}

/// Of the line in the timeline: another one than the body that has said it.
MessageId noteId(const MessageId &said)
{
    return *MessageId::fromBytes(digestOf({"PORCHLIGHT/look-note/v1", said.toBytes()}).toBytes().first(16));
}

/// Nothing lies before it in the log but the group's own events.
bool isFirstSaid(const GroupLedger &ledger, Seq seq)
{
    Seq next = 1;
    for (const auto &[epoch, entry] : ledger.entries()) {
        if (entry.seq != next)
            break;
        ++next;
    }
    return next == seq;
}

} // namespace

GroupLooks::GroupLooks(const DeviceId &self, const engine::KeyRecords &records,
                       const std::map<ConversationId, Seq> &readUpTo, Groups &groups, KnownAccounts &accounts,
                       Sessions &sessions, const Session &session)
    : m_self(self),
      m_groups(groups),
      m_accounts(accounts),
      m_sessions(sessions),
      m_session(session),
      m_readUpTo(readUpTo)
{
    for (const auto &[name, record] : rowsOf(records, groupLookKind)) {
        const auto conversation = conversationOfRow(name);
        if (const auto known = KnownLook::decode(record); conversation && known)
            m_looks[*conversation] = *known;
    }
    for (const auto &[name, record] : rowsOf(records, groupLinkKind)) {
        const auto conversation = conversationOfRow(name);
        if (const auto secret = GroupSecret::fromBytes(record); conversation && secret)
            m_secrets[*conversation] = *secret;
    }
    for (const auto &[name, record] : rowsOf(records, groupGreetKind)) {
        ByteReader reader(name);
        const auto conversation = reader.id<ConversationId>();
        const auto account = reader.id<AccountId>();
        if (reader.isDone())
            m_greet.emplace(conversation, account);
    }
}

const KnownLook &GroupLooks::look(const ConversationId &conversation) const
{
    static const KnownLook none;
    const auto found = m_looks.find(conversation);
    return found == m_looks.end() ? none : found->second;
}

/// The last place before which this device may not have read what was said; 0: there is none.
Seq GroupLooks::needed(const GroupLedger &ledger) const
{
    const Seq since = ledger.head().since;
    const KnownLook &known = look(ledger.conversation());
    return std::max(since <= 1 ? 0 : since, known.missed > known.seq ? known.missed : 0);
}

/// Nothing was said of it that this device cannot know of.
bool GroupLooks::isComplete(const GroupLedger &ledger) const
{
    return look(ledger.conversation()).upTo >= needed(ledger);
}

/// Nobody has what this device could not read: what it knows is the best there is, and it tells others so.
void GroupLooks::goWithout(const GroupLedger &ledger, Out &out)
{
    KnownLook known = look(ledger.conversation());
    if (known.seq == 0)
        return;
    known.upTo = needed(ledger);
    put(ledger.conversation(), known, out);
}

void GroupLooks::missed(const ConversationId &conversation, Seq upTo, Out &out)
{
    KnownLook known = look(conversation);
    // What was said later is known, or it was told all along.
    if (upTo <= known.seq || upTo <= known.upTo || upTo <= known.missed)
        return;
    known.missed = upTo;
    put(conversation, known, out);
}

void GroupLooks::put(const ConversationId &conversation, const KnownLook &look, Out &out)
{
    const bool isNews = look.look != this->look(conversation).look;
    m_looks[conversation] = look;
    encryption::put(groupLookKind, rowName(conversation), look.encode(), out);
    if (isNews)
        out.transaction.push_back(engine::PutGroupLook{conversation, look.look.title, look.look.picture, look.look.pins});
}

bool GroupLooks::said(const ConversationId &conversation, const wire::Entry &entry, const engine::GroupLook &look, Out &out)
{
    const GroupLedger *ledger = m_groups.find(conversation);
    const GroupLedger::View *view = ledger ? ledger->at(entry.epoch) : nullptr;
    if (!view) { // who may say so there is not known here; others know what came of it
        missed(conversation, entry.seq, out);
        return true;
    }
    const GroupState &group = view->state;
    const bool mayAll = group.isMember(entry.sender) && group.allows(GroupPolicy::MembersAdd);
    if (!group.isAdmin(entry.sender) && !mayAll)
        return false;
    KnownLook known = this->look(conversation);
    const bool isSame = known.seq > 0 && look.title == known.look.title && look.picture == known.look.picture;
    const auto kind = isSame && look.pins != known.look.pins ? GroupNote::Kind::PinsChanged : GroupNote::Kind::LookChanged;
    if (!isFirstSaid(*ledger, entry.seq)) // or it is how the group was made, and no news
        out.transaction.push_back(engine::PutGroupNote{conversation, noteId(entry.id), entry.seq, entry.relayTimeMs,
                                                       GroupNote{kind, entry.sender}});
    if (entry.seq <= known.seq)
        return true;
    known.seq = entry.seq;
    known.look = look;
    put(conversation, known, out);
    return true;
}

void GroupLooks::added(const GroupChanges::Added &added, Out &out)
{
    if (added.accounts.size() > greetedMax)
        return;
    for (const AccountId &account : added.accounts) {
        m_greet.emplace(added.conversation, account);
        encryption::put(groupGreetKind, greetRow(added.conversation, account), QByteArray(1, '\1'), out);
    }
}

void GroupLooks::keep(const ConversationId &conversation, const GroupSecret &secret, Out &out)
{
    m_secrets[conversation] = secret;
    m_untold.insert(conversation);
    encryption::put(groupLinkKind, rowName(conversation), secret.toBytes(), out);
}

std::optional<GroupSecret> GroupLooks::secret(const ConversationId &conversation) const
{
    const GroupLedger *ledger = m_groups.find(conversation);
    const auto found = m_secrets.find(conversation);
    if (!ledger || found == m_secrets.end())
        return std::nullopt;
    const bool isOpen = keyOfInvitation(found->second).publicKey() == ledger->state().capability();
    return isOpen ? std::optional(found->second) : std::nullopt;
}

// ---- what devices tell each other

pairwise::GroupInviteBody GroupLooks::bodyFor(const ConversationId &conversation, const AccountId &account) const
{
    const KnownLook &known = look(conversation);
    const auto read = m_readUpTo.find(conversation);
    const GroupLedger *ledger = m_groups.find(conversation);
    const bool isAll = ledger && isComplete(*ledger) && read != m_readUpTo.end();
    pairwise::GroupInviteBody body{conversation,    known.seq, isAll ? read->second : known.upTo,
                                   known.look.title, known.look.picture, {}, encodePins(known.look.pins)};
    const auto secret = m_secrets.find(conversation);
    if (account == m_self.account && secret != m_secrets.end())
        body.secret = secret->second.toBytes();
    return body;
}

void GroupLooks::invited(const DeviceId &from, const pairwise::GroupInviteBody &body, Out &out)
{
    const bool isOwn = from.account == m_self.account;
    const auto secret = GroupSecret::fromBytes(body.secret);
    if (isOwn && secret && m_secrets[body.conversation] != *secret) {
        m_secrets[body.conversation] = *secret;
        encryption::put(groupLinkKind, rowName(body.conversation), body.secret, out);
    }
    const GroupLedger *ledger = m_groups.find(body.conversation);
    // Before it is known that both belong to it, nothing is believed; then it is asked for.
    if (!ledger || !ledger->isMember() || (!isOwn && !ledger->state().isMember(from.account)) || isComplete(*ledger))
        return;
    const auto pins = decodePins(body.pins);
    const bool isLook = body.title == cleanedDisplayName(body.title) && (body.picture.isEmpty() || isPicture(body.picture));
    if (!isLook || !pins)
        return;
    KnownLook known = look(body.conversation);
    const bool isAll = body.upTo >= needed(*ledger);
    // Of who does not know it all either, it is better than nothing; others are asked on.
    if (!isAll && body.seq <= known.seq)
        return;
    known.upTo = std::max(known.upTo, body.upTo);
    // What was said since is in the log for this device too.
    if (known.seq < needed(*ledger)) {
        known.seq = std::min(body.seq, needed(*ledger));
        known.look = {body.title, body.picture, *pins};
    }
    put(body.conversation, known, out);
    if (isAll)
        m_asking.erase(body.conversation);
}

void GroupLooks::asked(const DeviceId &from, const pairwise::GroupQuestionBody &body, Now now, Out &out)
{
    const GroupLedger *ledger = m_groups.find(body.conversation);
    const bool isOwn = from.account == m_self.account;
    if (!ledger || !ledger->isMember() || (!isOwn && !ledger->state().isMember(from.account)))
        return;
    const auto read = m_readUpTo.find(body.conversation);
    const bool isAll = isComplete(*ledger) && read != m_readUpTo.end() && read->second >= body.from;
    milliseconds &next = m_answered[{body.conversation, from}];
    if ((!isAll && look(body.conversation).seq == 0) || next > now.mono)
        return;
    const auto told = bodyFor(body.conversation, from.account).encode();
    if (m_sessions.tell(from, FrameType::GroupInvite, told, now, out))
        next = now.mono + answerEvery;
}

std::vector<DeviceId> GroupLooks::devicesOf(const AccountId &account) const
{
    std::vector<DeviceId> devices;
    if (const DeviceList *list = m_accounts.current(account)) {
        for (const auto &[number, certificate] : list->devices()) {
            if (const DeviceId device{account, number}; device != m_self)
                devices.push_back(device);
        }
    }
    return devices;
}

/// In the order in which they are asked.
std::vector<DeviceId> GroupLooks::whoKnows(const GroupLedger &ledger) const
{
    std::vector<AccountId> accounts{m_self.account};
    for (const auto &[epoch, entry] : ledger.entries()) {
        const auto event = entry.seq == ledger.head().since ? entry.event() : std::nullopt;
        if (event && event->facts().actor.account != m_self.account)
            accounts.push_back(event->facts().actor.account);
    }
    for (const bool isAdmin : {true, false}) {
        for (const auto &[account, member] : ledger.state().members()) {
            if (ledger.state().isAdmin(account) == isAdmin && std::ranges::count(accounts, account) == 0)
                accounts.push_back(account);
            if (accounts.size() > greetedMax) // somebody among so many is there
                break;
        }
    }
    std::vector<DeviceId> devices;
    for (const AccountId &account : accounts) {
        for (const DeviceId &device : devicesOf(account))
            devices.push_back(device);
    }
    return devices;
}

void GroupLooks::askAll(Now now, Out &out)
{
    for (const ConversationId &conversation : m_groups.all()) {
        const GroupLedger &ledger = *m_groups.find(conversation);
        if (!ledger.isMember() || isComplete(ledger)) {
            m_asking.erase(conversation);
            continue;
        }
        const auto [found, isNew] = m_asking.try_emplace(conversation, Asking{0, now.mono + untilAsked, 0});
        Asking &asking = found->second;
        if (isNew || asking.notBefore > now.mono || !ledger.isWhole())
            continue;
        const std::vector<DeviceId> devices = whoKnows(ledger);
        if (asking.next >= devices.size()) {
            asking.next = 0;
            asking.notBefore = now.mono + waitAfter(++asking.rounds, patience, patienceMax);
            if (asking.rounds > roundsForMissed)
                goWithout(ledger, out);
            continue;
        }
        const DeviceId &device = devices[asking.next];
        if (!m_sessions.isReady({device}, now)) {
            asking.notBefore = now.mono + 1s;
            continue;
        }
        const pairwise::GroupQuestionBody question{conversation, needed(ledger)};
        const bool isTold = m_sessions.tell(device, FrameType::GroupQuestion, question.encode(), now, out);
        ++asking.next;
        asking.notBefore = isTold ? now.mono + waitAfter(asking.rounds + 1, patience, patienceMax) : now.mono;
    }
}

void GroupLooks::greetAll(Now now, Out &out)
{
    for (auto greet = m_greet.begin(); greet != m_greet.end();) {
        const auto &[conversation, account] = *greet;
        const GroupLedger *ledger = m_groups.find(conversation);
        const bool isOver = !ledger || !ledger->isMember() || (ledger->isWhole() && !ledger->state().isMember(account));
        const auto read = m_readUpTo.find(conversation);
        const bool isRead = !isOver && read != m_readUpTo.end() && read->second >= ledger->head().upTo;
        const std::vector<DeviceId> devices = isRead ? devicesOf(account) : std::vector<DeviceId>();
        if (!isOver && (devices.empty() || !isComplete(*ledger) || !m_sessions.isReady(devices, now))) {
            ++greet;
            continue;
        }
        const QByteArray body = isOver ? QByteArray() : bodyFor(conversation, account).encode();
        for (const DeviceId &device : devices) // who cannot be reached asks
            m_sessions.tell(device, FrameType::GroupInvite, body, now, out);
        remove(groupGreetKind, greetRow(conversation, account), out);
        greet = m_greet.erase(greet);
    }
}

void GroupLooks::tellOwn(Now now, Out &out)
{
    const std::vector<DeviceId> devices = m_untold.empty() ? std::vector<DeviceId>() : devicesOf(m_self.account);
    if (m_untold.empty() || !m_sessions.isReady(devices, now))
        return;
    for (const ConversationId &conversation : std::exchange(m_untold, {})) {
        for (const DeviceId &device : devices)
            m_sessions.tell(device, FrameType::GroupInvite, bodyFor(conversation, m_self.account).encode(), now, out);
    }
}

// ---- the session

void GroupLooks::online(Now now)
{
    m_answered.clear();
    for (auto &[conversation, asking] : m_asking)
        asking = {0, now.mono + untilAsked, 0};
}

void GroupLooks::beginAnew(const ConversationId &conversation, Out &out)
{
    const auto found = m_looks.find(conversation);
    m_readUpTo.erase(conversation);
    if (found == m_looks.end())
        return;
    found->second.seq = found->second.upTo = found->second.missed = 0;
    encryption::put(groupLookKind, rowName(conversation), found->second.encode(), out);
}

void GroupLooks::work(Now now, Out &out)
{
    m_now = now.mono;
    if (!m_session.isOnline() || m_session.isPending())
        return;
    greetAll(now, out);
    tellOwn(now, out);
    askAll(now, out);
}

milliseconds GroupLooks::deadline() const
{
    milliseconds next = Never;
    if (!m_session.isOnline() || m_session.isPending())
        return next;
    for (const auto &[conversation, asking] : m_asking) {
        if (m_groups.find(conversation)->isWhole())
            next = std::min(next, asking.notBefore);
    }
    return next;
}

} // namespace porchlight::encryption
