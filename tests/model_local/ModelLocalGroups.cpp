// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelLocalStore: what groups have beside other conversations.

#include "tests/model_local/ModelLocalStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace engine;

void ModelLocalStore::apply(const PutGroup &o)
{
    ModelConversation &c = writable(o.conversation);
    c.isGroup = true;
    for (auto &[id, m] : c.messages) { // who comes has read nothing yet of what is there
        if (m.mine && m.seq)
            m.reached = std::max(m.reached, status(o.conversation, id));
    }
    c.isOutside = !o.isMember;
    for (const AccountId &account : o.came) {
        if (std::ranges::count(c.members, account, &wire::Member::account) > 0)
            continue;
        const auto former = std::ranges::find(c.former, account, &wire::Member::account);
        c.members.push_back(former == c.former.end() ? wire::Member{account, {}} : *former);
        if (former != c.former.end())
            c.former.erase(former);
    }
    for (const AccountId &account : o.went) {
        const auto member = std::ranges::find(c.members, account, &wire::Member::account);
        if (member == c.members.end())
            continue;
        c.former.push_back(*member);
        c.members.erase(member);
    }
    std::ranges::sort(c.members, {}, &wire::Member::account);
}

void ModelLocalStore::apply(const PutHandles &o)
{
    if (!conversation(o.conversation))
        return;
    ModelConversation &c = writable(o.conversation);
    for (const wire::Member &told : o.members) {
        for (auto *members : {&c.members, &c.former}) {
            const auto member = std::ranges::find(*members, told.account, &wire::Member::account);
            if (member != members->end())
                member->handle = told.handle;
        }
    }
}

void ModelLocalStore::apply(const PutGroupNote &o)
{
    ModelConversation &c = writable(o.conversation);
    const auto known = c.messages.find(o.id);
    if (known != c.messages.end())
        return place(c, known->second, o.seq, o.relayTimeMs);
    ModelMessage added{o.id, o.note.actor, false, quint8(wire::EntryKind::Counts)};
    added.note = o.note;
    added.seen = true;
    added.row = ++m_lastRow;
    place(c, added, o.seq, o.relayTimeMs);
    c.messages[o.id] = added;
}

void ModelLocalStore::apply(const PutGroupLook &o)
{
    ModelConversation &c = writable(o.conversation);
    c.title = o.title;
    c.picture = o.picture;
}

} // namespace porchlight::test
