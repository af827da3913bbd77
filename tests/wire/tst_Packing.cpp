// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Random.h"
#include "shared/wire/Limits.h"
#include "shared/wire/Packing.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::wire;

namespace {

/// A page of what people write: short, in words that come again.
QByteArray pageOfText()
{
    static constexpr std::array words = {"the", "light", "on", "porch", "is", "still", "burning", "and", "we", "will",
                                         "be", "home", "by", "seven", "if", "train", "leaves", "in", "time", "tomorrow"};
    SystemRandom random;
    Entries frame;
    frame.log = LogId::of(ConversationId({7}));
    for (Seq seq = 1; seq <= 128; ++seq) {
        Entry entry;
        entry.seq = entry.ordinal = entry.number = seq;
        entry.kind = 1;
        entry.sender = AccountId({quint8(seq % 2)});
        entry.id = random.id<MessageId>();
        entry.relayTimeMs = 1'700'000'000'000 + seq * 7'919;
        entry.body = "\xa3\x01\x01\x02";
        for (Seq i = 0; i < 4 + seq * 7 % 13; ++i)
            entry.body += QByteArray(words.at((seq * 31 + i * i * 17) % words.size())) + ' ';
        entry.body += "\x03" "Ada Lovelace";
        frame.entries.push_back(entry);
    }
    frame.head = 128;
    return encode(frame);
}

} // namespace

/// Pages made smaller, and what a hostile relay may not do with that (B5, G20).
class tst_Packing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesOfTextGetSmaller_B5();
    void framesComeInTheirPlace_B5();
    void whatSavesNothingIsLeft_B5();
    void whatIsNotWhatItSaysIsMalformed_G20();
    void neverWithinOneAnother_G20();
    void noMoreThanAMessageMayHold_G20();
};

void tst_Packing::pagesOfTextGetSmaller_B5()
{
    const QByteArray page = pageOfText();
    const auto packed = pack(page);
    QVERIFY(packed);
    qInfo("a page of %lld bytes travels as %lld: %.0f %% saved", qlonglong(page.size()), qlonglong(packed->frames.size()),
          100.0 - 100.0 * double(packed->frames.size()) / double(page.size()));
    QVERIFY(packed->frames.size() < page.size() * 3 / 4);
    QCOMPARE(unpack(*packed), std::optional(page));
}

void tst_Packing::framesComeInTheirPlace_B5()
{
    const QByteArray page = pageOfText();
    const Decoded decoded = decodeUnpacking(QByteArray(encode(MailboxFence{3}) + encode(*pack(page)) + encode(Ping())));
    QVERIFY(!decoded.malformed);
    QCOMPARE(decoded.frames.size(), std::size_t(3));
    QVERIFY(std::holds_alternative<MailboxFence>(decoded.frames[0]) && std::holds_alternative<Ping>(decoded.frames[2]));
    QVERIFY(decoded.frames[1] == decode(page).frames.front());
}

void tst_Packing::whatSavesNothingIsLeft_B5()
{
    QVERIFY(!pack(SystemRandom().bytes(20'000)));
    QVERIFY(!pack(QByteArray(packFrom - 1, 'x')));
    QVERIFY(pack(pageOfText().left(packFrom)));
}

void tst_Packing::whatIsNotWhatItSaysIsMalformed_G20()
{
    const Packed good = *pack(pageOfText());
    const auto isRefused = [](const Packed &packed) { return !unpack(packed) && decodeUnpacking(encode(packed)).malformed; };
    Packed bad = good;
    ++bad.size;
    QVERIFY(isRefused(bad));
    bad.size = good.size - 1;
    QVERIFY(isRefused(bad));
    bad = good;
    bad.frames.chop(1);
    QVERIFY(isRefused(bad));
    bad = good;
    bad.frames += 'x';
    QVERIFY(isRefused(bad));
    bad.frames = "no zstd at all";
    QVERIFY(isRefused(bad));
    QByteArray bomb = *unpack(*pack(QByteArray(QByteArray(500'000, ' ') + pageOfText()))); // it can be made, in reason
    QVERIFY(bomb.size() > 500'000);
    QVERIFY(!pack(QByteArray(packedBytesMax, ' '))); // a thousandfold: neither made …
    Packed large{quint32(packedBytesMax), good.frames.left(200)};
    QVERIFY(isRefused(large)); // … nor taken
}

void tst_Packing::neverWithinOneAnother_G20()
{
    QByteArray inner = encode(*pack(pageOfText())) + pageOfText();
    const auto outer = pack(inner);
    QVERIFY(outer);
    QVERIFY(decodeUnpacking(encode(*outer)).malformed);
}

void tst_Packing::noMoreThanAMessageMayHold_G20()
{
    SystemRandom random;
    QByteArray many; // 600 KB each, small enough that two fit into a message
    while (many.size() < 600'000)
        many += encode(Error{1, ErrorCode::Busy, QString::fromLatin1(random.bytes(20).toHex().repeated(5)), {}, {}});
    const auto packed = pack(many);
    QVERIFY(packed);
    QVERIFY(!decodeUnpacking(encode(*packed)).malformed);
    QVERIFY(decodeUnpacking(QByteArray(encode(*packed) + encode(*packed))).malformed);
}

QTEST_APPLESS_MAIN(tst_Packing)
#include "tst_Packing.moc"
