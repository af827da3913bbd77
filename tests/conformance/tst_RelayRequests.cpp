// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "shared/wire/Limits.h"
#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

/// What a stranger may do until the request is accepted, in every store (rule 12).
class tst_RelayRequests : public QObject
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
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
    }
    void cleanup() { m_world.reset(); }

    void theOtherIsToldThatItIsARequest_rule12();
    void whoeverLookedForTheOtherHasAccepted_rule12();
    void whoeverSpeaksHasAccepted_rule12();
    void tenMessagesAndNoMore_rule12();
    void whatIsTooMuchLeavesNothing_rule12();
    void repeatsAreAnsweredAllTheSame_A3();
    void silentOnesDoNotCount_rule12();
    void silentOnesAreBoundedToo_rule12();
    void nothingFlowsBack_rule12();
    void acceptanceRevealsTheMarks_rule12();
    void anAnswerAccepts_rule12();
    void acceptingTwiceIsAcceptingOnce_rule12();
    void nobodyAcceptsForOthers_F5();
    void notesToOneselfAreNoRequest_rule12();

private:
    AccountOutcome accept(const DeviceId &by) { return m_world->one<AccountOutcome>(AcceptConversation{by, m_talk, 9'000}); }
    std::vector<wire::AccountEvent> events(const DeviceId &device);
    AppendOutcome say(const DeviceId &device, quint64 first, quint64 last);

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    ConversationId m_talk;
};

std::vector<wire::AccountEvent> tst_RelayRequests::events(const DeviceId &device)
{
    std::vector<wire::AccountEvent> events;
    for (const wire::Entry &entry : m_world->entries(device, LogId::accountLog()))
        events.push_back(wire::decodeAccountEvent(entry.body).value_or(wire::AccountEvent()));
    return events;
}

/// Messages numbered so, with ids of their own.
AppendOutcome tst_RelayRequests::say(const DeviceId &device, quint64 first, quint64 last)
{
    std::vector<wire::Body> bodies;
    for (quint64 number = first; number <= last; ++number)
        bodies.push_back(body(number + (device == m_bob ? 1'000 : 0)));
    return m_world->append(request(device, m_talk, first, bodies));
}

void tst_RelayRequests::theOtherIsToldThatItIsARequest_rule12()
{
    const AppendOutcome outcome = say(m_ada, 1, 1);
    QCOMPARE(outcome.announced.size(), std::size_t(2));
    m_world->reopen();
    QVERIFY(events(m_ada).front().joined == m_talk && !events(m_ada).front().isRequest);
    QVERIFY(events(m_bob).front().joined == m_talk && events(m_bob).front().isRequest == true);
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(1)); // it is delivered
}

void tst_RelayRequests::whoeverLookedForTheOtherHasAccepted_rule12()
{
    m_world->talk(m_bob, QStringLiteral("ada"));
    m_world->reopen();
    QCOMPARE(say(m_ada, 1, 12).error, ErrorCode::None);
    QVERIFY(!events(m_bob).front().isRequest);
}

void tst_RelayRequests::whoeverSpeaksHasAccepted_rule12()
{
    say(m_bob, 1, 12); // Ada has looked for him before
    QVERIFY(!events(m_ada).front().isRequest && !events(m_bob).front().isRequest);
    // Looking for someone who has written already accepts nothing.
    const DeviceId eve = m_world->join(QStringLiteral("eve"));
    const ConversationId other = m_world->talk(eve, QStringLiteral("bob"));
    m_world->append(request(eve, other, 1, {body(1)}));
    m_world->talk(m_bob, QStringLiteral("eve"));
    QVERIFY(events(m_bob).back().isRequest == true);
    std::vector<wire::Body> bodies;
    for (quint64 number = 2; number <= 11; ++number)
        bodies.push_back(body(number));
    QCOMPARE(m_world->append(request(eve, other, 2, bodies)).error, ErrorCode::AwaitingAcceptance);
}

void tst_RelayRequests::tenMessagesAndNoMore_rule12()
{
    QCOMPARE(say(m_ada, 1, 4).error, ErrorCode::None);
    QCOMPARE(say(m_ada, 5, quint64(wire::requestMessagesMax)).error, ErrorCode::None);
    m_world->reopen();
    QCOMPARE(say(m_ada, 11, 11).error, ErrorCode::AwaitingAcceptance);
    accept(m_bob);
    QCOMPARE(say(m_ada, 11, 30).error, ErrorCode::None);
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(30));
}

void tst_RelayRequests::whatIsTooMuchLeavesNothing_rule12()
{
    say(m_ada, 1, 8);
    const AppendOutcome outcome =
        m_world->append(request(m_ada, m_talk, 9, {body(9), body(10), body(11)}, {mail(m_bob, 1)}));
    QCOMPARE(outcome.error, ErrorCode::AwaitingAcceptance);
    QVERIFY(outcome.stored.empty() && outcome.fresh.empty() && outcome.mail.empty());
    m_world->reopen();
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(8));
    QVERIFY(m_world->entries(m_bob, LogId::mailbox()).empty());
    QCOMPARE(say(m_ada, 9, 10).error, ErrorCode::None); // no number was consumed
    const AppendOutcome gap = say(m_ada, 12, 12);
    QCOMPARE(gap.error, ErrorCode::NumberGap);
    QCOMPARE(gap.expected, quint64(11));
}

void tst_RelayRequests::repeatsAreAnsweredAllTheSame_A3()
{
    say(m_ada, 1, 10);
    const AppendOutcome repeat = say(m_ada, 4, 10);
    QCOMPARE(repeat.error, ErrorCode::None);
    QCOMPARE(repeat.stored.back().seq, Seq(10));
    QVERIFY(repeat.fresh.empty());
    QCOMPARE(say(m_ada, 10, 11).error, ErrorCode::AwaitingAcceptance); // what is new among them is not taken
}

void tst_RelayRequests::silentOnesDoNotCount_rule12()
{
    QCOMPARE(m_world->append(request(m_ada, m_talk, 1, {body(101, silent), body(102, silent)})).error, ErrorCode::None);
    QCOMPARE(m_world->append(request(m_ada, m_talk, 3, {body(1), body(2), body(3), body(4), body(5), body(6), body(7),
                                                        body(8), body(9), body(10)})).error, ErrorCode::None);
    QCOMPARE(m_world->append(request(m_ada, m_talk, 13, {body(103, silent)})).error, ErrorCode::None);
    QCOMPARE(m_world->append(request(m_ada, m_talk, 14, {body(104, silent), body(11)})).error,
             ErrorCode::AwaitingAcceptance);
}

void tst_RelayRequests::silentOnesAreBoundedToo_rule12()
{
    const auto silentOnes = [this](quint64 first, quint64 last) {
        AppendOutcome outcome;
        for (quint64 number = first; number <= last && outcome.error == ErrorCode::None; ++number)
            outcome = m_world->append(request(m_ada, m_talk, number, {body(number, silent)}));
        return outcome.error;
    };
    QCOMPARE(silentOnes(1, quint64(wire::requestEntriesMax)), ErrorCode::None);
    QCOMPARE(silentOnes(101, 101), ErrorCode::AwaitingAcceptance);
    wire::Body redaction = body(102, quint8(wire::EntryKind::Redact));
    redaction.target = body(1).id;
    QCOMPARE(m_world->append(request(m_ada, m_talk, 101, {redaction})).error, ErrorCode::None); // that always
    accept(m_bob);
    QCOMPARE(silentOnes(102, 150), ErrorCode::None);
}

void tst_RelayRequests::nothingFlowsBack_rule12()
{
    say(m_ada, 1, 3);
    const auto raised = m_world->one<RaisedMarks>(RaiseMarks{m_bob.account, {{m_talk, 3, 2, 2}}});
    QCOMPARE(raised.changes.size(), std::size_t(1));
    QVERIFY(raised.changes.front().members == std::vector{m_bob.account});
    m_world->reopen();
    QVERIFY(m_world->session(m_ada).marks.empty());
    QCOMPARE(m_world->session(m_bob).marks.size(), std::size_t(1)); // but Bob's devices know
    // Ada's own marks are hers to show.
    const auto own = m_world->one<RaisedMarks>(RaiseMarks{m_ada.account, {{m_talk, 3, 3, 3}}});
    QCOMPARE(own.changes.front().members.size(), std::size_t(2));
}

void tst_RelayRequests::acceptanceRevealsTheMarks_rule12()
{
    say(m_ada, 1, 3);
    const quint64 before = m_world->one<RaisedMarks>(RaiseMarks{m_bob.account, {{m_talk, 3, 2, 1}}}).version;
    const AccountOutcome outcome = accept(m_bob);
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.announced.size(), std::size_t(1));
    QCOMPARE(outcome.announced.front().account, m_bob.account);
    QCOMPARE(outcome.revealed.changes.size(), std::size_t(1));
    QVERIFY((outcome.revealed.changes.front().mark == wire::AccountMark{m_talk, m_bob.account, 3, 2, 1}));
    QCOMPARE(outcome.revealed.changes.front().members.size(), std::size_t(2));
    QVERIFY(outcome.revealed.version > before);
    m_world->reopen();
    QVERIFY(events(m_bob).back().accepted == m_talk);
    const auto marks = m_world->session(m_ada, {before}).marks; // whoever knew all up to before hears of it
    QVERIFY((marks == std::vector{wire::AccountMark{m_talk, m_bob.account, 3, 0, 1}}));
    const auto raised = m_world->one<RaisedMarks>(RaiseMarks{m_bob.account, {{m_talk, 3, 3, 3}}});
    QCOMPARE(raised.changes.front().members.size(), std::size_t(2)); // from now on
}

void tst_RelayRequests::anAnswerAccepts_rule12()
{
    say(m_ada, 1, 10);
    m_world->one<RaisedMarks>(RaiseMarks{m_bob.account, {{m_talk, 10, 0, 0}}});
    const AppendOutcome answer = m_world->append(request(m_bob, m_talk, 1, {body(1'001, silent)}));
    QCOMPARE(answer.announced.size(), std::size_t(1));
    QCOMPARE(answer.announced.front().account, m_bob.account);
    QCOMPARE(answer.revealed.changes.size(), std::size_t(1));
    QVERIFY(say(m_bob, 2, 2).announced.empty());
    m_world->reopen();
    QVERIFY(events(m_bob).back().accepted == m_talk);
    QCOMPARE(m_world->session(m_ada).marks.size(), std::size_t(1));
    QCOMPARE(say(m_ada, 11, 20).error, ErrorCode::None);
}

void tst_RelayRequests::acceptingTwiceIsAcceptingOnce_rule12()
{
    say(m_ada, 1, 1);
    QVERIFY(accept(m_bob).revealed.changes.empty()); // there were no marks
    m_world->reopen();
    const AccountOutcome again = accept(m_bob);
    QCOMPARE(again.error, ErrorCode::None);
    QVERIFY(again.announced.empty());
    QVERIFY(accept(m_ada).announced.empty()); // who asked has accepted
    QCOMPARE(events(m_bob).size(), std::size_t(2));
}

void tst_RelayRequests::nobodyAcceptsForOthers_F5()
{
    QCOMPARE(accept(m_bob).error, ErrorCode::NotAMember); // nothing was said: there is no such thing yet
    say(m_ada, 1, 10);
    const DeviceId eve = m_world->join(QStringLiteral("eve"));
    QCOMPARE(accept(eve).error, ErrorCode::NotAMember);
    QCOMPARE(accept({m_bob.account, 7}).error, ErrorCode::TokenUnknown);
    accept(m_ada);
    QCOMPARE(say(m_ada, 11, 11).error, ErrorCode::AwaitingAcceptance);
}

void tst_RelayRequests::notesToOneselfAreNoRequest_rule12()
{
    const ConversationId notes = m_world->talk(m_ada, QStringLiteral("ada"));
    for (quint64 number = 1; number <= 12; ++number)
        QCOMPARE(m_world->append(request(m_ada, notes, number, {body(number)})).error, ErrorCode::None);
    QVERIFY(!events(m_ada).front().isRequest);
}

QTEST_GUILESS_MAIN(tst_RelayRequests)
#include "tst_RelayRequests.moc"
