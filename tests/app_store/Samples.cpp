// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"

namespace porchlight::test {

engine::PutIdentity identity()
{
    return {me, 7, QStringLiteral("me"), QStringLiteral("ws://relay"), QByteArray(32, 't')};
}

engine::PutConversation conversation(quint64 id, std::vector<AccountId> others, quint64 createdMs)
{
    engine::PutConversation put{idOf<ConversationId>(id), {{me, QStringLiteral("me")}}, createdMs};
    for (const AccountId &account : others)
        put.members.push_back({account, account == ada ? QStringLiteral("ada") : QStringLiteral("bob")});
    return put;
}

engine::PutEntry entry(quint64 conversation, quint64 message, Seq seq, const AccountId &sender, const QString &text)
{
    engine::PutEntry put{idOf<ConversationId>(conversation), {}, sender == me, ContentState::Readable, {}};
    put.entry.seq = put.entry.ordinal = seq;
    put.entry.kind = quint8(wire::EntryKind::Counts);
    put.entry.sender = sender;
    put.entry.number = message;
    put.entry.id = idOf<MessageId>(message);
    put.entry.relayTimeMs = 1'000 * seq;
    put.entry.body = "body";
    put.content.text = text.isNull() ? QStringLiteral("message %1").arg(message) : text;
    return put;
}

engine::PutComposed composed(quint64 conversation, quint64 message, quint64 number, const QString &text)
{
    engine::PutComposed put{idOf<ConversationId>(conversation), idOf<MessageId>(message), number};
    put.content.text = text.isNull() ? QStringLiteral("message %1").arg(message) : text;
    put.composedMs = 500;
    return put;
}

engine::MarkSent sent(quint64 conversation, quint64 message, Seq seq)
{
    return {idOf<ConversationId>(conversation), idOf<MessageId>(message), seq, 1'000 * seq};
}

engine::PutMark mark(quint64 conversation, const AccountId &account, Seq delivered, Seq read)
{
    return {{idOf<ConversationId>(conversation), account, delivered, account == me ? read : 0, read}};
}

} // namespace porchlight::test
