// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RandomGroups.h"

#include "tests/conformance/RelayWorld.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace porchlight::test {

using namespace relay;
using namespace operation;

namespace {

constexpr std::size_t groupsMax = 4;

SigningPublicKey invitation(quint64 number)
{
    return number == 0 ? SigningPublicKey() : idOf<SigningPublicKey>(number);
}

} // namespace

AccountId RandomGroups::anyOf(const std::vector<AccountId> &accounts, std::size_t choices)
{
    if (accounts.empty() || below(choices) == 0)
        return idOf<AccountId>(below(8));
    return accounts[below(accounts.size())];
}

std::vector<AccountId> RandomGroups::some(const std::vector<AccountId> &accounts)
{
    std::set<AccountId> chosen;
    for (quint64 i = below(3) + 1; i > 0; --i)
        chosen.insert(anyOf(accounts, 30));
    return {chosen.begin(), chosen.end()};
}

ControlOperation RandomGroups::change(const Group &group, const std::vector<AccountId> &listed, bool isMember)
{
    std::vector<AccountId> members;
    for (const auto &[account, member] : group.state.members())
        members.push_back(account);
    std::vector<AccountId> others;
    std::ranges::set_difference(listed, members, std::back_inserter(others));
    if (!isMember && below(3) > 0)
        return Join{below(4) == 0 ? invitation(below(3) + 1) : group.state.capability()};
    switch (below(12)) {
    case 0: case 1: case 2: return Add{some(below(6) == 0 ? listed : others)};
    case 3: case 4: return Remove{some(members)};
    case 5: return Leave{};
    case 6: case 7: return Promote{anyOf(members, 20)};
    case 8: return Demote{anyOf(members, 20)};
    case 9: case 10: return SetPolicy{quint32(below(2)), invitation(below(3))};
    default: return below(4) == 0 ? ControlOperation(Unknown{quint8(50 + below(3)), "later"}) : ControlOperation(Add{some(others)});
    }
}

DeviceId RandomGroups::actor(const std::vector<DeviceId> &devices, const Group &group)
{
    std::vector<DeviceId> admins;
    std::vector<DeviceId> others;
    for (const auto &[account, device] : m_signers)
        (group.state.isAdmin(account) ? admins : others).push_back(device);
    if (!admins.empty() && below(3) > 0)
        return admins[below(admins.size())];
    return others.empty() || below(4) == 0 ? devices[below(devices.size())] : others[below(others.size())];
}

Operation RandomGroups::operation(const std::vector<DeviceId> &devices, const Lists &lists, std::vector<wire::MailItem> mail)
{
    const quint64 nowMs = below(10'000);
    if (!m_taken.empty() && below(12) == 0)
        return m_taken[below(m_taken.size())];
    std::vector<AccountId> listed;
    for (const auto &[account, place] : lists)
        listed.push_back(account);
    const auto chosen = m_groups.empty() ? m_groups.end() : std::next(m_groups.begin(), qptrdiff(below(m_groups.size())));
    const bool isNew = chosen == m_groups.end() || (m_groups.size() < groupsMax && below(6) == 0);
    const Group group = isNew ? Group() : chosen->second;
    ControlFacts facts;
    facts.actor = actor(devices, group);
    facts.number = group.events + 1;
    facts.previous = group.hash;
    const auto list = lists.find(facts.actor.account);
    facts.manifestVersion = list == lists.end() ? 1 : list->second.version + (below(20) == 0 ? 1 : 0);
    facts.made = 1s;
    if (isNew) {
        std::vector<AccountId> members = some(listed);
        std::erase(members, facts.actor.account);
        facts.operation = Create{idOf<Nonce>(++m_made), members};
    } else {
        facts.conversation = chosen->first;
        facts.operation = change(group, listed, group.state.isMember(facts.actor.account));
        facts.number += below(15) == 0 ? 1 : 0;
        if (below(20) == 0)
            facts.previous = idOf<Digest>(below(3) + 1);
    }
    SignedControlEvent event{ControlEvent::bytesOf(facts), {}, {}};
    if (std::holds_alternative<Join>(facts.operation))
        event.byCapability = idOf<Signature>(1);
    QByteArray packed = event.packed();
    if (below(40) == 0)
        packed[qsizetype(below(quint64(packed.size())))] = 'x';
    return ChangeGroup{facts.actor, packed, std::move(mail), nowMs};
}

std::optional<ConversationId> RandomGroups::learn(const ChangeGroup &request, const GroupOutcome &outcome)
{
    if (outcome.error != wire::ErrorCode::None || outcome.fresh.empty())
        return std::nullopt;
    const auto event = ControlEvent::decoded(*SignedControlEvent::unpacked(request.event)).value();
    Group &group = m_groups[outcome.conversation];
    group.state.apply(event);
    group.events = event.facts().number;
    group.hash = event.hash();
    m_taken.push_back(request);
    return event.isCreate() ? std::optional(outcome.conversation) : std::nullopt;
}

void RandomGroups::gone(const AccountId &account)
{
    for (auto &[id, group] : m_groups)
        group.state.gone(account);
}

} // namespace porchlight::test
