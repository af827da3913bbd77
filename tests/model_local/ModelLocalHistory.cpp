// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelLocalStore: what is not here yet.

#include "tests/model_local/ModelLocalStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace engine;

void ModelLocalStore::apply(const DropGap &o)
{
    if (conversation(o.conversation)) {
        writable(o.conversation).gaps.erase(o.first);
        settleBehind(o.conversation);
    }
}

void ModelLocalStore::apply(const NoteBehind &o)
{
    ModelConversation &c = writable(o.conversation);
    c.behindHead = o.head;
    const Seq confirmed = m_identity ? mark(o.conversation, m_identity->account).readPrivate : 0;
    const auto readHere = std::count_if(c.messages.begin(), c.messages.end(), [&](const auto &message) {
        const ModelMessage &m = message.second;
        return m.kind == quint8(wire::EntryKind::Counts) && m.seq && *m.seq > confirmed && *m.seq <= c.read;
    });
    c.behindUnread = o.unread - std::min(o.unread, quint64(readHere));
}

/// What was behind is here, or was read.
void ModelLocalStore::settleBehind(const ConversationId &id)
{
    const ModelConversation *c = conversation(id);
    if (!c || c->behindUnread == 0)
        return;
    const bool isMissing = std::any_of(c->gaps.begin(), c->gaps.end(), [](const auto &gap) { return !gap.second.isExpired; });
    if ((cursor(LogId::of(id)) >= c->behindHead && !isMissing) || readPosition(id) >= c->behindHead)
        writable(id).behindUnread = 0;
}

} // namespace porchlight::test
