// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

namespace {

constexpr quint64 hourMs = 3'600'000;

} // namespace

/// What an account may say now is the sessions' to know; where it says it, and whom a request reaches, is every store's
/// (D5).
class tst_RelayRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < int(relayStoreKinds().size()); ++i)
            QTest::newRow(relayStoreKinds()[std::size_t(i)].name) << i;
    }
    void init()
    {
        QFETCH_GLOBAL(int, kind);
        m_world = std::make_unique<RelayWorld>(relayStoreKinds()[std::size_t(kind)]);
        m_ada = m_world->join(QStringLiteral("ada"));
        m_bob = m_world->join(QStringLiteral("bob"));
    }
    void cleanup() { m_world.reset(); }

    void strangersAndOthersAreToldApart_D5();
    void arefusedRequestLeavesNothing_D5();
    void repeatsAreAnsweredAllTheSame_A3();
    void soManyRequestsReachOnePerson_D5();
    void whoIsThereAlreadyIsNotHeldUp_D5();

private:
    AppendOutcome say(const DeviceId &device, const ConversationId &talk, quint64 number, quint64 message, AppendAllowance may,
                      quint64 timeMs = 1'000)
    {
        AppendRequest append = request(device, talk, number, {body(message)});
        append.may = may;
        append.relayTimeMs = timeMs;
        return m_world->append(append);
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
};

void tst_RelayRates::strangersAndOthersAreToldApart_D5()
{
    const ConversationId talk = m_world->talk(m_ada, QStringLiteral("bob"));
    const AppendAllowance onlyFriends{true, false, 0};
    const AppendAllowance onlyStrangers{false, true, 0};
    const AppendOutcome refused = say(m_ada, talk, 1, 1, onlyFriends);
    QCOMPARE(refused.error, ErrorCode::RateLimited);
    QVERIFY(refused.isRequest && !refused.retryAfterMs);
    const AppendOutcome taken = say(m_ada, talk, 1, 1, onlyStrangers);
    QCOMPARE(taken.error, ErrorCode::None);
    QVERIFY(taken.isRequest);
    // The answer accepts: for both it is a conversation from then on.
    const AppendOutcome answer = say(m_bob, talk, 1, 2, onlyFriends);
    QCOMPARE(answer.error, ErrorCode::None);
    QVERIFY(!answer.isRequest);
    const AppendOutcome friends = say(m_ada, talk, 2, 3, onlyStrangers);
    QCOMPARE(friends.error, ErrorCode::RateLimited);
    QVERIFY(!friends.isRequest);
    QCOMPARE(say(m_ada, talk, 2, 3, onlyFriends).error, ErrorCode::None);
    const ConversationId own = m_world->talk(m_ada, QStringLiteral("ada"));
    QVERIFY(!say(m_ada, own, 1, 4, {}).isRequest);
}

void tst_RelayRates::arefusedRequestLeavesNothing_D5()
{
    const ConversationId talk = m_world->talk(m_ada, QStringLiteral("bob"));
    AppendRequest append = request(m_ada, talk, 1, {body(1), body(2)}, {mail(m_bob, 5)});
    append.may = {false, false, 0};
    const AppendOutcome refused = m_world->append(append);
    QCOMPARE(refused.error, ErrorCode::RateLimited);
    QVERIFY(refused.stored.empty() && refused.fresh.empty() && refused.mail.empty() && refused.announced.empty());
    QVERIFY(m_world->entries(m_bob, LogId::mailbox()).empty());
    QVERIFY(m_world->entries(m_bob, LogId::accountLog()).empty());
    append.may = {};
    const AppendOutcome taken = m_world->append(append); // the same bytes, later
    QCOMPARE(taken.error, ErrorCode::None);
    QCOMPARE(taken.stored.size(), std::size_t(2));
    QCOMPARE(taken.stored.back().seq, Seq(2));
}

void tst_RelayRates::repeatsAreAnsweredAllTheSame_A3()
{
    const ConversationId talk = m_world->talk(m_ada, QStringLiteral("bob"));
    const AppendOutcome first = say(m_ada, talk, 1, 1, {});
    const AppendOutcome again = say(m_ada, talk, 1, 1, {false, false, 0});
    QCOMPARE(again.error, ErrorCode::None);
    QCOMPARE(again.stored.front().seq, first.stored.front().seq);
    QVERIFY(again.fresh.empty());
}

void tst_RelayRates::soManyRequestsReachOnePerson_D5()
{
    const AppendAllowance three{true, true, 3};
    std::vector<DeviceId> strangers;
    for (int i = 0; i < 6; ++i)
        strangers.push_back(m_world->join(QStringLiteral("stranger%1").arg(i)));
    const auto request = [&](std::size_t i, quint64 timeMs) {
        return say(strangers[i], m_world->talk(strangers[i], QStringLiteral("bob")), 1, 100 + i, three, timeMs);
    };
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(request(i, 1'000 + 60'000 * i).error, ErrorCode::None);
    const AppendOutcome refused = request(3, 200'000);
    QCOMPARE(refused.error, ErrorCode::RateLimited);
    QCOMPARE(refused.retryAfterMs, std::optional<quint64>(1'000 + hourMs - 200'000));
    // Somebody else is not held up by it, nor are those who are there.
    const ConversationId other = m_world->talk(strangers[3], QStringLiteral("ada"));
    QCOMPARE(say(strangers[3], other, 1, 500, three, 200'000).error, ErrorCode::None);
    QCOMPARE(say(strangers[0], m_world->talk(strangers[0], QStringLiteral("bob")), 2, 501, three, 200'000).error, ErrorCode::None);
    QCOMPARE(request(3, 1'000 + hourMs - 1).error, ErrorCode::RateLimited);
    QCOMPARE(request(3, 1'000 + hourMs).error, ErrorCode::None);
    QCOMPARE(request(4, 1'000 + hourMs).error, ErrorCode::RateLimited);
    QCOMPARE(request(4, 61'000 + hourMs).error, ErrorCode::None);
    QCOMPARE(m_world->entries(m_bob, LogId::accountLog()).size(), std::size_t(5));
}

void tst_RelayRates::whoIsThereAlreadyIsNotHeldUp_D5()
{
    const AppendAllowance one{true, true, 1};
    const DeviceId eve = m_world->join(QStringLiteral("eve"));
    QCOMPARE(say(eve, m_world->talk(eve, QStringLiteral("bob")), 1, 1, one).error, ErrorCode::None);
    // Bob has looked for Ada himself: to him it is no request.
    const ConversationId talk = m_world->talk(m_bob, QStringLiteral("ada"));
    const AppendOutcome taken = say(m_ada, talk, 1, 2, one);
    QCOMPARE(taken.error, ErrorCode::None);
    QVERIFY(!taken.isRequest);
}

QTEST_GUILESS_MAIN(tst_RelayRates)
#include "tst_RelayRates.moc"
