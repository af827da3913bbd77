// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a key is replaced, and who has it (F1).

#include "app/crypto/senderkey/KeyRecipients.h"
#include "app/crypto/senderkey/RotationPolicy.h"
#include "tests/crypto/senderkey/Pen.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::crypto;
using namespace porchlight::crypto::tests;

class tst_RotationPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableHoldsAtEveryEdge_F1_data();
    void theTableHoldsAtEveryEdge_F1();
    void whoMayReadComesFirst_F1();
    void aTurnIsNotedOnce_F1();
    void recipientsAreThoseOfTheRoster_F1();
    void recipientsComeBack_G15();
};

namespace {

using std::chrono::hours;
using Reason = std::optional<RotationReason>;

DeviceId device(quint32 number)
{
    return {idOf<AccountId>(1), number};
}

} // namespace

void tst_RotationPolicy::theTableHoldsAtEveryEdge_F1_data()
{
    QTest::addColumn<int>("others");
    QTest::addColumn<bool>("byTurn");
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("days");
    for (const int others : {0, 1, 15, 16})
        QTest::addRow("%d others", others) << others << true << 20 << 1;
    for (const int others : {17, 99, 100})
        QTest::addRow("%d others", others) << others << false << 100 << 3;
    for (const int others : {101, 999, 100'000})
        QTest::addRow("%d others", others) << others << false << 500 << 7;
}

void tst_RotationPolicy::theTableHoldsAtEveryEdge_F1()
{
    QFETCH(int, others);
    QFETCH(bool, byTurn);
    QFETCH(int, messages);
    QFETCH(int, days);
    RotationState state;
    state.otherDevices = others;
    QVERIFY(!rotationReason(state));
    state.sealedCount = quint64(messages) - 1;
    state.age = hours(24 * days) - 1ms;
    QVERIFY(!rotationReason(state));
    state.isTurnChanged = true;
    QVERIFY(rotationReason(state) == (byTurn ? Reason(RotationReason::TurnChanged) : Reason()));
    state.isTurnChanged = false;
    state.sealedCount += 1;
    QVERIFY(rotationReason(state) == RotationReason::Messages);
    state.sealedCount -= 1;
    state.age += 1ms;
    QVERIFY(rotationReason(state) == RotationReason::Age);
    state.age = -1ms; // the clock was set back
    QVERIFY(rotationReason(state) == RotationReason::Age);
}

void tst_RotationPolicy::whoMayReadComesFirst_F1()
{
    for (const qsizetype others : {1, 50, 500}) {
        RotationState state;
        state.otherDevices = others;
        state.sealedCount = 1'000;
        state.isTurnChanged = true;
        state.isRefreshAsked = true;
        QVERIFY(rotationReason(state) == RotationReason::RefreshAsked);
        state.isOwnDeviceChanged = true;
        QVERIFY(rotationReason(state) == RotationReason::OwnDeviceChanged);
        state.isRolledBack = true;
        QVERIFY(rotationReason(state) == RotationReason::RolledBack);
        state.isRecipientGone = true;
        QVERIFY(rotationReason(state) == RotationReason::RecipientGone);
    }
}

void tst_RotationPolicy::aTurnIsNotedOnce_F1()
{
    Pen pen(1, alice);
    QVERIFY(!pen.key.isTurnChanged());
    const auto row = pen.key.noteTurn();
    QVERIFY(row && OwnSenderKey::fromRow(*row)->isTurnChanged());
    QVERIFY(!pen.key.noteTurn() && pen.key.isTurnChanged());
    pen.rotate();
    QVERIFY(!pen.key.isTurnChanged());
}

void tst_RotationPolicy::recipientsAreThoseOfTheRoster_F1()
{
    const auto kid = idOf<SenderKeyId>(1);
    KeyRecipients recipients(someConversation, kid);
    const std::set<DeviceId> roster{device(1), device(2), device(3)};
    QCOMPARE(recipients.missing(roster), (std::vector{device(1), device(2), device(3)}));
    QCOMPARE(recipients.stage({device(1), device(2)}).size(), std::size_t(2));
    QCOMPARE(recipients.stage({device(2)}).size(), std::size_t(0));
    QCOMPARE(recipients.missing(roster), std::vector{device(3)});
    QVERIFY(!recipients.isCommitted(device(1)));
    QCOMPARE(recipients.commit().size(), std::size_t(2));
    QVERIFY(recipients.isCommitted(device(1)) && recipients.commit().empty());
    QCOMPARE(recipients.stage({device(1)}).size(), std::size_t(0)); // it stays committed
    QVERIFY(recipients.isCommitted(device(1)));

    QVERIFY(!recipients.hasOneOutside(roster));
    QVERIFY(recipients.hasOneOutside({device(1), device(3)}));
    const auto forgotten = recipients.forget(device(2));
    QVERIFY(forgotten.size() == 1 && forgotten.front().isGone() && recipients.forget(device(2)).empty());
    QVERIFY(!recipients.hasOneOutside({device(1), device(3)}));
    QCOMPARE(recipients.missing(roster), (std::vector{device(2), device(3)}));

    const auto gone = recipients.startOver(idOf<SenderKeyId>(2));
    QVERIFY(gone.size() == 1 && gone.front().isGone() && gone.front().name.kid == kid);
    QCOMPARE(recipients.missing(roster).size(), std::size_t(3));
    QCOMPARE(recipients.stage({device(1)}).front().name.kid, idOf<SenderKeyId>(2));
}

void tst_RotationPolicy::recipientsComeBack_G15()
{
    const auto kid = idOf<SenderKeyId>(1);
    KeyRecipients recipients(someConversation, kid);
    const auto staged = recipients.stage({device(1), device(2)});
    const auto committed = recipients.commit();
    KeyRecipients again(someConversation, kid);
    QVERIFY(again.restore(staged[0]) && again.restore(staged[1]) && again.restore(committed[1]));
    QVERIFY(!again.isCommitted(device(1)) && again.isCommitted(device(2)));
    QVERIFY(again.missing({device(1), device(2)}).empty());
    KeyRecipients other(someConversation, idOf<SenderKeyId>(2));
    QVERIFY(!other.restore(staged[0]));
    QVERIFY(!again.restore({staged[0].name, {}}) && !again.restore({staged[0].name, "\1"}));
    QVERIFY(!again.restore({staged[0].name, "\1\2"}) && !again.restore({staged[0].name, staged[0].bytes + 'x'}));
}

QTEST_GUILESS_MAIN(tst_RotationPolicy)
#include "tst_RotationPolicy.moc"
