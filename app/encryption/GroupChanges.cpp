// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GroupChanges.h"

#include "app/encryption/BodyRecords.h"
#include "shared/base/Sentence.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/identity/Capability.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;
using wire::ErrorCode;
using What = NextOfWish::What;
using Kind = GroupWish::Kind;

namespace {

QByteArray wishRow(quint64 number)
{
    return ByteWriter().u64(number).bytes();
}

std::vector<AccountId> inOrder(std::vector<AccountId> accounts, const AccountId &without)
{
    std::ranges::sort(accounts);
    accounts.erase(std::unique(accounts.begin(), accounts.end()), accounts.end()); // clang 14 cannot read std::ranges::unique
    std::erase(accounts, without);
    return accounts;
}

Kind kindOf(engine::GroupChangeKind kind)
{
    switch (kind) {
    case engine::GroupChangeKind::Add:
        return Kind::Add;
    case engine::GroupChangeKind::Remove:
        return Kind::Remove;
    case engine::GroupChangeKind::Promote:
        return Kind::Promote;
    case engine::GroupChangeKind::Demote:
        return Kind::Demote;
    case engine::GroupChangeKind::Leave:
        break;
    }
    return Kind::Leave;
}

void failNow(engine::AskId ask, ErrorCode code, Out &out)
{
    if (ask != 0)
        out.now.push_back(engine::AskFailed{ask, code, wire::describe(code)});
}

} // namespace

GroupChanges::GroupChanges(const DeviceId &self, const engine::KeyRecords &records, const QString &relayUrl,
                           Groups &groups, const OwnIdentity &identity, const KnownAccounts &accounts,
                           const Session &session, Requests &requests, Random &random)
    : m_self(self),
      m_groups(groups),
      m_identity(identity),
      m_accounts(accounts),
      m_session(session),
      m_requests(requests),
      m_random(random)
{
    if (const auto relay = parseRelayAddress(relayUrl))
        m_relay = *relay;
    for (const auto &[name, record] : rowsOf(records, groupWishKind)) {
        ByteReader number(name);
        const quint64 at = number.u64();
        if (const auto wish = GroupWish::decode(record); wish && number.isDone())
            m_wishes[at].wish = *wish;
    }
    m_last = m_wishes.empty() ? 0 : m_wishes.rbegin()->first;
    for (const auto &[name, record] : rowsOf(records, groupMadeKind)) {
        if (const auto place = placeOfRow(name))
            m_made[place->first][place->second] = record;
    }
}

// ---- wishes

void GroupChanges::add(GroupWish wish, Now now, Out &out)
{
    const quint64 number = ++m_last;
    Running &added = m_wishes[number];
    added.wish = std::move(wish);
    added.notBefore = now.mono;
    store(number, added, out);
}

void GroupChanges::store(quint64 number, const Running &running, Out &out) const
{
    put(groupWishKind, wishRow(number), running.wish.encode(), out);
}

void GroupChanges::wanted(const engine::CreateGroup &wish, Now now, Out &out)
{
    std::vector<AccountId> members = inOrder(wish.members, m_self.account);
    if (members.size() >= engine::groupMembersMax)
        return failNow(wish.ask, ErrorCode::GroupFull, out);
    GroupWish made;
    made.accounts = std::move(members);
    made.look = wish.look;
    made.ask = wish.ask;
    add(std::move(made), now, out);
}

void GroupChanges::wanted(const engine::ChangeGroup &wish, Now now, Out &out)
{
    const GroupLedger *ledger = m_groups.find(wish.conversation);
    if (!ledger)
        return failNow(wish.ask, ErrorCode::NotAMember, out);
    GroupWish made;
    made.kind = kindOf(wish.kind);
    made.conversation = wish.conversation;
    made.accounts = inOrder(wish.accounts, AccountId());
    made.ask = wish.ask;
    const bool isOfOne = made.kind == Kind::Promote || made.kind == Kind::Demote;
    if ((isOfOne && made.accounts.size() != 1) || (made.kind != Kind::Leave && made.accounts.empty()))
        return failNow(wish.ask, ErrorCode::Malformed, out);
    if (made.kind == Kind::Add && ledger->state().members().size() + made.accounts.size() > engine::groupMembersMax)
        return failNow(wish.ask, ErrorCode::GroupFull, out);
    add(std::move(made), now, out);
}

void GroupChanges::wanted(const engine::SetMembersAdd &wish, Now now, Out &out)
{
    if (!m_groups.knows(wish.conversation))
        return failNow(wish.ask, ErrorCode::NotAMember, out);
    GroupWish made;
    made.kind = Kind::MembersAdd;
    made.conversation = wish.conversation;
    made.isOn = wish.mayAdd;
    made.ask = wish.ask;
    add(std::move(made), now, out);
}

void GroupChanges::wanted(const engine::SetInvitation &wish, Now now, Out &out)
{
    if (!m_groups.knows(wish.conversation))
        return failNow(wish.ask, ErrorCode::NotAMember, out);
    GroupWish made;
    made.kind = Kind::Invitation;
    made.conversation = wish.conversation;
    made.isOn = wish.isOpen;
    made.secret = wish.isOpen ? m_random.id<GroupSecret>() : GroupSecret();
    made.ask = wish.ask;
    add(std::move(made), now, out);
}

void GroupChanges::wanted(const engine::JoinGroup &wish, Now now, Out &out)
{
    const auto link = parseGroupLink(wish.link);
    if (!link)
        return failNow(wish.ask, ErrorCode::InvitationInvalid, out);
    const bool isHere = m_relay && (link->relay.proof == RelayAddress::Proof::Pin && m_relay->proof == link->relay.proof
                                        ? isSamePin(link->relay.pin, m_relay->pin)
                                        : link->relay.place() == m_relay->place());
    if (!isHere) {
        out.now.push_back(engine::AskFailed{wish.ask, ErrorCode::InvitationInvalid,
                                            Sentence::english("This link is of a group on another relay.")});
        return;
    }
    GroupWish made;
    made.kind = Kind::Join;
    made.conversation = link->group;
    made.secret = link->secret;
    made.ask = wish.ask;
    add(std::move(made), now, out);
}

bool GroupChanges::fail(const Running &running, ErrorCode code, Out &out) const
{
    if (running.wish.ask != 0)
        out.after.push_back(engine::AskFailed{running.wish.ask, code, wire::describe(code)});
    return true;
}

void GroupChanges::done(const Running &running, Out &out)
{
    const GroupWish &wish = running.wish;
    if (wish.kind == Kind::Create && wish.look != engine::GroupLook())
        m_founded.push_back({wish.conversation, wish.look});
    if (wish.ask == 0)
        return;
    if (wish.kind == Kind::Create || wish.kind == Kind::Join)
        out.after.push_back(engine::ConversationReady{wish.ask, wish.conversation});
    else
        out.after.push_back(engine::AskDone{wish.ask});
}

// ---- one after the other

/// Nobody before it wants something of the same group.
bool GroupChanges::isTurnOf(quint64 number, const ConversationId &conversation) const
{
    return conversation.isNull() || std::all_of(m_wishes.begin(), m_wishes.find(number), [&](const auto &before) {
        return before.second.wish.conversation != conversation;
    });
}

/// True: what has been signed in the group is known, as it was when that was asked for.
bool GroupChanges::prepareJoin(Running &running, Now now, Out &)
{
    const ConversationId &conversation = running.wish.conversation;
    const GroupLedger *ledger = m_groups.find(conversation);
    if (ledger && ledger->isMember())
        return true;
    if (!std::exchange(running.hasAsked, true)) {
        const SigningKey key = keyOfInvitation(running.wish.secret);
        m_groups.ask(conversation, 0, proveCapability(key, conversation, m_self).toBytes());
        running.notBefore = now.mono;
        return false;
    }
    return !m_groups.isAsking(conversation);
}

bool GroupChanges::advance(quint64 number, Running &running, Now now, Out &out)
{
    GroupWish &wish = running.wish;
    if (running.request != 0 || running.notBefore > now.mono || !isTurnOf(number, wish.conversation))
        return false;
    running.isIdle = true; // unless something goes out
    if (!wish.event.isEmpty()) {
        running.request = m_requests.next();
        m_session.sendAfter(wire::ChangeGroup{running.request, wish.event, {}}, out);
        return false;
    }
    if (wish.kind == Kind::Join && wish.accepted == 0 && !prepareJoin(running, now, out))
        return false;
    const GroupLedger *ledger = m_groups.find(wish.conversation);
    const auto refusal = wish.kind == Kind::Join ? m_groups.refusal(wish.conversation) : std::nullopt;
    if (refusal && !ledger->isMember())
        return fail(running, *refusal, out);
    const bool isOpen = wish.conversation.isNull() || (ledger && ledger->isWhole());
    if (!isOpen || m_groups.isAsking(wish.conversation)) // or it would be signed behind what has changed since
        return false;
    const NextOfWish next = nextOf(wish, ledger ? ledger->head() : GroupHead(), m_self.account);
    switch (next.what) {
    case What::Wait:
        return false;
    case What::Fail:
        return fail(running, next.why, out);
    case What::Done:
        done(running, out);
        return true;
    case What::Sign:
        break;
    }
    return sign(number, running, next.operation, now, out);
}

bool GroupChanges::sign(quint64 number, Running &running, ControlOperation operation, Now now, Out &out)
{
    GroupWish &wish = running.wish;
    const DeviceList *own = m_accounts.current(m_self.account);
    if (!own || !own->device(m_self.number))
        return false;
    const GroupLedger *ledger = m_groups.find(wish.conversation);
    const GroupHead head = ledger ? ledger->head() : GroupHead();
    std::optional<SigningKey> capability;
    if (auto *create = std::get_if<operation::Create>(&operation))
        create->nonce = m_random.id<operation::Nonce>();
    if (std::holds_alternative<operation::Join>(operation))
        capability = keyOfInvitation(wish.secret);
    const ControlFacts facts{wish.conversation, head.count + 1,  head.hash, std::move(operation), m_self,
                             own->version(),    std::max(now.wall, 0ms)};
    const SignedControlEvent event =
        ControlEvent::sign(facts, m_identity.deviceKey(), capability ? &*capability : nullptr);
    const auto judged = ControlEvent::decoded(event);
    if (!judged)
        return fail(running, ErrorCode::ControlInvalid, out);
    if (const auto fault = head.state.fault(*judged, engine::groupMembersMax))
        return fail(running, codeOf(*fault), out);
    wish.event = event.packed();
    running.request = m_requests.next();
    store(number, running, out);
    m_session.sendAfter(wire::ChangeGroup{running.request, wish.event, {}}, out);
    return false;
}

void GroupChanges::offline()
{
    for (auto &[number, running] : m_wishes) {
        running.request = 0;
        running.notBefore = 0ms;
        running.hasAsked = false;
    }
    m_handBacks.clear();
}

void GroupChanges::work(Now now, Out &out)
{
    if (!m_session.isOnline() || m_session.isPending() || !m_identity.isLive())
        return;
    for (auto wish = m_wishes.begin(); wish != m_wishes.end();) {
        const bool isOver = advance(wish->first, wish->second, now, out);
        if (isOver)
            remove(groupWishKind, wishRow(wish->first), out);
        wish = isOver ? m_wishes.erase(wish) : std::next(wish);
    }
    for (const auto &[conversation, events] : m_made) {
        if (m_groups.knows(conversation))
            handBack(conversation, now, out);
    }
}

milliseconds GroupChanges::deadline() const
{
    milliseconds next = Never;
    if (!m_session.isOnline() || m_session.isPending() || !m_identity.isLive())
        return next;
    for (const auto &[number, running] : m_wishes) {
        // What waits for what others bring has no time.
        if (running.request == 0 && !running.isIdle && isTurnOf(number, running.wish.conversation))
            next = std::min(next, running.notBefore);
    }
    return next;
}

} // namespace porchlight::encryption
