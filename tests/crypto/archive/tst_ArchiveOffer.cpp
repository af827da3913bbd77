// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a device that was linked later asks of another one for its history, and what it is told (B4).

#include "app/crypto/archive/ArchiveOffer.h"
#include "tests/crypto/CountingRandom.h"

#include <QTest>

using namespace porchlight;

class tst_ArchiveOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreThoseOfAnotherImplementation_F1();
    void theyComeBack_B4();
    void whatIsNoOfferIsNone_F1_data();
    void whatIsNoOfferIsNone_F1();
    void whatIsNoRequestIsNone_F1_data();
    void whatIsNoRequestIsNone_F1();
};

namespace {

ArchiveOffer offer()
{
    return {counted<BlobId>(0xc0), true, counted<ArchiveKey>(0x50), 200'107};
}

HistoryRequest request()
{
    return {counted<BlobId>(0xc0), counted<GenerationId>(0x60), counted<Digest>(0x90),
            HistoryPlace{1'700'000'000'000, counted<ConversationId>(0x20), (1ull << 40) + 3}};
}

void addBadLengths(const QByteArray &good)
{
    QTest::newRow("another version") << '\2' + good.sliced(1);
    QTest::newRow("a byte too many") << good + '\0';
    for (qsizetype i = 0; i < good.size(); ++i)
        QTest::newRow(qPrintable(QStringLiteral("cut off at %1").arg(i))) << good.first(i);
}

} // namespace

// Made with python's struct.
void tst_ArchiveOffer::theBytesAreThoseOfAnotherImplementation_F1()
{
    QCOMPARE(offer().encoded().toHex(),
             QByteArray("01c0c1c2c3c4c5c6c7c8c9cacbcccdcecf01505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f"
                              "0000000000030dab"));
    QCOMPARE(request().encoded().toHex(),
             QByteArray("01c0c1c2c3c4c5c6c7c8c9cacbcccdcecf606162636465666768696a6b6c6d6e6f909192939495969798999a9b9c9d9e9fa0"
                              "a1a2a3a4a5a6a7a8a9aaabacadaeaf010000018bcfe56800202122232425262728292a2b2c2d2e2f0000010000000003"));
}

void tst_ArchiveOffer::theyComeBack_B4()
{
    QVERIFY(ArchiveOffer::decoded(offer().encoded()) == offer());
    QVERIFY(HistoryRequest::decoded(request().encoded()) == request());
    ArchiveOffer more = offer();
    more.isLast = false;
    QVERIFY(ArchiveOffer::decoded(more.encoded()) == more);
    HistoryRequest newest = request();
    newest.before.reset();
    QVERIFY(HistoryRequest::decoded(newest.encoded()) == newest);
    HistoryRequest oldest = request();
    oldest.before = HistoryPlace();
    QVERIFY(HistoryRequest::decoded(oldest.encoded()) == oldest && !(oldest == newest));
}

void tst_ArchiveOffer::whatIsNoOfferIsNone_F1_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const auto &change) {
        ArchiveOffer changed = offer();
        change(changed);
        QTest::newRow(name) << changed.encoded();
    };
    row("a part without room for a chunk", [](ArchiveOffer &o) { o.size = archivePartBytesMin - 1; });
    row("a part that fills the disk", [](ArchiveOffer &o) { o.size = archivePartBytesMax + 1; });
    const QByteArray good = offer().encoded();
    QTest::newRow("a flag that does not exist") << good.first(17) + '\2' + good.sliced(18);
    addBadLengths(good);
}

void tst_ArchiveOffer::whatIsNoOfferIsNone_F1()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!ArchiveOffer::decoded(bytes));
}

void tst_ArchiveOffer::whatIsNoRequestIsNone_F1_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = request().encoded();
    QTest::newRow("a flag that does not exist") << good.first(65) + '\2' + good.sliced(66);
    QTest::newRow("a bound that there is not") << good.first(65) + '\0' + good.sliced(66);
    addBadLengths(good);
}

void tst_ArchiveOffer::whatIsNoRequestIsNone_F1()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!HistoryRequest::decoded(bytes));
}

QTEST_GUILESS_MAIN(tst_ArchiveOffer)
#include "tst_ArchiveOffer.moc"
