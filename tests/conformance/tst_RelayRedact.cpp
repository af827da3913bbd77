// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

namespace {

constexpr auto redact = quint8(wire::EntryKind::Redact);
constexpr auto redacted = quint8(wire::Absence::Redacted);
constexpr quint64 hourMs = 3'600'000;

wire::Body redaction(quint64 message, quint64 target)
{
    return {redact, idOf<MessageId>(message), QByteArray(), idOf<MessageId>(target)};
}

wire::Body edit(quint64 message, quint64 target)
{
    wire::Body made = body(message, silent);
    made.target = idOf<MessageId>(target);
    return made;
}

} // namespace

/// Deleting for everyone, in every store (A12, rule 7): who may, until when, and that the body is gone.
class tst_RelayRedact : public QObject
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

    void theBodyIsErasedAndTheEntryStays_A12();
    void theAuthorMayFromAnyDevice_A12();
    void whoMayNot_rule7_data();
    void whoMayNot_rule7();
    void theWindowIsTwoDaysOfRelayTime_rule7();
    void whatALostLifeMayHaveTakenIsTakenAgain_rule4();
    void aRepeatStillGetsItsFirstResult_A3();
    void aRedactionMayComeBeforeWhatItErases_rule4();
    void ofAnotherConversationNothingIsErased_rule7();
    void whatCameAndWentInOneTransactionIsNotPushed_A12();
    void anEditGoesAlongWithItsMessage_A12();
    void anEditThatComesLaterIsNeverStored_A12();
    void whatSomebodyElseSaysDoesNotGoAlong_rule7();
    void anEditAndItsMessageInOneTransaction_A12();

private:
    std::vector<wire::Entry> entries() { return m_world->entries(m_bob, LogId::of(m_talk)); }
    ErrorCode refusalOf(const DeviceId &device, quint64 number, const wire::Body &asked, quint64 relayTimeMs = 0)
    {
        AppendRequest made = request(device, m_talk, number, {asked});
        made.relayTimeMs = relayTimeMs;
        return m_world->append(made).stored.at(0).refused;
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    ConversationId m_talk;
};

void tst_RelayRedact::theBodyIsErasedAndTheEntryStays_A12()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    const AppendOutcome outcome = m_world->append(request(m_ada, m_talk, 3, {redaction(3, 1)}));
    QCOMPARE(outcome.stored.at(0).seq, Seq(3));
    QVERIFY(outcome.fresh.at(0).target == idOf<MessageId>(1));
    QVERIFY(!outcome.members.empty());
    for (int i = 0; i < 2; ++i) {
        const auto log = entries();
        QCOMPARE(log.size(), std::size_t(3));
        QVERIFY(log[0].absent == redacted && log[0].body.isEmpty() && log[0].id == idOf<MessageId>(1));
        QVERIFY(log[0].ordinal == 1 && log[0].kind == counts && log[0].number == 1); // unread stays a subtraction
        QVERIFY(!log[1].absent && log[1].body == body(2).bytes);
        QVERIFY(log[2].kind == redact && log[2].target == idOf<MessageId>(1) && log[2].ordinal == 2 && !log[2].absent);
        m_world->reopen();
    }
}

void tst_RelayRedact::theAuthorMayFromAnyDevice_A12()
{
    const DeviceId phone = m_world->addDevice(m_ada.account);
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2, silent)}));
    QCOMPARE(refusalOf(phone, 1, redaction(3, 1)), ErrorCode::None);
    QCOMPARE(refusalOf(phone, 2, redaction(4, 2)), ErrorCode::None); // an edit goes the same way
    QCOMPARE(refusalOf(m_ada, 3, redaction(5, 1)), ErrorCode::None); // both devices said so
    for (int i : {0, 1})
        QVERIFY(entries().at(std::size_t(i)).absent == redacted);
}

void tst_RelayRedact::whoMayNot_rule7_data()
{
    QTest::addColumn<quint64>("target");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another's") << quint64(1) << ErrorCode::NotTheAuthor;
    QTest::newRow("a redaction") << quint64(3) << ErrorCode::NoSuchMessage;
    QTest::newRow("nothing") << quint64(0) << ErrorCode::NoSuchMessage;
}

void tst_RelayRedact::whoMayNot_rule7()
{
    QFETCH(quint64, target);
    QFETCH(ErrorCode, code);
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    m_world->append(request(m_bob, m_talk, 1, {body(2), redaction(3, 2)}));
    wire::Body asked = redaction(9, target);
    if (target == 0)
        asked.target.reset();
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(refusalOf(m_bob, 3, asked), code); // for ever, and the number is used up
        m_world->reopen();
    }
    QCOMPARE(refusalOf(m_bob, 4, body(10)), ErrorCode::None);
    QCOMPARE(entries().size(), std::size_t(4));
    QVERIFY(!entries().at(0).absent && entries().at(0).body == body(1).bytes);
}

void tst_RelayRedact::theWindowIsTwoDaysOfRelayTime_rule7()
{
    AppendRequest first = request(m_ada, m_talk, 1, {body(1), body(2)});
    first.relayTimeMs = 1'000;
    m_world->append(first);
    QCOMPARE(refusalOf(m_ada, 3, redaction(3, 1), 1'000 + 48 * hourMs), ErrorCode::None);
    QCOMPARE(refusalOf(m_ada, 4, redaction(4, 2), 1'001 + 48 * hourMs), ErrorCode::RedactTooLate);
    // A clock that is set back opens no window again: the time of a log never goes back.
    QCOMPARE(refusalOf(m_bob, 1, body(5), 1'001 + 48 * hourMs), ErrorCode::None);
    QCOMPARE(refusalOf(m_ada, 5, redaction(6, 2), 2'000), ErrorCode::RedactTooLate);
    QVERIFY(!entries().at(1).absent);
}

void tst_RelayRedact::whatALostLifeMayHaveTakenIsTakenAgain_rule4()
{
    AppendRequest before = request(m_ada, m_talk, 1, {body(1)});
    before.relayTimeMs = 1'000;
    m_world->append(before);
    m_world->commit({OpenGeneration{m_world->store().generation(), idOf<GenerationId>(77)}});
    AppendRequest later = request(m_ada, m_talk, 2, {body(2)});
    later.relayTimeMs = 1'000 + hourMs;
    m_world->append(later);
    m_world->reopen();

    const quint64 farLater = 1'000 + 1'000 * hourMs;
    QCOMPARE(refusalOf(m_ada, 3, redaction(3, 1), farLater), ErrorCode::None);
    QCOMPARE(refusalOf(m_ada, 4, redaction(4, 2), farLater), ErrorCode::RedactTooLate); // of this life
    QVERIFY(entries().at(0).absent && !entries().at(1).absent);
}

void tst_RelayRedact::aRepeatStillGetsItsFirstResult_A3()
{
    const AppendRequest once = request(m_ada, m_talk, 1, {body(1)});
    const AppendOutcome first = m_world->append(once);
    m_world->append(request(m_ada, m_talk, 2, {redaction(2, 1)}));
    const AppendOutcome again = m_world->append(once);
    QVERIFY(again.fresh.empty() && again.stored == first.stored);
    QVERIFY(entries().at(0).body.isEmpty()); // the repeat brought nothing back
    const AppendOutcome twice = m_world->append(request(m_ada, m_talk, 2, {redaction(2, 1)}));
    QCOMPARE(twice.stored.at(0).seq, Seq(2));
    QCOMPARE(entries().size(), std::size_t(2));
}

/// A relay restored from a copy gets both back, from two devices of the author perhaps, and in any order.
void tst_RelayRedact::aRedactionMayComeBeforeWhatItErases_rule4()
{
    const DeviceId phone = m_world->addDevice(m_ada.account);
    QCOMPARE(refusalOf(phone, 1, redaction(3, 1)), ErrorCode::None);
    QCOMPARE(refusalOf(m_bob, 1, redaction(4, 2)), ErrorCode::None);
    m_world->reopen();
    const AppendOutcome outcome = m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    QVERIFY(outcome.fresh.at(0).body.isEmpty() && outcome.fresh.at(0).absent == redacted); // nor pushed to anybody
    QCOMPARE(outcome.stored.at(0).seq, Seq(3));
    for (int i = 0; i < 2; ++i) {
        const auto log = entries();
        QVERIFY(log.at(0).target == idOf<MessageId>(1));
        QVERIFY(log.at(2) == outcome.fresh.at(0));
        QVERIFY(!log.at(3).absent && log.at(3).body == body(2).bytes); // bob is not its author
        m_world->reopen();
    }
    const AppendOutcome again = m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    QVERIFY(again.fresh.empty() && again.stored == outcome.stored);
}

void tst_RelayRedact::ofAnotherConversationNothingIsErased_rule7()
{
    const ConversationId notes = m_world->talk(m_bob, QStringLiteral("bob"));
    m_world->append(request(m_bob, notes, 1, {body(50)}));
    QCOMPARE(refusalOf(m_bob, 1, redaction(9, 50)), ErrorCode::None); // here it is unheard of
    m_world->append(request(m_bob, notes, 2, {body(51)}));
    QCOMPARE(m_world->entries(m_bob, LogId::of(notes)).at(0).body, body(50).bytes);
    QVERIFY(!m_world->entries(m_bob, LogId::of(notes)).at(1).absent);
}

void tst_RelayRedact::whatCameAndWentInOneTransactionIsNotPushed_A12()
{
    const ConversationId notes = m_world->talk(m_bob, QStringLiteral("bob"));
    const auto outcomes = m_world->commit({request(m_ada, m_talk, 1, {body(1)}), request(m_bob, notes, 1, {body(1)}),
                                           request(m_ada, m_talk, 2, {body(2), redaction(3, 2), redaction(4, 1)})});
    const auto fresh = [&](std::size_t i) { return std::get<AppendOutcome>(outcomes[i]).fresh; };
    QVERIFY(fresh(0).at(0).body.isEmpty() && fresh(0).at(0).absent == redacted);
    QVERIFY(fresh(2).at(0).body.isEmpty() && fresh(2).at(0).absent == redacted);
    QCOMPARE(fresh(1).at(0).body, body(1).bytes); // the same id, in another conversation
    QVERIFY(entries().at(0) == fresh(0).at(0) && entries().at(1) == fresh(2).at(0));
}

void tst_RelayRedact::anEditGoesAlongWithItsMessage_A12()
{
    const DeviceId phone = m_world->addDevice(m_ada.account);
    m_world->append(request(m_ada, m_talk, 1, {body(1), edit(2, 1), body(3), edit(4, 3)}));
    m_world->append(request(phone, m_talk, 1, {edit(5, 1)}));
    m_world->append(request(phone, m_talk, 2, {redaction(6, 1)}));
    for (int i = 0; i < 2; ++i) {
        const auto log = entries();
        QCOMPARE(log.size(), std::size_t(6));
        for (const std::size_t erased : {0, 1, 4})
            QVERIFY(log[erased].absent == redacted && log[erased].body.isEmpty());
        QVERIFY(log[1].target == idOf<MessageId>(1) && log[1].kind == silent && log[1].number == 2);
        for (const std::size_t kept : {2, 3})
            QVERIFY(!log[kept].absent && !log[kept].body.isEmpty());
        m_world->reopen();
    }
}

/// It was on its way when the message was deleted on another device: whose it is, and how late, makes no difference.
void tst_RelayRedact::anEditThatComesLaterIsNeverStored_A12()
{
    const DeviceId phone = m_world->addDevice(m_ada.account);
    m_world->append(request(m_ada, m_talk, 1, {body(1), redaction(2, 1)}));
    for (int i = 0; i < 2; ++i) {
        AppendRequest late = request(phone, m_talk, 1, {edit(3, 1), body(4)});
        late.relayTimeMs = 100 * hourMs;
        const AppendOutcome outcome = m_world->append(late);
        QVERIFY(outcome.stored.at(0).seq == 3 && outcome.stored.at(1).seq == 4); // a repeat too: it has its place
        QCOMPARE(outcome.fresh.size(), std::size_t(i == 0 ? 2 : 0));
        for (const wire::Entry &fresh : outcome.fresh)
            QVERIFY(fresh.id == idOf<MessageId>(4) || (fresh.absent == redacted && fresh.body.isEmpty()));
        const auto log = entries();
        QVERIFY(log.at(2).absent == redacted && log[2].body.isEmpty() && log[2].number == 1 && log[2].kind == silent);
        QVERIFY(log.at(3).body == body(4).bytes);
        m_world->reopen();
    }
    QCOMPARE(refusalOf(phone, 3, redaction(5, 3)), ErrorCode::None); // an older client erases its edits one by one
}

void tst_RelayRedact::whatSomebodyElseSaysDoesNotGoAlong_rule7()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    m_world->append(request(m_bob, m_talk, 1, {edit(2, 1)})); // who may not edit it
    m_world->append(request(m_ada, m_talk, 2, {redaction(3, 1)}));
    m_world->append(request(m_bob, m_talk, 2, {edit(4, 1), edit(5, 77)})); // of one that is not there
    const auto log = entries();
    QVERIFY(log.at(0).absent == redacted);
    for (const std::size_t kept : {1, 3, 4})
        QVERIFY(!log.at(kept).absent && !log[kept].body.isEmpty());
    // And what counts goes along with nothing.
    wire::Body counting = body(6);
    counting.target = idOf<MessageId>(1);
    m_world->append(request(m_ada, m_talk, 3, {counting}));
    QVERIFY(!entries().at(5).absent && !entries().at(5).target);
}

void tst_RelayRedact::anEditAndItsMessageInOneTransaction_A12()
{
    const DeviceId phone = m_world->addDevice(m_ada.account);
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    const auto outcomes = m_world->commit({request(phone, m_talk, 1, {edit(2, 1)}), request(m_bob, m_talk, 1, {edit(3, 1)}),
                                           request(m_ada, m_talk, 2, {redaction(4, 1)})});
    const auto fresh = [&](std::size_t i) { return std::get<AppendOutcome>(outcomes.at(i)).fresh.at(0); };
    QVERIFY(fresh(0).absent == redacted && fresh(0).body.isEmpty()); // what is pushed is what a page would bring
    QVERIFY(!fresh(1).absent && !fresh(1).body.isEmpty());
    QVERIFY(entries().at(1) == fresh(0) && entries().at(2) == fresh(1));
}

QTEST_GUILESS_MAIN(tst_RelayRedact)
#include "tst_RelayRedact.moc"
