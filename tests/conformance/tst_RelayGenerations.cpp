// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

/// The lives of a relay's database in every store: what proves that it is an older copy, and what another generation
/// begins with (rule 4, G27).
class tst_RelayGenerations : public QObject
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

    void allThatACopyCouldLoseRaisesTheTide_rule4();
    void aSnapshotSaysHowFarItCame_rule4();
    void anOlderCopyIsRecognised_G27();
    void anOlderCopyIsRecognisedHoweverFarItHasGoneOn_G27();
    void nobodyCanMakeATide_rule4();
    void anotherGenerationBeginsAnew_rule4();
    void aDeviceOfAnotherGenerationBeginsAnew_G27();
    void aGenerationIsOpenedOnce_rule4();
    void aTokenFromBeforeTheCopyIsGoodAfterARestore_A7();
    void withoutARestoreNoOlderTokenIsGood_A7();
    void whatTheCopySawReplacedStaysReplaced_A7();

private:
    ShownTide shown() { return {m_world->store().generation(), m_world->store().tide()}; }
    TokenOutcome use(quint64 token, quint64 successor, std::vector<quint64> older = {},
                     const std::optional<ShownTide> &tide = {})
    {
        UseToken request{idOf<TokenHash>(token), idOf<TokenHash>(successor), 1, tide, {}};
        for (const quint64 number : older)
            request.older.push_back(idOf<TokenHash>(number));
        return m_world->one<TokenOutcome>(request);
    }
    DeviceId deviceWith(quint64 token)
    {
        return m_world->one<DeviceOutcome>(AddDevice{m_ada.account, QStringLiteral("phone"), idOf<TokenHash>(token), 1})
            .device;
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    ConversationId m_talk;
};

void tst_RelayGenerations::allThatACopyCouldLoseRaisesTheTide_rule4()
{
    const DeviceId device = deviceWith(7);
    const std::vector<Operation> steps = {
        request(m_ada, m_talk, 1, {body(1)}),
        request(m_ada, m_talk, 2, {body(2)}),
        request(m_ada, m_talk, 3, {}, {mail(m_bob, 90)}),
        RaiseMarks{m_bob.account, {{m_talk, 2, 0, 0}}},
        UseToken{idOf<TokenHash>(7), idOf<TokenHash>(8), 1, {}, {}},
        AddDevice{m_ada.account, QStringLiteral("desk"), idOf<TokenHash>(9), 1},
        StartDirect{m_ada.account, QStringLiteral("ada")},
        CreateInvitation{idOf<TokenHash>(10), 1, 0, 1},
    };
    for (const Operation &step : steps) {
        const QByteArray before = m_world->store().tide();
        m_world->commit({step});
        QVERIFY2(m_world->store().tide() > before, QByteArray::number(qulonglong(step.index())).constData());
        QVERIFY(!m_world->store().hasForgotten({m_world->store().generation(), before}));
    }
    // One's own cursor is told anew: to count it would make every acknowledgement dearer.
    const QByteArray before = m_world->store().tide();
    m_world->acknowledge(device, LogId::of(m_talk), 1);
    QCOMPARE(m_world->store().tide(), before);
    m_world->reopen();
    QVERIFY(!m_world->store().hasForgotten({m_world->store().generation(), before}));
}

void tst_RelayGenerations::aSnapshotSaysHowFarItCame_rule4()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    QCOMPARE(m_world->session(m_bob).tide, m_world->store().tide());
    QCOMPARE(m_world->reader().readLog(m_bob, LogId::of(m_talk), 0, 9, 999).tide, m_world->store().tide());
}

void tst_RelayGenerations::anOlderCopyIsRecognised_G27()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    m_world->keepCopy();
    const ShownTide early = shown();
    m_world->append(request(m_ada, m_talk, 2, {body(2)}));
    const ShownTide late = shown();
    QVERIFY(!m_world->store().hasForgotten(late));
    m_world->restoreCopy();
    QVERIFY(m_world->store().hasForgotten(late));
    // Given by a writer that opened the database after the copy: nothing came, but the copy cannot know it.
    QVERIFY(m_world->store().hasForgotten(early));
}

void tst_RelayGenerations::anOlderCopyIsRecognisedHoweverFarItHasGoneOn_G27()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    m_world->keepCopy();
    m_world->append(request(m_ada, m_talk, 2, {body(2)}));
    const ShownTide late = shown();
    m_world->restoreCopy();
    for (quint64 i = 2; i < 40; ++i)
        m_world->append(request(m_ada, m_talk, i, {body(100 + i)}));
    QVERIFY(m_world->store().tide().first(8) > late.tide.first(8));
    QVERIFY(m_world->store().hasForgotten(late));
    QVERIFY(!m_world->store().hasForgotten(shown()));
}

void tst_RelayGenerations::nobodyCanMakeATide_rule4()
{
    m_world->keepCopy();
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    const ShownTide late = shown();
    m_world->restoreCopy();
    QVERIFY(m_world->store().hasForgotten(late));
    for (qsizetype i = 0; i < late.tide.size(); ++i) {
        ShownTide forged = late;
        forged.tide[i] = char(forged.tide[i] ^ 1);
        QVERIFY(!m_world->store().hasForgotten(forged));
    }
    QVERIFY(!m_world->store().hasForgotten({late.generation, {}}));
    QVERIFY(!m_world->store().hasForgotten({late.generation, late.tide.chopped(1)}));
    QVERIFY(!m_world->store().hasForgotten({GenerationId({77}), late.tide}));
    // Nor can it be used once more, for the generation that it has brought about.
    m_world->commit({OpenGeneration{late.generation, GenerationId({78})}});
    QVERIFY(!m_world->store().hasForgotten({GenerationId({78}), late.tide}));
    QVERIFY(!use(1, 2, {}, late).isOlderCopy);
}

void tst_RelayGenerations::anotherGenerationBeginsAnew_rule4()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}, {mail(m_bob, 90), mail(m_bob, 91), mail(m_bob, 92)}));
    m_world->acknowledge(m_bob, LogId::of(m_talk), 2);
    m_world->acknowledge(m_bob, LogId::accountLog(), 1);
    m_world->acknowledge(m_bob, LogId::mailbox(), 2);
    m_world->commit({RaiseMarks{m_bob.account, {{m_talk, 2, 2, 2}}}});
    QVERIFY(m_world->session(m_bob).behind.size() == 1);

    const GenerationId next({9});
    m_world->commit({OpenGeneration{m_world->store().generation(), next}});
    QCOMPARE(m_world->store().generation(), next);
    const SessionImage image = m_world->session(m_bob);
    QCOMPARE(image.behind.size(), std::size_t(3)); // all that there is, from the beginning
    for (const wire::BehindLog &behind : image.behind)
        QCOMPARE(behind.after, Seq(0));
    QCOMPARE(image.mailboxHead, Seq(1)); // what waits is numbered anew; what was acknowledged is gone
    const auto mailbox = m_world->entries(m_bob, LogId::mailbox());
    QCOMPARE(mailbox.size(), std::size_t(1));
    QCOMPARE(mailbox.front().seq, Seq(1));
    QCOMPARE(mailbox.front().id, mail(m_bob, 92).id);
    QCOMPARE(image.marks.size(), std::size_t(1)); // of entries that are still there
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(2));

    // What comes again is known, and items that come follow.
    const auto again = m_world->append(request(m_ada, m_talk, 1, {body(1), body(2), body(3)}, {mail(m_bob, 90), mail(m_bob, 93)}));
    QCOMPARE(again.fresh.size(), std::size_t(1));
    QCOMPARE(again.mail.size(), std::size_t(1));
    QCOMPARE(again.mail.front().entry.seq, Seq(2));
    QVERIFY(m_world->addDevice(m_ada.account).number > 1'000);
    m_world->reopen();
    QCOMPARE(m_world->store().generation(), next);
    m_world->commit({OpenGeneration{next, GenerationId({10})}}); // and once more
    QCOMPARE(m_world->entries(m_bob, LogId::mailbox()).size(), std::size_t(2));
}

/// Found by the simulation, seed 187: the copy had forgotten the generation of the device, and believed it caught up.
void tst_RelayGenerations::aDeviceOfAnotherGenerationBeginsAnew_G27()
{
    const DeviceId device = deviceWith(1);
    m_world->append(request(m_bob, m_talk, 1, {body(1), body(2)}, {mail(device, 90), mail(device, 91)}));
    for (const LogId &log : {LogId::of(m_talk), LogId::accountLog(), LogId::mailbox()})
        m_world->acknowledge(device, log, 1);
    for (const LogId &log : {LogId::of(m_talk), LogId::accountLog()}) // that it was linked, and the conversation
        m_world->acknowledge(device, log, 2);
    use(1, 2, {}, shown());
    const ShownTide ofAnother{GenerationId({77}), {}};
    m_world->one<TokenOutcome>(UseToken{idOf<TokenHash>(1), idOf<TokenHash>(2), 1, ofAnother, {}, true}); // it had begun
    QCOMPARE(m_world->session(device).behind.size(), std::size_t(1)); // the mailbox
    use(1, 2, {}, ofAnother);
    const SessionImage image = m_world->session(device);
    QCOMPARE(image.behind.size(), std::size_t(3));
    for (const wire::BehindLog &behind : image.behind)
        QCOMPARE(behind.after, Seq(0));
    const auto mailbox = m_world->entries(device, LogId::mailbox());
    QCOMPARE(mailbox.size(), std::size_t(1));
    QCOMPARE(mailbox.front().seq, Seq(1));
    QCOMPARE(m_world->session(m_bob).behind.size(), std::size_t(2)); // nothing changed for anyone else
}

void tst_RelayGenerations::aGenerationIsOpenedOnce_rule4()
{
    const GenerationId first = m_world->store().generation();
    const auto outcomes = m_world->commit({OpenGeneration{first, GenerationId({9})}, OpenGeneration{first, GenerationId({8})}});
    QVERIFY(std::get<GenerationOutcome>(outcomes[0]).isNew);
    QVERIFY(!std::get<GenerationOutcome>(outcomes[1]).isNew);
    QCOMPARE(std::get<GenerationOutcome>(outcomes[1]).generation, GenerationId({9}));
    QCOMPARE(m_world->store().generation(), GenerationId({9}));
}

void tst_RelayGenerations::aTokenFromBeforeTheCopyIsGoodAfterARestore_A7()
{
    const DeviceId device = deviceWith(1);
    use(1, 2);
    m_world->keepCopy();
    use(2, 3);
    use(3, 4);
    const ShownTide late = shown();
    m_world->restoreCopy();
    QCOMPARE(use(4, 20, {}, late).error, ErrorCode::TokenUnknown);
    const TokenOutcome outcome = use(4, 20, {3, 2, 1}, late);
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.device, device);
    QVERIFY(outcome.isOlderCopy);
    QCOMPARE(use(20, 21).error, ErrorCode::None); // the successor that it got
    // When another device has brought the generation about, the tide still says that it was there.
    m_world->restoreCopy();
    m_world->commit({OpenGeneration{late.generation, GenerationId({9})}});
    QCOMPARE(use(4, 20, {3, 2, 1}, late).error, ErrorCode::None);
}

void tst_RelayGenerations::withoutARestoreNoOlderTokenIsGood_A7()
{
    deviceWith(1);
    use(1, 2);
    QCOMPARE(use(9, 10, {2, 1}).error, ErrorCode::TokenUnknown);
    QCOMPARE(use(9, 10, {2, 1}, shown()).error, ErrorCode::TokenUnknown);
    QVERIFY(!use(1, 2, {}, shown()).isOlderCopy);
}

void tst_RelayGenerations::whatTheCopySawReplacedStaysReplaced_A7()
{
    deviceWith(1);
    use(1, 2);
    use(2, 3); // 1 is replaced
    m_world->keepCopy();
    use(3, 4);
    const ShownTide late = shown();
    m_world->restoreCopy();
    QCOMPARE(use(9, 10, {1}, late).error, ErrorCode::TokenReplayed);
    QCOMPARE(use(1, 10, {2}, late).error, ErrorCode::TokenReplayed); // a clone stays an alarm
    QCOMPARE(use(4, 10, {3, 2, 1}, late).error, ErrorCode::None);
    QCOMPARE(use(10, 11).error, ErrorCode::None);
    QCOMPARE(use(4, 12, {3, 2, 1}, late).error, ErrorCode::TokenReplayed); // a copy of the profile: one was let in
}

QTEST_GUILESS_MAIN(tst_RelayGenerations)
#include "tst_RelayGenerations.moc"
