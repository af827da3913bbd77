// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a session wants a word, and when it may be begun anew (G16).

#include "app/crypto/pairwise/PeerActivity.h"
#include "tests/simulation/world/SeededRandom.h"

#include <QTest>

using namespace porchlight;
using porchlight::pairwise::PeerActivity;
using std::chrono::hours;

class tst_PeerActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoOnlyReceivesAnswersAfterADay_G16();
    void whoHasSentWaitsFromThen_G16();
    void theFiftyThirdWordIsAnsweredAtOnce_G16();
    void devicesDoNotAllSpeakAtOnce_G16();
    void oneResetAnHour_G16();
    void aRecordComesBack_G16();
};

namespace {

constexpr milliseconds start = hours(24 * 365 * 50);

bool isIn(milliseconds time, milliseconds from, milliseconds length)
{
    return time >= from && time <= from + length;
}

} // namespace

void tst_PeerActivity::whoOnlyReceivesAnswersAfterADay_G16()
{
    simulation::SeededRandom random(1);
    PeerActivity activity;
    QCOMPARE(activity.heartbeatDue(false), Never);
    activity.received(start, random);
    QVERIFY(isIn(activity.heartbeatDue(false), start + hours(24), hours(6)));
    QVERIFY(isIn(activity.heartbeatDue(true), start + hours(7 * 24), hours(42)));
    const milliseconds due = activity.heartbeatDue(false);
    activity.received(start + hours(20), random); // puts nothing off
    QCOMPARE(activity.heartbeatDue(false), due);
    activity.sent(start + hours(21));
    QCOMPARE(activity.heartbeatDue(false), Never);
}

void tst_PeerActivity::whoHasSentWaitsFromThen_G16()
{
    simulation::SeededRandom random(1);
    PeerActivity activity;
    activity.sent(start);
    QCOMPARE(activity.heartbeatDue(false), Never); // the other side owes the word
    activity.received(start + hours(5), random);
    QVERIFY(isIn(activity.heartbeatDue(false), start + hours(24), hours(6)));
    activity.sent(start + hours(6));
    activity.received(start + hours(6 + 100), random); // nothing sent for longer than a day already
    QVERIFY(isIn(activity.heartbeatDue(false), start + hours(6 + 100), hours(6)));
}

void tst_PeerActivity::theFiftyThirdWordIsAnsweredAtOnce_G16()
{
    simulation::SeededRandom random(1);
    PeerActivity activity;
    for (int i = 0; i < 52; ++i)
        activity.received(start, random);
    QVERIFY(activity.heartbeatDue(false) > start);
    activity.received(start, random);
    QVERIFY(activity.heartbeatDue(false) <= start);
    activity.sent(start + 1ms);
    QCOMPARE(activity.heartbeatDue(false), Never);
}

void tst_PeerActivity::devicesDoNotAllSpeakAtOnce_G16()
{
    simulation::SeededRandom random(1);
    milliseconds first = Never;
    milliseconds last = 0ms;
    for (int device = 0; device < 200; ++device) {
        PeerActivity activity;
        activity.received(start, random);
        first = std::min(first, activity.heartbeatDue(false));
        last = std::max(last, activity.heartbeatDue(false));
    }
    QVERIFY(last - first > hours(5));
}

void tst_PeerActivity::oneResetAnHour_G16()
{
    PeerActivity activity;
    QVERIFY(activity.mayReset(start));
    activity.reset(start);
    QVERIFY(!activity.mayReset(start) && !activity.mayReset(start + hours(1) - 1ms));
    QVERIFY(activity.mayReset(start + hours(1)));
    QVERIFY(activity.mayReset(start - 1ms)); // the clock has been set back: an hour from then would be for ever
}

void tst_PeerActivity::aRecordComesBack_G16()
{
    simulation::SeededRandom random(1);
    PeerActivity activity;
    QVERIFY(PeerActivity::decode(activity.encode()) == activity);
    activity.sent(start);
    activity.received(start + 3ms, random);
    activity.reset(start + 4ms);
    const QByteArray bytes = activity.encode();
    QCOMPARE(bytes.toHex().first(66), QByteArray("01"
                                                 "0000016f209a9800"
                                                 "0000016f209a9803"
                                                 "0000016f209a9803"
                                                 "0000016f209a9804"));
    QVERIFY(PeerActivity::decode(bytes) == activity);
    QCOMPARE(PeerActivity::decode(bytes)->heartbeatDue(false), activity.heartbeatDue(false));
    QVERIFY(!PeerActivity::decode(bytes.chopped(1)) && !PeerActivity::decode(QByteArray(bytes).append('x')) &&
            !PeerActivity::decode({}));
    for (const qsizetype at : {0, 1, 9, 17, 25, 33, 37}) { // far beyond what it may be
        QByteArray damaged = bytes;
        damaged[at] = char(0x7f);
        QVERIFY(!PeerActivity::decode(damaged));
    }
}

QTEST_GUILESS_MAIN(tst_PeerActivity)
#include "tst_PeerActivity.moc"
