// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/LocalImageQuery.h"

#include "app/store/FaceTable.h"
#include "app/store/KeyTable.h"
#include "app/store/RequestTable.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

namespace {

std::optional<QByteArray> openToken(const SecretColumns &secrets, const SecretCell &cell, const QByteArray &sealed)
{
    return sealed.isEmpty() ? std::optional(sealed) : secrets.open(cell, sealed);
}

void readTokens(sqlite::Connection &connection, const SecretColumns &secrets, engine::LocalImage &image)
{
    if (image.identity) // one that the disk has changed is none: then this person signs in again
        image.identity->token = openToken(secrets, SecretCell::token(), image.identity->token).value_or(QByteArray());
    sqlite::Statement older(connection, "SELECT token_no, token FROM older_token ORDER BY token_no DESC");
    for (sqlite::Query query(older); query.next();) {
        if (auto token = openToken(secrets, SecretCell::olderToken(query.integer(0)), query.blob(1)))
            image.olderTokens.push_back(std::move(*token));
    }
}

void readProfile(sqlite::Connection &connection, const SecretColumns &secrets, engine::LocalImage &image)
{
    sqlite::Statement identity(connection, "SELECT account, device, handle, relay_url, token FROM identity");
    if (sqlite::Query query(identity); query.next()) {
        image.identity = engine::PutIdentity{query.id<AccountId>(0), quint32(query.integer(1)), query.text(2),
                                             query.text(3), query.blob(4)};
    }
    sqlite::Statement settings(connection, "SELECT name, value FROM setting");
    for (sqlite::Query query(settings); query.next();) {
        const QString name = query.text(0);
        if (name == u"display_name")
            image.displayName = query.text(1);
        else if (name == u"generation")
            image.generation = query.id<GenerationId>(1);
        else if (name == u"marks_version")
            image.marksVersion = quint64(query.integer(1));
        else if (name == u"reads_again")
            image.readsAgain = query.integer(1) != 0;
        else if (name == u"tide")
            image.tide = query.blob(1);
    }
    readTokens(connection, secrets, image);
    sqlite::Statement processing(connection, "SELECT kind, conversation, seq, attempts FROM processing WHERE seq > 0");
    if (sqlite::Query query(processing); query.next()) {
        const LogId log{LogId::Kind(query.integer(0)), query.id<ConversationId>(1)};
        image.processing = engine::SetProcessing{log, Seq(query.integer(2)), quint32(query.integer(3))};
    }
    sqlite::Statement cursors(connection, "SELECT kind, conversation, seq FROM cursor");
    for (sqlite::Query query(cursors); query.next();) {
        const LogId log{LogId::Kind(query.integer(0)), query.id<ConversationId>(1)};
        image.cursors[log] = Seq(query.integer(2));
    }
}

void readPeople(sqlite::Connection &connection, engine::LocalImage &image)
{
    sqlite::Statement people(connection, "SELECT account, is_contact, is_blocked FROM person");
    for (sqlite::Query query(people); query.next();) {
        if (query.integer(1) != 0)
            image.contacts.insert(query.id<AccountId>(0));
        if (query.integer(2) != 0)
            image.blocked.insert(query.id<AccountId>(0));
    }
}

void readConversations(sqlite::Connection &connection, engine::LocalImage &image)
{
    sqlite::Statement conversations(connection,
        "SELECT uid, next_number, read_own, coalesce(delivered, 0), coalesce(read_private, 0), is_request, muted_until_ms,"
        " is_group,"
        // Where nobody else is, all that oneself has said would be looked through.
        " EXISTS (SELECT 1 FROM member WHERE member.conversation = conversation.id AND member.account <> (SELECT account FROM identity))"
        " AND EXISTS (SELECT 1 FROM message WHERE message.conversation = conversation.id AND kind = 1 AND mine = 0 AND type <> 65536)"
        " FROM conversation"
        " LEFT JOIN mark ON mark.conversation = uid AND mark.account = (SELECT account FROM identity)");
    for (sqlite::Query query(conversations); query.next();) {
        engine::ConversationImage &conversation = image.conversations[query.id<ConversationId>(0)];
        conversation.nextNumber = quint64(query.integer(1));
        conversation.readOwn = Seq(query.integer(2));
        conversation.confirmedDelivered = Seq(query.integer(3));
        conversation.confirmedRead = Seq(query.integer(4));
        conversation.isRequest = query.integer(5) != 0;
        conversation.mutedUntilMs = query.natural(6);
        conversation.isGroup = query.integer(7) != 0;
        conversation.isAnswered = query.integer(8) != 0;
    }
    // The last draft of each: of what was overtaken the text is gone.
    sqlite::Statement drafts(connection,
        "SELECT about, text <> '' OR EXISTS (SELECT 1 FROM reply WHERE reply.message = m.id) FROM note JOIN message m"
        " ON m.id = note.message WHERE note.type = 16 AND m.failed = 0 ORDER BY place, tie, m.id");
    for (sqlite::Query query(drafts); query.next();) {
        const auto about = image.conversations.find(query.id<ConversationId>(0));
        if (about != image.conversations.end())
            about->second.hasDraft = query.integer(1) != 0;
    }
    sqlite::Statement preferences(connection, "SELECT about, flag FROM note JOIN message m ON m.id = note.message"
                                              " WHERE note.type = 21 AND about IS NOT NULL AND m.failed = 0 ORDER BY place, tie, m.id");
    for (sqlite::Query query(preferences); query.next();)
        image.preferences[query.id<ConversationId>(0)] = query.natural(1);
    sqlite::Statement gaps(connection, "SELECT uid, first, last, reason FROM gap"
                                       " JOIN conversation ON conversation.id = gap.conversation ORDER BY uid, first");
    for (sqlite::Query query(gaps); query.next();) {
        image.gaps[query.id<ConversationId>(0)].push_back(
            {Seq(query.integer(1)), Seq(query.integer(2)), query.integer(3) != int(wire::TrimReason::Asked),
             query.integer(3) == int(wire::TrimReason::BeforeDevice)});
    }
    sqlite::Statement members(connection, "SELECT uid, account, handle FROM member"
                                          " JOIN conversation ON conversation.id = member.conversation"
                                          " WHERE member.is_gone = 0");
    for (sqlite::Query query(members); query.next();) {
        image.conversations[query.id<ConversationId>(0)].members.push_back(
            {query.id<AccountId>(1), query.text(2)});
    }
    sqlite::Statement marks(connection, "SELECT mark.conversation, account, delivered, read_private, read_public FROM mark"
                                        " JOIN conversation ON conversation.uid = mark.conversation WHERE is_group = 1");
    for (sqlite::Query query(marks); query.next();)
        image.marks.push_back({query.id<ConversationId>(0), query.id<AccountId>(1), Seq(query.integer(2)),
                               Seq(query.integer(3)), Seq(query.integer(4))});
}

void readOutbox(sqlite::Connection &connection, engine::LocalImage &image)
{
    sqlite::Statement outbox(
        connection,
        "SELECT c.uid, outbox.uid, number, kind, content, settled_ms IS NULL, about, EXISTS (SELECT 1 FROM message m"
        " JOIN note ON note.message = m.id AND note.type = 2 WHERE m.conversation = c.id AND m.uid = outbox.uid), "
        "tried FROM outbox"
        " JOIN conversation c ON c.id = conversation ORDER BY c.uid, number, outbox.rowid");
    for (sqlite::Query query(outbox); query.next();) {
        auto &items = query.integer(5) != 0 ? image.outbox : image.kept;
        items.push_back({query.id<ConversationId>(0), query.id<MessageId>(1), quint64(query.integer(2)),
                         quint8(query.integer(3)), query.blob(4), query.id<MessageId>(6), query.integer(7) != 0,
                         query.integer(8) != 0});
    }
}

} // namespace

engine::LocalImage readLocalImage(sqlite::Connection &connection, const SecretColumns &secrets)
{
    engine::LocalImage image;
    readProfile(connection, secrets, image);
    readConversations(connection, image);
    readPeople(connection, image);
    readFaces(connection, image);
    readOutbox(connection, image);
    image.requests = readRequests(connection);
    image.keyRecords = readKeyRecords(connection, secrets);
    return image;
}

} // namespace porchlight::store
