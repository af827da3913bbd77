// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

/// Strangers' requests and mutes in every local store (rule 12, B1).
class tst_LocalRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isModel");
        QTest::newRow("sqlite") << false;
        QTest::newRow("model") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, isModel);
        if (isModel)
            m_store = std::make_unique<ModelUnderTest>();
        else
            m_store = std::make_unique<SqliteUnderTest>();
        QVERIFY(m_store->commit({identity()}));
    }

    void aRequestStaysOneUntilItIsAccepted_rule12();
    void anAcceptanceMayComeBeforeTheConversation_rule12();
    void muteIsWhatWasSaidLast_B1();
    void theListShowsBoth_rule12();

private:
    ConversationImage image() { return m_store->store().load().conversations.at(idOf<ConversationId>(1)); }
    static PutConversation request()
    {
        PutConversation put = conversation(1);
        put.isRequest = true;
        return put;
    }

    std::unique_ptr<StoreUnderTest> m_store;
};

void tst_LocalRequests::aRequestStaysOneUntilItIsAccepted_rule12()
{
    QVERIFY(m_store->commit({conversation(1), conversation(2)}));
    QVERIFY(!image().isRequest);
    QVERIFY(m_store->commit({request()}));
    QVERIFY(image().isRequest);
    m_store->reopen();
    QVERIFY(m_store->commit({conversation(1)})); // told again without saying so
    QVERIFY(image().isRequest);
    QVERIFY(m_store->commit({PutAccepted{idOf<ConversationId>(2)}}));
    QVERIFY(image().isRequest);
    QVERIFY(m_store->commit({PutAccepted{idOf<ConversationId>(1)}}));
    QVERIFY(!image().isRequest);
    QCOMPARE(image().members.size(), std::size_t(2));
}

void tst_LocalRequests::anAcceptanceMayComeBeforeTheConversation_rule12()
{
    QVERIFY(m_store->commit({PutAccepted{idOf<ConversationId>(1)}, PutMute{idOf<ConversationId>(1), 5}}));
    QVERIFY(m_store->commit({conversation(1)}));
    QVERIFY(!image().isRequest);
    QCOMPARE(image().mutedUntilMs, quint64(5));
}

void tst_LocalRequests::muteIsWhatWasSaidLast_B1()
{
    QVERIFY(m_store->commit({conversation(1), PutMute{idOf<ConversationId>(1), 9'000}}));
    QCOMPARE(image().mutedUntilMs, quint64(9'000));
    QVERIFY(m_store->commit({PutMute{idOf<ConversationId>(1), 4'000}}));
    QCOMPARE(image().mutedUntilMs, quint64(4'000));
    QVERIFY(m_store->commit({PutMute{idOf<ConversationId>(1), 0}}));
    QCOMPARE(image().mutedUntilMs, quint64(0));
}

void tst_LocalRequests::theListShowsBoth_rule12()
{
    auto *sqlite = dynamic_cast<SqliteUnderTest *>(m_store.get());
    if (!sqlite)
        QSKIP("only the real one has a list");
    QVERIFY(m_store->commit({request(), PutMute{idOf<ConversationId>(1), 9'000}, conversation(2)}));
    const auto one = sqlite->reader().conversation(idOf<ConversationId>(1));
    QVERIFY(one && one->isRequest && one->mutedUntilMs == 9'000);
    const auto other = sqlite->reader().conversation(idOf<ConversationId>(2));
    QVERIFY(other && !other->isRequest && other->mutedUntilMs == 0);
}

QTEST_GUILESS_MAIN(tst_LocalRequests)
#include "tst_LocalRequests.moc"
