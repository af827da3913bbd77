// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"
#include "tests/identity/Owner.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using crypto::RotationReason;
using engine::Out;

using std::chrono::hours;

/// When a key is renewed, who is asked how often, and what is kept how long (F1; encryption.md 4, 5.9).
class tst_BodyLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void F1_whoMayHaveAKeyAndIsGoneMakesItOld_data();
    void F1_whoMayHaveAKeyAndIsGoneMakesItOld();
    void F1_whatElseMakesAKeyOld();
    void F1_bodiesFollowEachOther();
    void F1_whatIsTooLongFailsAtTheRelay();
    void F1_isAskedForLessAndLess();
    void F1_whoCannotBeReachedIsTriedEachMinute();
    void F1_withANewSessionItIsAskedAnew();
    void F1_noMoreThanTwoThousandWait();
    void F1_aDeviceIsToldTwoHundredADay();
    void F1_whatWasSentIsKeptForAMonth();

private:
    Roster roster(const std::vector<const DeviceList *> &lists, quint64 epoch = 2) const
    {
        return Roster(m_talk, epoch, lists);
    }
    std::vector<engine::PlainBody> bodies(int count, quint64 first = 1);
    wire::Entry entry(Seq seq);

    porchlight::test::Owner m_ada{1};
    porchlight::test::Owner m_bob{2};
    porchlight::test::OwnDevice m_first = m_ada.device(1, true);
    porchlight::test::OwnDevice m_other = m_bob.device(1, true);
    std::optional<DeviceList> m_adas;
    std::optional<DeviceList> m_bobs;
    ConversationId m_talk;
    DeviceId m_self;
    simulation::SeededRandom m_random{3};
    Now m_now{std::chrono::hours(1), std::chrono::hours(24 * 365 * 54)};
    Out m_out;
};

void tst_BodyLimits::init()
{
    m_adas = m_ada.first({m_first});
    m_bobs = m_bob.with(m_bob.first({m_other}), m_bob.device(2));
    m_talk = *ConversationId::fromBytes(QByteArray(16, 't'));
    m_self = {m_ada.account(), 1};
    m_out = {};
}

std::vector<engine::PlainBody> tst_BodyLimits::bodies(int count, quint64 first)
{
    std::vector<engine::PlainBody> bodies;
    for (int i = 0; i < count; ++i)
        bodies.push_back({m_random.id<MessageId>(), first + quint64(i), 1, "text"});
    return bodies;
}

wire::Entry tst_BodyLimits::entry(Seq seq)
{
    wire::Entry entry;
    entry.seq = seq;
    entry.kind = 1;
    entry.sender = m_bob.account();
    entry.senderDevice = 1;
    entry.id = m_random.id<MessageId>();
    entry.body = QByteArray(qsizetype(Digest::size), 'c') + QByteArray(1, char(crypto::suite)) +
                 QByteArray(160 + crypto::SealedBody::overheadBytes - 1, 'k');
    return entry;
}

void tst_BodyLimits::F1_whoMayHaveAKeyAndIsGoneMakesItOld_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("given") << 0;
    QTest::newRow("to be given again") << 1;
    QTest::newRow("given with what was not taken") << 2;
}

void tst_BodyLimits::F1_whoMayHaveAKeyAndIsGoneMakesItOld()
{
    QFETCH(int, how);
    const Roster before = roster({&*m_adas, &*m_bobs});
    OwnBodies own(m_talk, m_self);
    own.renew(before, m_now, m_random, m_out);
    const DeviceId gone{m_bob.account(), 2};
    QCOMPARE(own.needy(before, m_now).size(), std::size_t(2));
    own.give(own.needy(before, m_now), m_out);
    own.seal(before, bodies(1), m_now, m_random, m_out);
    if (how == 2)
        own.withdrawn(m_out);
    else
        own.taken(m_out);
    if (how == 1)
        own.giveAgain(gone, m_out);
    QVERIFY(!own.whyRenewed(before, m_now));
    QCOMPARE(own.needy(before, m_now).size(), std::size_t(how));
    // From the store it is the same.
    engine::KeyRecords records;
    for (const engine::LocalOperation &operation : m_out.transaction) {
        const auto &put = std::get<engine::PutKeyRecord>(operation);
        if (put.record.isEmpty())
            records.erase({put.kind, put.key});
        else
            records.insert_or_assign({put.kind, put.key}, put.record);
    }
    Bodies restored(m_self, records);
    const DeviceList without = m_bob.without(*m_bobs, {2});
    const Roster after = roster({&*m_adas, &without}, 3);
    QVERIFY(own.whyRenewed(after, m_now) == RotationReason::RecipientGone);
    QVERIFY(!restored.own(m_talk).whyRenewed(before, m_now));
    QVERIFY(restored.own(m_talk).needy(before, m_now) == own.needy(before, m_now));
    QVERIFY(restored.own(m_talk).whyRenewed(after, m_now) == RotationReason::RecipientGone);
}

void tst_BodyLimits::F1_whatElseMakesAKeyOld()
{
    const Roster before = roster({&*m_adas, &*m_bobs});
    OwnBodies own(m_talk, m_self);
    own.renew(before, m_now, m_random, m_out);
    own.give(own.needy(before, m_now), m_out);
    own.seal(before, bodies(19), m_now, m_random, m_out);
    own.taken(m_out);
    QVERIFY(!own.whyRenewed(before, m_now));
    const DeviceList more = m_ada.with(*m_adas, m_ada.device(2));
    QVERIFY(own.whyRenewed(roster({&more, &*m_bobs}, 3), m_now) == RotationReason::OwnDeviceChanged);
    porchlight::test::Owner bob = m_bob; // the same devices under another account key
    bob.succeed(false);
    const DeviceList rekeyed = bob.with(bob.first({m_other}), bob.device(2));
    QVERIFY(own.whyRenewed(roster({&*m_adas, &rekeyed}, 3), m_now) == RotationReason::OwnDeviceChanged);
    QVERIFY(own.whyRenewed(before, {m_now.mono, m_now.wall + hours(24)}) == RotationReason::Age);
    own.noteTurn(m_out);
    QVERIFY(own.whyRenewed(before, m_now) == RotationReason::TurnChanged);
    own.startOver(m_out);
    QVERIFY(own.whyRenewed(before, m_now) == RotationReason::RolledBack);
    own.renew(before, m_now, m_random, m_out);
    QVERIFY(!own.whyRenewed(before, m_now));
    QCOMPARE(own.needy(before, m_now).size(), std::size_t(2));
    own.seal(before, bodies(20, 20), m_now, m_random, m_out);
    QVERIFY(own.whyRenewed(before, m_now) == RotationReason::Messages);
}

void tst_BodyLimits::F1_bodiesFollowEachOther()
{
    const Roster in = roster({&*m_adas, &*m_bobs});
    OwnBodies own(m_talk, m_self);
    own.renew(in, m_now, m_random, m_out);
    const auto innerOf = [](const SentBody &body) { return *crypto::MessageInner::fromBytes(body.inner); };
    const auto digestOfBody = [](const OwnBodies::Batch &batch, std::size_t i) {
        return crypto::bodyDigest(batch.sent[i].address, batch.bodies[i].mid(qsizetype(Digest::size)));
    };
    const auto first = own.seal(in, bodies(2, 5), m_now, m_random, m_out);
    QCOMPARE(innerOf(first.sent[0]).counter, quint64(5));
    QVERIFY(innerOf(first.sent[0]).previousOwn.isNull());
    QVERIFY(innerOf(first.sent[1]).previousOwn == digestOfBody(first, 0));
    own.withdrawn(m_out);
    const auto again = own.seal(in, bodies(2, 7), m_now, m_random, m_out);
    QVERIFY(innerOf(again.sent[0]).previousOwn.isNull()); // as if the others had never been
    own.taken(m_out);
    const auto next = own.seal(in, bodies(1, 9), m_now, m_random, m_out);
    QVERIFY(innerOf(next.sent[0]).previousOwn == digestOfBody(again, 1));
}

void tst_BodyLimits::F1_whatIsTooLongFailsAtTheRelay()
{
    const Roster in = roster({&*m_adas, &*m_bobs});
    OwnBodies own(m_talk, m_self);
    own.renew(in, m_now, m_random, m_out);
    for (const qsizetype length : {16 * 1024, 40 * 1024, 70 * 1024}) {
        auto body = bodies(1);
        body.front().content = QByteArray(length, 'x');
        const auto batch = own.seal(in, body, m_now, m_random, m_out);
        QCOMPARE(batch.bodies.front().size() > wire::bodyBytesMax, length > 32 * 1024);
    }
}

void tst_BodyLimits::F1_isAskedForLessAndLess()
{
    Waiting waiting({});
    for (Seq seq = 1; seq <= 150; ++seq)
        waiting.add(m_talk, entry(seq), Waiting::For::Key, m_now, m_out);
    const auto after = [&](milliseconds time) { return Now{m_now.mono + time, m_now.wall + time}; };
    QVERIFY(waiting.questions(after(4'999ms)).empty());
    milliseconds at = 5s;
    for (const milliseconds wait : {milliseconds(1min), milliseconds(hours(1)), milliseconds(hours(24)),
                                    milliseconds(hours(24)), milliseconds(hours(24))}) {
        QVERIFY(waiting.deadline() == m_now.mono + at);
        for (const std::size_t count : {100, 50}) { // no more in one request
            const auto questions = waiting.questions(after(at));
            QCOMPARE(questions.size(), std::size_t(1));
            QCOMPARE(questions.front().body.entries.size(), count);
            QVERIFY((questions.front().to == DeviceId{m_bob.account(), 1}));
            waiting.asked(questions.front(), after(at), m_out);
        }
        QVERIFY(waiting.questions(after(at + wait - 1ms)).empty());
        at += wait;
    }
    // A clock that jumps gives nothing up: it must have been asked for often as well.
    QVERIFY(waiting.takeGivenUp(after(hours(14 * 24)), m_out).empty());
    for (int i = 0; i < Waiting::asksAtLeast; ++i, at += hours(24)) {
        for (const KeyQuestion &question : waiting.questions(after(at)))
            waiting.asked(question, after(at), m_out);
        for (const KeyQuestion &question : waiting.questions(after(at)))
            waiting.asked(question, after(at), m_out);
    }
    QVERIFY(waiting.takeGivenUp(after(hours(14 * 24) - 1ms), m_out).empty());
    QCOMPARE(waiting.takeGivenUp(after(hours(14 * 24)), m_out).size(), std::size_t(150));
    QVERIFY(waiting.isEmpty());
}

void tst_BodyLimits::F1_whoCannotBeReachedIsTriedEachMinute()
{
    const auto after = [this](milliseconds time) { return Now{m_now.mono + time, m_now.wall + time}; };
    Waiting waiting({});
    waiting.add(m_talk, entry(1), Waiting::For::Key, m_now, m_out);
    for (milliseconds at = 5s; at < 3min; at += 1min) {
        QCOMPARE(waiting.questions(after(at)).size(), std::size_t(1));
        waiting.missed(waiting.questions(after(at)).front(), after(at));
        QVERIFY(waiting.questions(after(at + 59s)).empty());
    }
    // A stranger was accepted: whoever was asked has not heard it.
    waiting.askAnew(m_talk, after(3min));
    QCOMPARE(waiting.questions(after(3min)).size(), std::size_t(1));
    // And then it is asked as if nothing had been.
    const auto question = waiting.questions(after(5min)).front();
    waiting.asked(question, after(5min), m_out);
    QVERIFY(waiting.questions(after(6min - 1ms)).empty());
    QCOMPARE(waiting.questions(after(6min)).size(), std::size_t(1));
}

void tst_BodyLimits::F1_withANewSessionItIsAskedAnew()
{
    const auto after = [this](milliseconds time) { return Now{m_now.mono + time, m_now.wall + time}; };
    const DeviceId bob{m_bob.account(), 1};
    const DeviceId other{m_bob.account(), 2};
    Waiting waiting({});
    waiting.add(m_talk, entry(1), Waiting::For::Key, m_now, m_out);
    for (const milliseconds at : {milliseconds(5s), milliseconds(65s)})
        waiting.asked(waiting.questions(after(at)).front(), after(at), m_out);
    QVERIFY(waiting.questions(after(30min)).empty()); // in an hour
    waiting.askAnew(&other, after(2min));
    QVERIFY(waiting.questions(after(30min)).empty()); // that is another device
    waiting.askAnew(&bob, after(2min));
    QVERIFY(waiting.questions(after(2min)).empty());
    QCOMPARE(waiting.questions(after(2min + 5s)).size(), std::size_t(1));
    for (const milliseconds at : {milliseconds(125s), milliseconds(185s)})
        waiting.asked(waiting.questions(after(at)).front(), after(at), m_out);
    QVERIFY(waiting.questions(after(30min)).empty());
    waiting.askAnew(nullptr, after(4min)); // all sessions are gone
    QCOMPARE(waiting.questions(after(4min + 5s)).size(), std::size_t(1));
}

void tst_BodyLimits::F1_noMoreThanTwoThousandWait()
{
    Waiting waiting({});
    for (Seq seq = 1; seq <= Waiting::inConversation + 1; ++seq)
        waiting.add(m_talk, entry(seq), Waiting::For::Key, m_now, m_out);
    const auto givenUp = waiting.takeGivenUp(m_now, m_out);
    QCOMPARE(givenUp.size(), std::size_t(1));
    QCOMPARE(givenUp.front().entry.seq, Seq(1));
    QVERIFY(givenUp.front().opening.state == OpenState::KeyLost);
    QVERIFY(!waiting.find(m_talk, 1) && waiting.find(m_talk, 2));
}

void tst_BodyLimits::F1_aDeviceIsToldTwoHundredADay()
{
    const auto world = twoAccounts(1);
    const ConversationId talk = world->talk(1, 2);
    Client &ada = world->at(1, 1);
    pairwise::KeyRequestBody request{talk, {}, {}};
    for (int i = 0; i < 70; ++i)
        request.entries.push_back({quint64(i), ada.say(talk, "text")});
    world->run();
    std::size_t told = 0;
    const auto ask = [&] {
        ada.step(
            [&](Out &out) {
                told += ada.parts()
                            .sent.answers(world->at(2, 1).id(), request, ada.parts().rosters, world->now, out)
                            .size();
            },
            world->now);
    };
    ask();
    QCOMPARE(told, std::size_t(70));
    ada.restart(); // counted durably
    ask();
    ask();
    QCOMPARE(told, std::size_t(200));
    world->now.wall += hours(24);
    ask();
    QCOMPARE(told, std::size_t(210)); // three times each
    ask();
    QCOMPARE(told, std::size_t(210));
}

void tst_BodyLimits::F1_whatWasSentIsKeptForAMonth()
{
    SentBodies sent({});
    crypto::BodyAddress address;
    address.conversation = m_talk;
    MessageId first;
    MessageId old;
    for (std::size_t i = 0; i <= SentBodies::keptMost; ++i) {
        address.message = m_random.id<MessageId>();
        first = i == 0 ? address.message : first;
        old = i + SentBodies::keptLeast == SentBodies::keptMost ? address.message : old;
        sent.keep({address, "inner"}, {m_now.mono, m_now.wall + milliseconds(qint64(i))}, m_out);
    }
    QVERIFY(!sent.find(m_talk, first)); // one too many
    QVERIFY(sent.find(m_talk, address.message));
    // What was sealed again stays as it was before, too: a relay may turn out to hold either; four of them.
    for (quint64 epoch = 1; epoch <= SentBodies::sealingsMost; ++epoch) {
        address.epoch = epoch;
        sent.keep({address, "again"}, {m_now.mono, m_now.wall + milliseconds(qint64(SentBodies::keptMost))}, m_out);
    }
    engine::KeyRecords disk;
    for (const engine::LocalOperation &operation : m_out.transaction) {
        const auto &row = std::get<engine::PutKeyRecord>(operation);
        row.record.isEmpty() ? void(disk.erase({row.kind, row.key})) : void(disk[{row.kind, row.key}] = row.record);
    }
    const SentBodies read(disk);
    QCOMPARE(read.sealings(m_talk, address.message), SentBodies::sealingsMost);
    QCOMPARE(sent.sealings(m_talk, address.message), SentBodies::sealingsMost);
    QCOMPARE(read.find(m_talk, address.message)->address.epoch, quint64(SentBodies::sealingsMost));
    sent.sweep({m_now.mono, m_now.wall + SentBodies::keptFor}, m_out);
    QVERIFY(sent.find(m_talk, old));
    sent.sweep({m_now.mono, m_now.wall + SentBodies::keptFor + 10'000ms}, m_out);
    QVERIFY(!sent.find(m_talk, old));
    QVERIFY(sent.find(m_talk, address.message)); // the newest stay: clocks jump
}

QTEST_GUILESS_MAIN(tst_BodyLimits)
#include "tst_BodyLimits.moc"
