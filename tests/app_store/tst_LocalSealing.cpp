// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

const auto c1 = idOf<ConversationId>(1);

std::vector<quint64> numbers(const std::vector<Seen> &rows)
{
    std::vector<quint64> result;
    for (const Seen &row : rows)
        result.push_back(row.message);
    return result;
}

using Order = std::vector<quint64>;

} // namespace

/// What the seal needs of every local store: what it has made is kept as it is, and what it opens late is shown
/// (encryption.md 5.7; G15, G16).
class tst_LocalSealing : public QObject
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
    }

    void aRequestStaysUntilItIsJudged_G15();
    void whatWaitedForItsKeyIsWrittenAnew_G16();
    void whatWasGivenUpIsWrittenWhenItComes_G16();

private:
    std::unique_ptr<StoreUnderTest> m_store;
};

/// What was sealed is sent as the same bytes, also after a crash (encryption.md 5.7).
void tst_LocalSealing::aRequestStaysUntilItIsJudged_G15()
{
    wire::Append first;
    first.conversation = c1;
    first.epoch = 3;
    first.rosterDigest = idOf<RosterDigest>(7);
    first.firstNumber = 5;
    first.bodies = {{quint8(wire::EntryKind::Counts), idOf<MessageId>(10), QByteArray("sealed\0", 7)},
                    {quint8(wire::EntryKind::Redact), idOf<MessageId>(11), {}, idOf<MessageId>(1)}};
    first.mail = {{{ada, 4}, idOf<MessageId>(90), "key"}};
    wire::Append other = first;
    other.conversation = idOf<ConversationId>(2);
    other.mail.clear();
    QVERIFY(m_store->commit({identity(), conversation(1), conversation(2), composed(1, 10, 5), composed(1, 12, 7),
                             PutRequest{first}, PutRequest{other}}));
    m_store->reopen();
    const auto outbox = m_store->store().load().outbox;
    QVERIFY(outbox.size() == 2 && outbox[0].isTried && !outbox[1].isTried);
    QVERIFY(m_store->store().load().requests ==
            (std::map<ConversationId, wire::Append>{{c1, first}, {other.conversation, other}}));
    first.bodies[0].bytes.clear(); // taken back
    QVERIFY(
        m_store->commit({PutRequest{first}, DropRequest{other.conversation}, DropRequest{idOf<ConversationId>(3)}}));
    m_store->reopen();
    QVERIFY(m_store->store().load().requests == (std::map<ConversationId, wire::Append>{{c1, first}}));
}

/// It stands in its place from the beginning, and says what it says when its key has come.
void tst_LocalSealing::whatWaitedForItsKeyIsWrittenAnew_G16()
{
    PutEntry waiting = entry(1, 11, 2, ada, QString());
    waiting.state = ContentState::WaitingForKey;
    waiting.content = {};
    QVERIFY(m_store->commit({identity(), conversation(1), entry(1, 10, 1), waiting, entry(1, 12, 3)}));
    QCOMPARE(m_store->unread(1), 3);
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 12}));
    m_store->reopen();
    QVERIFY(m_store->commit({SetRead{c1, 1}, entry(1, 11, 2, ada, QStringLiteral("at last"))}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 12}));
    QCOMPARE(m_store->shown(1, 11).text, QStringLiteral("at last"));
    QCOMPARE(m_store->unread(1), 2);
    // What is known is not overwritten by what comes again.
    QVERIFY(m_store->commit({waiting}));
    QCOMPARE(m_store->shown(1, 11).text, QStringLiteral("at last"));
}

/// Its key was given up, and another device of the account had it after all.
void tst_LocalSealing::whatWasGivenUpIsWrittenWhenItComes_G16()
{
    PutEntry lost = entry(1, 11, 2, ada, QString());
    lost.state = ContentState::KeyLost;
    lost.content = {};
    QVERIFY(m_store->commit({identity(), conversation(1), entry(1, 10, 1), lost, entry(1, 12, 3)}));
    PutEntry waiting = lost;
    waiting.state = ContentState::WaitingForKey;
    QVERIFY(m_store->commit({waiting})); // as another device has it, which knows no more
    m_store->reopen();
    QVERIFY(m_store->commit({entry(1, 11, 2, ada, QStringLiteral("after all"))}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 12}));
    QCOMPARE(m_store->shown(1, 11).text, QStringLiteral("after all"));
    QCOMPARE(m_store->unread(1), 3);
    QVERIFY(m_store->commit({lost}));
    QCOMPARE(m_store->shown(1, 11).text, QStringLiteral("after all"));
}

QTEST_GUILESS_MAIN(tst_LocalSealing)
#include "tst_LocalSealing.moc"
