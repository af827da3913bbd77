// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/People.h"
#include "shared/wire/AccountEvent.h"
#include "tests/conformance/Keyring.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::Audience;
using wire::ErrorCode;

/// Contacts, blocks and settings, in every store (C3, D2, rule 11).
class tst_RelayPeople : public QObject
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
        m_eve = m_world->join(QStringLiteral("eve"));
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
        m_numbers.clear();
    }
    void cleanup() { m_world.reset(); }

    void contactsStandInTheAccountLog_D2();
    void ofStrangersNothingIsLearned_G29();
    void settingsStandInTheAccountLog_C3();
    void whatComesFromTheBlockedOneIsWithheld_rule11();
    void whatIsOnItsWayIsWithheldToo_rule11();
    void whatTheSameTransactionBringsIsWithheldToo_rule11();
    void aConversationThatBeginsLaterIsWithheldToo_rule11();
    void mailOfTheBlockedOneIsDropped_rule11();
    void marksStandStillWhileThereIsABlock_rule11();
    void whatWasWithheldNeverComesAndIsNeverUnread_rule11();
    void whoIsBlockedIsNoContact_D2();
    void nothingIsAcceptedOfWhoIsBlocked_rule11();
    void whoSeesWhom_C3();
    void whoMayBeginToWrite_D2();
    void whoMayBeAdded_D2();

private:
    AccountOutcome contact(const DeviceId &by, const DeviceId &other, bool on = true)
    {
        return m_world->one<AccountOutcome>(SetContact{by, other.account, on, 5'000});
    }
    AccountOutcome block(const DeviceId &by, const DeviceId &other, bool on = true)
    {
        return m_world->one<AccountOutcome>(SetBlocked{by, other.account, on, 6'000});
    }
    /// Messages of one device, with numbers of their own.
    AppendOutcome say(const DeviceId &device, std::vector<wire::Body> bodies, std::vector<wire::MailItem> items = {})
    {
        quint64 &next = m_numbers[device];
        const AppendOutcome outcome = m_world->append(request(device, m_talk, next + 1, bodies, items));
        next += bodies.size();
        return outcome;
    }
    std::vector<wire::Entry> talk(const DeviceId &device) { return m_world->entries(device, LogId::of(m_talk)); }
    wire::AccountEvent lastEvent(const DeviceId &device)
    {
        const auto entries = m_world->entries(device, LogId::accountLog());
        return entries.empty() ? wire::AccountEvent() : wire::decodeAccountEvent(entries.back().body).value_or(wire::AccountEvent());
    }
    quint64 unread(const DeviceId &device)
    {
        for (const wire::BehindLog &log : m_world->session(device).behind) {
            if (log.log == LogId::of(m_talk))
                return log.unread;
        }
        return 0;
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
    std::map<DeviceId, quint64> m_numbers;
};

namespace {

bool isWithheld(const wire::Entry &entry)
{
    return entry.absent == quint8(wire::Absence::Withheld) && entry.body.isEmpty() && entry.sender.isNull() && entry.senderDevice == 0
        && entry.number == 0 && !entry.target && !entry.id.isNull();
}

} // namespace

void tst_RelayPeople::contactsStandInTheAccountLog_D2()
{
    QCOMPARE(contact(m_ada, m_bob).error, ErrorCode::None);
    m_world->reopen();
    const wire::AccountEvent event = lastEvent(m_ada);
    QVERIFY(event.contact == m_bob.account && event.handle == QStringLiteral("bob") && event.on == true);
    QVERIFY(contact(m_ada, m_bob).announced.empty()); // it is so already
    QVERIFY(m_world->entries(m_bob, LogId::accountLog()).empty()); // and nobody else hears of it
    QCOMPARE(contact(m_ada, m_bob, false).announced.size(), std::size_t(1));
    QVERIFY(lastEvent(m_ada).on == false);
    QVERIFY(contact(m_ada, m_bob, false).announced.empty());
}

void tst_RelayPeople::ofStrangersNothingIsLearned_G29()
{
    const DeviceId nobody{idOf<AccountId>(77), 1};
    for (const DeviceId &other : {nobody, m_eve, m_ada}) {
        QCOMPARE(contact(m_ada, other).error, ErrorCode::NoSuchAccount);
        QCOMPARE(contact(m_ada, other, false).error, ErrorCode::NoSuchAccount);
        QCOMPARE(block(m_ada, other).error, ErrorCode::NoSuchAccount);
        QCOMPARE(block(m_ada, other, false).error, ErrorCode::NoSuchAccount);
    }
    QCOMPARE(contact({m_ada.account, 9}, m_bob).error, ErrorCode::TokenUnknown);
    QCOMPARE(block({m_ada.account, 9}, m_bob).error, ErrorCode::TokenUnknown);
    QVERIFY(m_world->entries(m_ada, LogId::accountLog()).empty());
}

void tst_RelayPeople::settingsStandInTheAccountLog_C3()
{
    const wire::AccountSettings wanted{1, 2, 0};
    QCOMPARE(m_world->one<AccountOutcome>(PutSettings{m_ada, wanted, 5'000}).announced.size(), std::size_t(1));
    m_world->reopen();
    QVERIFY(lastEvent(m_ada).settings == wanted);
    QVERIFY(m_world->one<AccountOutcome>(PutSettings{m_ada, wanted, 5'000}).announced.empty());
    QCOMPARE(m_world->one<AccountOutcome>(PutSettings{{m_ada.account, 9}, wanted, 5'000}).error, ErrorCode::TokenUnknown);
}

void tst_RelayPeople::whatComesFromTheBlockedOneIsWithheld_rule11()
{
    say(m_ada, {body(1)});
    say(m_bob, {body(2)});
    m_world->acknowledge(m_bob, LogId::of(m_talk), 2);
    QCOMPARE(block(m_bob, m_ada).error, ErrorCode::None);
    wire::Body edit = body(4, silent);
    edit.target = idOf<MessageId>(3);
    const AppendOutcome outcome = say(m_ada, {body(3), edit});
    QCOMPARE(outcome.error, ErrorCode::None);
    QVERIFY(outcome.stored.at(0).seq == 3 && outcome.stored.at(1).seq == 4);
    QVERIFY(outcome.withheldFrom == std::vector{m_bob.account});
    say(m_bob, {body(5)}); // may be said all the same
    m_world->reopen();
    const auto read = talk(m_bob);
    QCOMPARE(read.size(), std::size_t(5));
    QVERIFY(read.at(0).body == body(1).bytes && read.at(1).body == body(2).bytes && read.at(4).body == body(5).bytes);
    QVERIFY(isWithheld(read.at(2)) && isWithheld(read.at(3)));
    QCOMPARE(read.at(2).id, idOf<MessageId>(3));
    const auto before = m_world->reader().readBefore(m_bob, m_talk, 5, 10, 1'000'000);
    QVERIFY(isWithheld(before.entries.at(2)) && !before.entries.at(1).absent);
    const auto own = talk(m_ada);
    QVERIFY(std::ranges::none_of(own, [](const wire::Entry &entry) { return entry.absent || entry.sender.isNull(); }));
}

void tst_RelayPeople::whatIsOnItsWayIsWithheldToo_rule11()
{
    const DeviceId second = m_world->addDevice(m_bob.account);
    say(m_ada, {body(1), body(2), body(3), body(4)});
    m_world->acknowledge(m_bob, LogId::of(m_talk), 1);
    m_world->acknowledge(second, LogId::of(m_talk), 2); // any of them has it: so all shall
    block(m_bob, m_ada);
    m_world->reopen();
    for (const DeviceId &device : {m_bob, second}) {
        const auto read = talk(device);
        QVERIFY(!isWithheld(read.at(0)) && !isWithheld(read.at(1)) && isWithheld(read.at(2)) && isWithheld(read.at(3)));
    }
}

void tst_RelayPeople::whatTheSameTransactionBringsIsWithheldToo_rule11()
{
    say(m_ada, {body(1)});
    say(m_bob, {body(2)});
    AppendRequest more = request(m_ada, m_talk, 2, {body(3)}, {mail(m_bob, 90)});
    const auto outcomes = m_world->commit({more, SetBlocked{m_bob, m_ada.account, true, 6'000}});
    const auto &appended = std::get<AppendOutcome>(outcomes.at(0));
    QVERIFY(appended.withheldFrom == std::vector{m_bob.account});
    QVERIFY(appended.mail.size() == 1 && isWithheld(appended.mail.front().entry));
    QVERIFY(isWithheld(talk(m_bob).at(2)));
}

void tst_RelayPeople::aConversationThatBeginsLaterIsWithheldToo_rule11()
{
    const ConversationId withEve = m_world->talk(m_bob, QStringLiteral("eve")); // nothing was said in it
    QCOMPARE(block(m_bob, m_eve).error, ErrorCode::None);
    m_world->append(request(m_eve, withEve, 1, {body(1)}));
    const auto read = m_world->entries(m_bob, LogId::of(withEve));
    QVERIFY(read.size() == 1 && isWithheld(read.front()));
    QVERIFY(!isWithheld(m_world->entries(m_eve, LogId::of(withEve)).front()));
}

void tst_RelayPeople::mailOfTheBlockedOneIsDropped_rule11()
{
    say(m_ada, {body(1)}, {mail(m_bob, 90), mail(m_bob, 91)});
    say(m_bob, {body(2)});
    for (const DeviceId &device : {m_ada, m_bob})
        m_world->commit({listOf(device, 1, {1})}); // mail by itself is for those who are listed
    m_world->acknowledge(m_bob, LogId::mailbox(), 1);
    block(m_bob, m_ada);
    m_world->reopen();
    const auto waiting = m_world->entries(m_bob, LogId::mailbox());
    QCOMPARE(waiting.size(), std::size_t(1)); // in its place, so that nothing seems to be lost
    QVERIFY(isWithheld(waiting.front()) && waiting.front().seq == 2);
    const auto put = [&](const DeviceId &by, const DeviceId &to, quint64 item) {
        return m_world->one<MailOutcome>(PutMail{by, {mail(to, item)}, 7'000});
    };
    AppendRequest more = sealed(*m_world, request(m_ada, m_talk, 2, {body(3)}, {mail(m_bob, 92)}));
    QVERIFY(m_world->append(more).mail.empty());
    QCOMPARE(put(m_ada, m_bob, 93).error, ErrorCode::None);
    QVERIFY(put(m_ada, m_bob, 93).mail.empty());
    QVERIFY(put(m_bob, m_ada, 94).mail.empty()); // nor is the blocked one asked for keys
    AppendRequest answer = sealed(*m_world, request(m_bob, m_talk, 2, {body(4)}, {mail(m_ada, 95)}));
    QCOMPARE(m_world->append(answer).mail.size(), std::size_t(1)); // what goes with a message goes with it
    block(m_bob, m_ada, false);
    QCOMPARE(put(m_ada, m_bob, 96).mail.size(), std::size_t(1));
    QCOMPARE(put(m_bob, m_ada, 97).mail.size(), std::size_t(1));
}

void tst_RelayPeople::marksStandStillWhileThereIsABlock_rule11()
{
    say(m_ada, {body(1), body(2)});
    say(m_bob, {body(3)});
    const auto raise = [&](const DeviceId &device, Seq upTo) {
        return m_world->one<RaisedMarks>(RaiseMarks{device.account, {{m_talk, upTo, upTo, upTo}}});
    };
    QCOMPARE(raise(m_bob, 1).changes.front().members.size(), std::size_t(2));
    block(m_bob, m_ada);
    const RaisedMarks raised = raise(m_bob, 3);
    QVERIFY(raised.changes.front().members == std::vector{m_bob.account});
    QVERIFY(raised.changes.front().mark.delivered == 1 && raised.changes.front().mark.readPublic == 1);
    QCOMPARE(raised.changes.front().mark.readPrivate, Seq(3));
    for (const wire::AccountMark &mark : m_world->session(m_ada).marks) // a new device asks for all of it
        QVERIFY(mark.account != m_bob.account || (mark.delivered == 1 && mark.readPublic == 1));
    QCOMPARE(raise(m_ada, 3).changes.front().members.size(), std::size_t(2)); // the other's are the other's own
    block(m_bob, m_ada, false);
    QVERIFY(raise(m_bob, 3).changes.front().mark.delivered == 3);
}

void tst_RelayPeople::whatWasWithheldNeverComesAndIsNeverUnread_rule11()
{
    say(m_ada, {body(1)});
    say(m_bob, {body(2)});
    m_world->acknowledge(m_bob, LogId::of(m_talk), 2);
    m_world->one<RaisedMarks>(RaiseMarks{m_bob.account, {{m_talk, 2, 2, 2}}});
    block(m_bob, m_ada);
    say(m_ada, {body(3), body(4), body(5, silent)});
    QCOMPARE(unread(m_bob), quint64(0));
    block(m_bob, m_ada, false);
    say(m_ada, {body(6)});
    QCOMPARE(unread(m_bob), quint64(1));
    block(m_bob, m_ada); // once more, and nothing was acknowledged
    say(m_ada, {body(7)});
    QCOMPARE(unread(m_bob), quint64(0));
    block(m_bob, m_ada, false);
    QVERIFY(say(m_ada, {body(8)}).withheldFrom.empty());
    m_world->reopen();
    QCOMPARE(unread(m_bob), quint64(1));
    const auto read = talk(m_bob);
    QCOMPARE(read.size(), std::size_t(8));
    for (std::size_t i = 2; i < 7; ++i)
        QVERIFY(isWithheld(read.at(i)));
    QVERIFY(read.back().body == body(8).bytes);
    m_world->one<RaisedMarks>(RaiseMarks{m_bob.account, {{m_talk, 8, 8, 8}}});
    QCOMPARE(unread(m_bob), quint64(0));
    QCOMPARE(unread(m_ada), quint64(7)); // who has told of nothing that she has read
}

void tst_RelayPeople::whoIsBlockedIsNoContact_D2()
{
    contact(m_ada, m_bob);
    const AccountOutcome outcome = block(m_ada, m_bob);
    QCOMPARE(outcome.announced.size(), std::size_t(2));
    QVERIFY(wire::decodeAccountEvent(outcome.announced.at(0).entry.body)->blocked == m_bob.account);
    QVERIFY(lastEvent(m_ada).contact == m_bob.account && lastEvent(m_ada).on == false);
    QVERIFY(block(m_ada, m_bob).announced.empty());
    QCOMPARE(contact(m_ada, m_bob).error, ErrorCode::NotAllowed);
    block(m_ada, m_bob, false);
    QVERIFY(lastEvent(m_ada).blocked == m_bob.account && lastEvent(m_ada).on == false);
    QCOMPARE(contact(m_ada, m_bob).announced.size(), std::size_t(1)); // it does not come back by itself
}

void tst_RelayPeople::nothingIsAcceptedOfWhoIsBlocked_rule11()
{
    say(m_ada, {body(1)});
    block(m_bob, m_ada);
    QCOMPARE(m_world->one<AccountOutcome>(AcceptConversation{m_bob, m_talk, 7'000}).error, ErrorCode::NotAllowed);
    block(m_bob, m_ada, false);
    QCOMPARE(m_world->one<AccountOutcome>(AcceptConversation{m_bob, m_talk, 7'000}).error, ErrorCode::None);
}

/// Every audience of both, contacts either way, blocks either way.
void tst_RelayPeople::whoSeesWhom_C3()
{
    say(m_ada, {body(1)});
    say(m_bob, {body(2)});
    const auto sight = [&](const DeviceId &device) {
        const auto peers = m_world->reader().readPeers(device, {m_talk});
        return peers.size() == 1 ? peers.front().sight : Sight::Shown;
    };
    const auto shows = [](quint8 audience, bool isContact) { return audience == 0 || (audience == 1 && isContact); };
    for (int all = 0; all < 3 * 3 * 16; ++all) {
        const auto adas = quint8(all % 3);
        const auto bobs = quint8(all / 3 % 3);
        const bool bobIsAdas = all / 9 & 1;
        const bool adaIsBobs = all / 9 & 2;
        const bool adaBlocks = all / 9 & 4;
        const bool bobBlocks = all / 9 & 8;
        m_world->commit({SetBlocked{m_ada, m_bob.account, false, 1}, SetBlocked{m_bob, m_ada.account, false, 1},
                         SetContact{m_ada, m_bob.account, bobIsAdas, 1}, SetContact{m_bob, m_ada.account, adaIsBobs, 1},
                         PutSettings{m_ada, {adas, 0, 0}, 1}, PutSettings{m_bob, {bobs, 0, 0}, 1},
                         SetBlocked{m_ada, m_bob.account, adaBlocks, 1}, SetBlocked{m_bob, m_ada.account, bobBlocks, 1}});
        const bool isShown = shows(adas, bobIsAdas) && shows(bobs, adaIsBobs); // before the blocks: nobody shall tell them
        const bool isBlocked = adaBlocks || bobBlocks;
        const Sight expected = isShown ? (isBlocked ? Sight::Blocked : Sight::Shown)
                                       : (isBlocked ? Sight::HiddenAndBlocked : Sight::Hidden);
        QCOMPARE(sight(m_ada), expected);
        QCOMPARE(sight(m_bob), expected);
    }
}

void tst_RelayPeople::whoMayBeginToWrite_D2()
{
    const auto writes = [&](Audience audience) { m_world->commit({PutSettings{m_bob, {0, quint8(audience), 0}, 1}}); };
    writes(Audience::Nobody);
    const AppendOutcome refused = m_world->append(request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90)}));
    QCOMPARE(refused.error, ErrorCode::NotAllowed);
    QVERIFY(refused.stored.empty() && refused.mail.empty() && talk(m_bob).empty());
    writes(Audience::Contacts);
    QCOMPARE(m_world->append(request(m_ada, m_talk, 1, {body(1)})).error, ErrorCode::NotAllowed);
    contact(m_bob, m_ada);
    block(m_bob, m_ada); // which the other one may not learn by being refused
    QCOMPARE(say(m_ada, {body(1)}).error, ErrorCode::None); // no number was used
    block(m_bob, m_ada, false);
    writes(Audience::Nobody);
    QCOMPARE(say(m_ada, {body(2)}).error, ErrorCode::None); // it has begun
    const ConversationId withEve = m_world->talk(m_eve, QStringLiteral("bob"));
    QCOMPARE(m_world->append(request(m_eve, withEve, 1, {body(3)})).error, ErrorCode::NotAllowed);
    m_world->talk(m_bob, QStringLiteral("eve")); // who looks for somebody wants to hear
    QCOMPARE(m_world->append(request(m_eve, withEve, 1, {body(3)})).error, ErrorCode::None);
    const ConversationId self = m_world->talk(m_bob, QStringLiteral("bob"));
    QCOMPARE(m_world->append(request(m_bob, self, 1, {body(4)})).error, ErrorCode::None);
}

void tst_RelayPeople::whoMayBeAdded_D2()
{
    for (const quint8 adds : {0, 1, 2}) {
        for (int facts = 0; facts < 8; ++facts) {
            Relation relation;
            relation.theirs.adds = adds;
            relation.isTheirContact = facts & 1;
            relation.isBlocked = facts & 4;
            const bool haveAccepted = facts & 2;
            const bool expected = !relation.isBlocked && (adds == 0 || (adds == 1 && (relation.isTheirContact || haveAccepted)));
            QCOMPARE(mayAdd(relation, haveAccepted), expected);
        }
    }
}

QTEST_GUILESS_MAIN(tst_RelayPeople)
#include "tst_RelayPeople.moc"
