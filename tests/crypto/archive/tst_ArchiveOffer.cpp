// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a new device is told about the archive that was made for it (B4), and how a history is cut into parts.

#include "app/crypto/archive/ArchiveOffer.h"
#include "tests/crypto/CountingRandom.h"

#include <QTest>

using namespace porchlight;

class tst_ArchiveOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreThoseOfAnotherImplementation_F1();
    void offersComeBack_B4();
    void whatIsNoOfferIsNone_F1_data();
    void whatIsNoOfferIsNone_F1();
    void theNewestThirtyDaysComeFirst_B4();
    void windowsCoverEverythingOnce_B4();
};

namespace {

ArchivePart part(quint32 number, qint64 fromMs, qint64 untilMs)
{
    return {number,
            {milliseconds(fromMs), milliseconds(untilMs)},
            counted<ArchiveBlobId>(0xc0),
            counted<ArchiveKey>(0x50),
            200'107,
            *Digest::fromHex("14b48af703694e53a47b54bc2d92b370953b5dc5ada95aca5fb158e4a0b3fc67")};
}

ArchiveOffer offer()
{
    return {counted<Digest>(0x90), true, {part(2, 1000, 2000)}};
}

} // namespace

// Made with python's struct.
void tst_ArchiveOffer::theBytesAreThoseOfAnotherImplementation_F1()
{
    const QByteArray bytes = QByteArray::fromHex("01909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf010"
                                                 "0010000000200000000000003e800000000000007d0"
                                                 "c0c1c2c3c4c5c6c7c8c9cacbcccdcecf505152535455565758595a5b5c5d5e5f60616"
                                                 "2636465666768696a6b6c6d6e6f0000000000030dab"
                                                 "14b48af703694e53a47b54bc2d92b370953b5dc5ada95aca5fb158e4a0b3fc67");
    QCOMPARE(offer().encoded().toHex(), bytes.toHex());
    QVERIFY(ArchiveOffer::decoded(bytes) == offer());
}

void tst_ArchiveOffer::offersComeBack_B4()
{
    ArchiveOffer many{counted<Digest>(1), false, {}};
    for (quint32 i = 0; i < archivePartsMax; ++i)
        many.parts.push_back(part(i, 100'000 - 1000 * i, 101'000 - 1000 * i));
    QVERIFY(ArchiveOffer::decoded(many.encoded()) == many);
    QVERIFY(many.encoded().size() < 60'000); // it goes into one item of a mailbox
    many.parts.push_back(part(archivePartsMax, 1, 2));
    QVERIFY(!ArchiveOffer::decoded(many.encoded()));
}

void tst_ArchiveOffer::whatIsNoOfferIsNone_F1_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const auto &change) {
        ArchiveOffer changed{counted<Digest>(0x90), true, {part(2, 1000, 2000), part(3, 500, 1000)}};
        change(changed);
        QTest::newRow(name) << changed.encoded();
    };
    row("no parts", [](ArchiveOffer &o) { o.parts.clear(); });
    row("a part twice", [](ArchiveOffer &o) { o.parts[1].number = 2; });
    row("parts in another order", [](ArchiveOffer &o) { std::swap(o.parts[0], o.parts[1]); });
    row("the older part first", [](ArchiveOffer &o) { std::swap(o.parts[0].window, o.parts[1].window); });
    row("parts that overlap", [](ArchiveOffer &o) { o.parts[1].window.until += 1ms; });
    row("an empty window", [](ArchiveOffer &o) { o.parts[0].window.until = o.parts[0].window.from; });
    row("before all time", [](ArchiveOffer &o) { o.parts[1].window.from = -1ms; });
    row("a part without room for a chunk", [](ArchiveOffer &o) { o.parts[0].size = archivePartBytesMin - 1; });
    row("a part that fills the disk", [](ArchiveOffer &o) { o.parts[0].size = archivePartBytesMax + 1; });
    row("a number out of bounds", [](ArchiveOffer &o) { o.parts[1].number = archivePartsMax; });
    const QByteArray good = offer().encoded();
    QTest::newRow("another version") << '\2' + good.sliced(1);
    QTest::newRow("a flag that does not exist") << good.first(33) + '\2' + good.sliced(34);
    QTest::newRow("fewer parts than it says") << good.first(35) + '\2' + good.sliced(36);
    QTest::newRow("a byte too many") << good + '\0';
    for (qsizetype i = 0; i < good.size(); ++i)
        QTest::newRow(qPrintable(QStringLiteral("cut off at %1").arg(i))) << good.first(i);
}

void tst_ArchiveOffer::whatIsNoOfferIsNone_F1()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!ArchiveOffer::decoded(bytes));
}

void tst_ArchiveOffer::theNewestThirtyDaysComeFirst_B4()
{
    constexpr milliseconds now{1'700'000'000'000};
    const auto windows = archiveWindows(now - 400 * 24h, now);
    QCOMPARE(windows.size(), std::size_t(4));
    QVERIFY(windows[0].until == now + 1ms && windows[0].until - windows[0].from == 30 * 24h);
    const auto fresh = archiveWindows(now - 3 * 24h, now);
    QCOMPARE(fresh.size(), std::size_t(1));
}

void tst_ArchiveOffer::windowsCoverEverythingOnce_B4()
{
    constexpr milliseconds now{1'700'000'000'000};
    for (const milliseconds oldest :
         {milliseconds(-5), milliseconds(0), milliseconds(1), now - 30 * 24h, now - 10 * 365 * 24h, now, now + 5ms}) {
        const auto windows = archiveWindows(oldest, now);
        QVERIFY(!windows.empty() && windows.size() <= archivePartsMax);
        QVERIFY(windows.front().until == now + 1ms);
        QVERIFY(windows.back().from <= std::max(oldest, milliseconds(0)));
        for (std::size_t i = 0; i < windows.size(); ++i) {
            QVERIFY(windows[i].from < windows[i].until && windows[i].from.count() >= 0);
            QVERIFY(i == 0 || windows[i].until == windows[i - 1].from);
        }
    }
    QCOMPARE(archiveWindows(0ms, 0ms).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_ArchiveOffer)
#include "tst_ArchiveOffer.moc"
