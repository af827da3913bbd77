// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GroupPeople.h"

#include "app/encryption/QrDrawing.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;

GroupPeople::GroupPeople(const AccountId &self, const std::map<ConversationId, engine::ConversationImage> &conversations,
                         const Groups &groups, const GroupLooks &looks, const std::optional<RelayAddress> &relay,
                         const Session &session, Requests &requests)
    : m_self(self), m_groups(groups), m_looks(looks), m_relay(relay), m_session(session), m_requests(requests)
{
    for (const auto &[id, conversation] : conversations) {
        for (const wire::Member &member : conversation.members) {
            if (!member.handle.isEmpty())
                m_handles[member.account] = member.handle;
        }
    }
}

bool GroupPeople::isAnyUnknown(const GroupLedger &ledger) const
{
    return ledger.isMember() && std::ranges::any_of(ledger.state().members(), [this](const auto &member) {
        return !m_handles.contains(member.first);
    });
}

void GroupPeople::changed(const std::set<ConversationId> &groups)
{
    m_unlooked.insert(groups.begin(), groups.end());
    m_isStale = m_isStale || groups.contains(m_shown);
}

void GroupPeople::online()
{
    offline();
    for (const ConversationId &conversation : m_groups.all())
        m_unlooked.insert(conversation);
}

void GroupPeople::offline()
{
    m_asking.clear();
}

bool GroupPeople::received(const wire::Frame &frame, Now now, Out &out)
{
    const quint64 request = wire::requestOf(frame);
    const auto found = request == 0 ? m_asking.end() : std::ranges::find_if(m_asking, [&](const auto &asking) {
        return asking.second.request == request;
    });
    if (found == m_asking.end())
        return false;
    auto &[conversation, asking] = *found;
    asking.request = 0;
    const auto *page = std::get_if<wire::Members>(&frame);
    if (!page || page->members.empty()) {
        asking.notBefore = now.mono + waitAfter(++asking.tries, againAfter, againAfterMax);
        if (page || asking.tries > 3) // with the next change, or the next connection
            m_asking.erase(found);
        return true;
    }
    out.transaction.push_back(engine::PutHandles{conversation, page->members});
    for (const wire::Member &member : page->members)
        m_handles[member.account] = member.handle;
    m_isStale = true;
    asking.after = page->members.back().account;
    asking.tries = 0;
    if (!page->hasMore)
        m_asking.erase(found);
    return true;
}

void GroupPeople::work(Now now, Out &out)
{
    for (const ConversationId &conversation : std::exchange(m_unlooked, {})) {
        const GroupLedger *ledger = m_groups.find(conversation);
        if (ledger && isAnyUnknown(*ledger))
            m_asking.try_emplace(conversation, Asking{.notBefore = now.mono});
    }
    if (m_session.isOnline() && !m_session.isPending()) {
        for (auto &[conversation, asking] : m_asking) {
            if (asking.request != 0 || asking.notBefore > now.mono)
                continue;
            asking.request = m_requests.next();
            m_session.send(wire::GetMembers{asking.request, conversation, asking.after}, out);
        }
    }
    tell(out);
}

milliseconds GroupPeople::deadline() const
{
    milliseconds next = Never;
    if (m_session.isOnline() && !m_session.isPending()) {
        for (const auto &[conversation, asking] : m_asking) {
            if (asking.request == 0)
                next = std::min(next, asking.notBefore);
        }
    }
    return next;
}

// ---- the screen

void GroupPeople::wanted(const engine::ShowGroup &wish, Out &out)
{
    m_shown = wish.conversation;
    m_told.reset();
    m_isStale = true;
    tell(out);
}

void GroupPeople::tell(Out &out)
{
    if (!m_isStale || m_shown.isNull() || !m_groups.knows(m_shown))
        return;
    m_isStale = false;
    engine::GroupTold now = told(m_shown);
    if (m_told == now)
        return;
    out.after.push_back(now);
    m_told = std::move(now);
}

engine::GroupTold GroupPeople::told(const ConversationId &conversation) const
{
    const GroupState &state = m_groups.find(conversation)->state();
    engine::GroupTold told;
    told.conversation = conversation;
    for (const auto &[account, member] : state.members()) {
        const auto handle = m_handles.find(account);
        told.members.push_back({account, handle == m_handles.end() ? QString() : handle->second, state.isAdmin(account)});
    }
    std::ranges::sort(told.members, [](const auto &one, const auto &other) {
        return std::tuple(!one.isAdmin, one.handle, one.account) < std::tuple(!other.isAdmin, other.handle, other.account);
    });
    told.isMember = state.isMember(m_self);
    told.isAdmin = state.isAdmin(m_self);
    told.membersAdd = state.allows(GroupPolicy::MembersAdd);
    told.isOpen = !state.capability().isNull();
    if (const auto secret = m_looks.secret(conversation); secret && m_relay)
        told.link = GroupLink{*m_relay, conversation, *secret}.toString();
    told.squares = drawn(QrCode::ofText(told.link));
    return told;
}

} // namespace porchlight::encryption
