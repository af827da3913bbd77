// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Query.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

const auto c1 = idOf<ConversationId>(1);
const QByteArray picture = QByteArray("\xff\xd8\xff", 3) + QByteArray(40, 'p') + QByteArray("\xff\xd9", 2);

PersonFace of(const AccountId &account, quint64 version, const QString &about)
{
    return {account, {version, about, picture}};
}

PutFace put(const PersonFace &person)
{
    return {person.account, person.face};
}

} // namespace

/// How people look is kept in its newest version, by both stores alike, and goes to one's other devices (D2, B4).
class tst_LocalFaces : public QObject
{
    Q_OBJECT

    std::vector<std::unique_ptr<StoreUnderTest>> m_stores;
    SqliteUnderTest *m_sqlite = nullptr;

    void commit(const LocalTransaction &transaction)
    {
        for (const auto &store : m_stores)
            QVERIFY(store->commit(transaction));
    }

private Q_SLOTS:
    void init()
    {
        m_stores.clear();
        auto sqlite = std::make_unique<SqliteUnderTest>();
        m_sqlite = sqlite.get();
        m_stores.push_back(std::move(sqlite));
        m_stores.push_back(std::make_unique<ModelUnderTest>());
        commit({identity(), conversation(1)});
    }

    void theNewestVersionIsKept_D2()
    {
        commit({put(of(ada, 2, QStringLiteral("two"))), put(of(ada, 1, QStringLiteral("one"))),
                put(of(me, 3, QStringLiteral("mine"))), put(of(bob, 1, QStringLiteral("a"))), put(of(bob, 1, QStringLiteral("b"))),
                put(of(bob, 1, QStringLiteral("a")))});
        for (const auto &store : m_stores) {
            store->reopen();
            const HistoryPage page = store->store().history(std::nullopt, 10, 10'000);
            QCOMPARE(page.faces, (std::vector<PersonFace>{of(me, 3, QStringLiteral("mine")), of(ada, 2, QStringLiteral("two")),
                                                          of(bob, 1, QStringLiteral("b"))}));
            QVERIFY(store->store().history(HistoryPlace{5, c1, 1}, 10, 10'000).faces.empty()); // with the newest piece alone
            QCOMPARE(store->store().load().face, of(me, 3, QStringLiteral("mine")).face);
        }
        QCOMPARE(m_sqlite->reader().people().face(ada), of(ada, 2, QStringLiteral("two")).face);
        QCOMPARE(m_sqlite->reader().people().face(idOf<AccountId>(9)).version, quint64(0));
    }
    void whereItWasToldAndWhoIsWhoIsKnownAgain_D2()
    {
        PutEntry said = entry(1, 1, 1);
        commit({PutFaceTold{c1, 4}, PutFaceTold{idOf<ConversationId>(2), 1}, PutFaceTold{idOf<ConversationId>(2), 0},
                PutContact{ada, QStringLiteral("ada"), true}, PutBlocked{bob, QStringLiteral("bob"), true}, conversation(3, {bob}), said});
        for (const auto &store : m_stores) {
            store->reopen();
            const LocalImage image = store->store().load();
            QCOMPARE(image.facesTold, (std::map<ConversationId, quint64>{{c1, 4}}));
            QCOMPARE(image.contacts, std::set<AccountId>{ada});
            QCOMPARE(image.blocked, std::set<AccountId>{bob});
            QVERIFY(image.conversations.at(c1).isAnswered && !image.conversations.at(idOf<ConversationId>(3)).isAnswered);
        }
    }
    void aStrangerShowsNoPicture_rule12()
    {
        PutConversation asked = conversation(2, {bob});
        asked.isRequest = true;
        commit({asked, put(of(ada, 1, QString())), put(of(bob, 1, QString()))});
        QCOMPARE(m_sqlite->reader().conversation(c1)->picture, picture);
        QVERIFY(m_sqlite->reader().conversation(asked.conversation)->picture.isEmpty());
        commit({PutAccepted{asked.conversation}});
        QCOMPARE(m_sqlite->reader().conversation(asked.conversation)->picture, picture);
    }
    void oneThatTheDiskHasChangedIsNotShown_G9()
    {
        commit({put(of(ada, 1, QString())), put(of(me, 1, QString()))});
        m_sqlite->close();
        {
            sqlite::Connection connection;
            QVERIFY(connection.open(m_sqlite->path(), sqlite::Connection::Mode::Write));
            sqlite::Statement bend(connection, "UPDATE face SET picture = x'ffd8ff00'");
            QVERIFY(bend.run());
        }
        m_sqlite->reopen();
        QVERIFY(m_sqlite->reader().people().face(ada).picture.isEmpty());
        QVERIFY(m_sqlite->reader().conversation(c1)->picture.isEmpty());
        QVERIFY(m_sqlite->store().history(std::nullopt, 10, 10'000).faces.empty());
        QVERIFY(m_sqlite->store().load().face.picture.isEmpty());
    }
    void theRowOfAFaceSaysNothingToAnotherDevice_B4()
    {
        PutEntry told = entry(1, 1, 1);
        told.entry.kind = quint8(wire::EntryKind::Silent);
        told.content = {.type = quint64(Content::Type::Face), .text = QStringLiteral("two"), .picture = picture, .version = 2};
        commit({told, SetCursor{LogId::of(c1), 1}});
        for (const auto &store : m_stores) {
            const HistoryPage page = store->store().history(std::nullopt, 10, 10'000);
            QCOMPARE(page.records.size(), std::size_t(1));
            QVERIFY(page.records[0].content.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_LocalFaces)
#include "tst_LocalFaces.moc"
