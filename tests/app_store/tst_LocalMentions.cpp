// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Query.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

const auto c1 = idOf<ConversationId>(1);

PutEntry speaking(quint64 message, Seq seq, const AccountId &of, const AccountId &sender = ada)
{
    PutEntry put = entry(1, message, seq, sender, QStringLiteral("hi @someone, come"));
    put.content.mentions = {{of, 3, 8}};
    return put;
}

PutEntry about(quint64 message, Seq seq, wire::EntryKind kind, const QString &text)
{
    PutEntry put = entry(1, message, seq, ada, text);
    put.entry.kind = quint8(kind);
    put.content = {.type = quint64(Content::Type::Edit), .text = text, .target = idOf<MessageId>(1)};
    if (kind == wire::EntryKind::Redact) {
        put.content = {};
        put.entry.target = idOf<MessageId>(1);
    }
    return put;
}

} // namespace

/// Whom a text speaks of by name is kept with it, and told when it is of oneself and not read (D3).
class tst_LocalMentions : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqliteUnderTest> m_store;

    bool isMentioned() { return m_store->reader().conversation(c1)->mentionsMe; }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteUnderTest>();
        QVERIFY(m_store->commit({identity(), conversation(1, {ada, bob})}));
    }

    void theyComeBackWithTheText_D3()
    {
        PutComposed mine = composed(1, 2, 1, QStringLiteral("@ada @bob"));
        mine.content.mentions = {{ada, 0, 4}, {bob, 5, 4}};
        QVERIFY(m_store->commit({speaking(1, 1, bob), mine}));
        m_store->reopen();
        QVERIFY(m_store->shown(1, 1).mentions == (std::vector<Mention>{{bob, 3, 8}}));
        QVERIFY(m_store->shown(1, 2).mentions == mine.content.mentions);
        QVERIFY(!isMentioned());
    }
    void ofOneselfUntilItIsRead_D3()
    {
        QVERIFY(m_store->commit({speaking(1, 1, bob), speaking(2, 2, me), speaking(3, 3, bob)}));
        QVERIFY(isMentioned());
        QVERIFY(m_store->commit({SetRead{c1, 1}}));
        QVERIFY(isMentioned());
        QVERIFY(m_store->commit({SetRead{c1, 2}}));
        QVERIFY(!isMentioned());
        QVERIFY(m_store->commit({speaking(4, 4, me, me)})); // one's own words about oneself
        QVERIFY(!isMentioned());
    }
    void anEditSpeaksOfWhomItSays_D3()
    {
        PutEntry edit = about(2, 2, wire::EntryKind::Silent, QStringLiteral("@bob, come"));
        edit.content.mentions = {{bob, 0, 4}};
        QVERIFY(m_store->commit({speaking(1, 1, me), edit}));
        m_store->reopen();
        QVERIFY(m_store->shown(1, 1).mentions == (std::vector<Mention>{{bob, 0, 4}}));
        QVERIFY(m_store->commit({about(3, 3, wire::EntryKind::Silent, QStringLiteral("never mind"))}));
        QVERIFY(m_store->shown(1, 1).mentions.empty());
    }
    void anEditAndARedactionTakeThemAway_D3()
    {
        PutEntry edit = about(2, 2, wire::EntryKind::Silent, QStringLiteral("hi @someone, go"));
        QVERIFY(m_store->commit({speaking(1, 1, me), edit}));
        QVERIFY(m_store->shown(1, 1).mentions.empty());
        edit = about(4, 3, wire::EntryKind::Silent, QStringLiteral("@bob, come"));
        edit.content.mentions = {{bob, 0, 4}};
        QVERIFY(m_store->commit({edit}));
        QVERIFY(m_store->commit({about(3, 4, wire::EntryKind::Redact, QString())}));
        edit.entry.id = idOf<MessageId>(5); // one that comes late
        edit.entry.seq = 5;
        QVERIFY(m_store->commit({edit}));
        QVERIFY(!isMentioned());
        m_store->close();
        sqlite::Connection connection;
        QVERIFY(connection.open(m_store->path(), sqlite::Connection::Mode::ReadOnly));
        sqlite::Statement count(connection, "SELECT count(*) FROM mention");
        sqlite::Query query(count);
        QVERIFY(query.next());
        QCOMPARE(query.integer(0), 0);
    }
    void oneThatTheDiskHasChangedIsNone_G9()
    {
        QVERIFY(m_store->commit({speaking(1, 1, me)}));
        m_store->close();
        {
            sqlite::Connection connection;
            QVERIFY(connection.open(m_store->path(), sqlite::Connection::Mode::Write));
            sqlite::Statement bend(connection, "UPDATE mention SET length = 2");
            QVERIFY(bend.run());
        }
        m_store->reopen();
        QVERIFY(m_store->shown(1, 1).mentions.empty());
        QCOMPARE(m_store->shown(1, 1).text, QStringLiteral("hi @someone, come"));
        QVERIFY(!isMentioned());
    }
    void anotherDeviceGetsThemWithTheHistory_D3()
    {
        QVERIFY(m_store->commit({speaking(1, 1, bob), SetCursor{LogId::of(c1), 1}}));
        const HistoryPage page = m_store->store().history(std::nullopt, 10, 10'000);
        QCOMPARE(page.records.size(), 1u);
        Content content;
        QVERIFY(decodeContent(page.records[0].content, content) == ContentState::Readable);
        QVERIFY(content.mentions == (std::vector<Mention>{{bob, 3, 8}}));
    }
};

QTEST_GUILESS_MAIN(tst_LocalMentions)
#include "tst_LocalMentions.moc"
