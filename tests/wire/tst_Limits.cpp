// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Codec.h"
#include "shared/wire/Limits.h"
#include "tests/wire/GoldenFrames.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::tests;
using namespace porchlight::wire;

namespace {

bool isRead(const QByteArray &message)
{
    const Decoded decoded = decode(message);
    return !decoded.malformed && decoded.frames.size() == 1;
}

bool isRead(const Frame &frame)
{
    return isRead(encode(frame));
}

QString letters(qsizetype count)
{
    return QString(count, u'\u20ac'); // three bytes of UTF-8 each: limits count characters
}

/// A ping whose unknown field 99 is @p value.
QByteArray pingWith(const QByteArray &value)
{
    return QByteArray::fromHex("8204a11863") + value;
}

QByteArray nested(const QByteArray &head, int depth, const QByteArray &bottom)
{
    return QByteArray::fromHex(head).repeated(depth) + QByteArray::fromHex(bottom);
}

template <class F>
F golden()
{
    for (const GoldenFrame &candidate : goldenFrames()) {
        if (const F *frame = std::get_if<F>(&candidate.frame))
            return *frame;
    }
    return F();
}

} // namespace

/// Every limit that the codec holds, at the limit and one beyond (rule 1, B-11; lists and tokens: tst_Cddl). What a
/// relay sends at most must fit into a message (rule 8).
class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textLengths()
    {
        const auto check = [](qsizetype most, const auto &frameWith) {
            QVERIFY(isRead(frameWith(letters(most))));
            QVERIFY(!isRead(frameWith(letters(most + 1))));
        };
        check(64, [](const QString &s) { return Frame(Register{1, s, {}, {}, {}}); });
        check(64, [](const QString &s) { return Frame(Register{1, {}, s, {}, {}}); });
        check(passwordCharsMax, [](const QString &s) { return Frame(Register{1, {}, {}, s, {}}); });
        check(deviceNameCharsMax, [](const QString &s) { return Frame(Register{1, {}, {}, {}, s}); });
        check(64, [](const QString &s) { return Frame(SignIn{1, s, {}, {}}); });
        check(passwordCharsMax, [](const QString &s) { return Frame(SignIn{1, {}, s, {}}); });
        check(deviceNameCharsMax, [](const QString &s) { return Frame(SignIn{1, {}, {}, s}); });
        check(64, [](const QString &s) { return Frame(StartConversation{1, s}); });
        check(1024, [](const QString &s) { return Frame(Error{1, ErrorCode::Busy, s, {}, {}}); });
        check(64, [](const QString &s) {
            Hello hello;
            hello.app = s;
            return Frame(hello);
        });
    }

    void meaningless()
    {
        Hello hello;
        hello.versionMin = 2;
        hello.versionMax = 1;
        QVERIFY(!isRead(hello));
        hello.versionMax = 2;
        QVERIFY(isRead(hello));

        auto append = golden<Append>();
        append.firstNumber = 0;
        QVERIFY(!isRead(append));

        auto says = golden<DeviceSays>();
        says.bytes = QByteArray(tellBytesMax, 's');
        QVERIFY(isRead(says) && isRead(TellDevice{1, says.rendezvous, says.bytes}));
        says.bytes += 's';
        QVERIFY(!isRead(says) && !isRead(TellDevice{1, says.rendezvous, says.bytes}));

        auto put = golden<PutBlob>();
        put.bytes = QByteArray(blobChunkBytesMax, 'b');
        put.chunk = blobChunksMax - 1;
        QVERIFY(isRead(put) && isRead(Blob{1, put.bytes, false}));
        QVERIFY(!isRead(PutBlob{1, put.blob, blobChunksMax, put.bytes}) && !isRead(GetBlob{1, put.blob, blobChunksMax}));
        QVERIFY(!isRead(PutBlob{1, put.blob, 0, {}}));
        put.bytes += 'b';
        QVERIFY(!isRead(put) && !isRead(Blob{1, put.bytes, false}));

        const auto bytes = [](qsizetype count) { return QByteArray(count, 'r'); };
        QVERIFY(isRead(PutRecovery{1, bytes(recoveryBlobBytesMax), {}, bytes(recoveryBackupBytesMax)}));
        QVERIFY(!isRead(PutRecovery{1, bytes(recoveryBlobBytesMax + 1), {}, {}}));
        QVERIFY(!isRead(PutRecovery{1, bytes(recoveryParametersBytes), {}, {}}));
        QVERIFY(!isRead(PutRecovery{1, {}, {}, bytes(recoveryBackupBytesMax + 1)}));
        QVERIFY(isRead(PutRecovery{1, {}, {}, {}}) && isRead(Recovery{1, {}, {}, {}, 0}));
        QVERIFY(!isRead(Recovery{1, bytes(recoveryParametersBytes - 1), {}, {}, 0}));
        QVERIFY(!isRead(Recovery{1, {}, bytes(recoveryBlobBytesMax + 1), {}, 0}));
        QVERIFY(!isRead(Recovery{1, {}, {}, bytes(recoveryBackupBytesMax + 1), 0}));

        auto signedIn = golden<SignedIn>();
        signedIn.device = 0;
        QVERIFY(!isRead(signedIn));

        auto welcome = golden<Welcome>();
        welcome.account.reset();
        QVERIFY(!isRead(welcome));
        welcome.signedIn = false;
        QVERIFY(isRead(welcome));
    }

    void numbersBeyondTheirType()
    {
        // version_min 2^32 - 1 and 2^32
        QVERIFY(isRead(QByteArray::fromHex("8201a4011affffffff021affffffff04600800")));
        QVERIFY(!isRead(QByteArray::fromHex("8201a4011b0000000100000000021affffffff04600800")));
        // code 65,535 and 65,536
        QVERIFY(isRead(QByteArray::fromHex("8203a300000119ffff0260")));
        QVERIFY(!isRead(QByteArray::fromHex("8203a30000011a000100000260")));
        // kind 255 and 256, in an append
        const QByteArray bytes = encode(golden<Append>());
        const qsizetype kind = bytes.indexOf(QByteArray::fromHex("0582a30101")) + 4;
        QVERIFY(kind > 4);
        QVERIFY(isRead(QByteArray(bytes).replace(kind, 1, QByteArray::fromHex("18ff"))));
        QVERIFY(!isRead(QByteArray(bytes).replace(kind, 1, QByteArray::fromHex("190100"))));
    }

    void idsHaveTheirLength()
    {
        // conversation: 16 bytes, then 15 and 17
        QVERIFY(isRead(QByteArray::fromHex("821833a2000001" "50") + QByteArray(16, 'c')));
        QVERIFY(!isRead(QByteArray::fromHex("821833a2000001" "4f") + QByteArray(15, 'c')));
        QVERIFY(!isRead(QByteArray::fromHex("821833a2000001" "51") + QByteArray(17, 'c')));
        QVERIFY(!isRead(QByteArray::fromHex("821833a2000001" "40")));
    }

    void logsHaveTheirShape()
    {
        const QByteArray conversation = QByteArray::fromHex("50") + QByteArray(16, 'c');
        const auto ack = [](const QByteArray &log) -> QByteArray {
            return QByteArray::fromHex("821816a10181a2" "01") + log + QByteArray::fromHex("0201");
        };
        QVERIFY(isRead(ack(QByteArray::fromHex("8201") + conversation)));
        QVERIFY(isRead(ack(QByteArray::fromHex("8102"))));
        QVERIFY(isRead(ack(QByteArray::fromHex("8103"))));
        QVERIFY(!isRead(ack(QByteArray::fromHex("8101"))));                    // a conversation without its id
        QVERIFY(!isRead(ack(QByteArray::fromHex("8202") + conversation)));     // someone's account log
        QVERIFY(!isRead(ack(QByteArray::fromHex("8203") + conversation)));
        QVERIFY(!isRead(ack(QByteArray::fromHex("8301") + conversation + QByteArray::fromHex("00"))));
        QVERIFY(!isRead(ack(QByteArray::fromHex("80"))));
        QVERIFY(!isRead(ack(QByteArray::fromHex("8100"))));
        QVERIFY(!isRead(ack(QByteArray::fromHex("8104"))));
    }

    void elementsOfAFrame()
    {
        QVERIFY(!isRead(QByteArray::fromHex("80")));
        QVERIFY(!isRead(QByteArray::fromHex("8104")));
        QVERIFY(isRead(QByteArray::fromHex("9004a0") + QByteArray(14, '\0')));
        QVERIFY(!isRead(QByteArray::fromHex("9104a0") + QByteArray(15, '\0')));
    }

    void nesting_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("bottom");
        QTest::newRow("arrays") << QByteArray("81") << QByteArray("00");
        QTest::newRow("empty arrays") << QByteArray("81") << QByteArray("80");
        QTest::newRow("maps") << QByteArray("a100") << QByteArray("00");
        QTest::newRow("empty maps") << QByteArray("a100") << QByteArray("a0");
        QTest::newRow("tagged arrays") << QByteArray("c181") << QByteArray("00");
        QTest::newRow("tag 24") << QByteArray("d81881") << QByteArray("4100");
    }

    void nesting()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, bottom);
        // The frame and its map are the first two levels; an empty container at the bottom is one more.
        const int levels = nestingMax - 2 - (bottom == "80" || bottom == "a0" ? 1 : 0);
        QCOMPARE(nestingMax, 8);
        QVERIFY(isRead(pingWith(nested(head, levels, bottom))));
        QVERIFY(!isRead(pingWith(nested(head, levels + 1, bottom))));
    }

    void indefiniteNesting()
    {
        const auto value = [](int levels) -> QByteArray { return nested("9f", levels, "00") + nested("ff", levels, ""); };
        QVERIFY(isRead(pingWith(value(nestingMax - 2))));
        QVERIFY(!isRead(pingWith(value(nestingMax - 1))));
    }

    void messagesFit()
    {
        // Before signing in there are 4 KiB.
        QVERIFY(encode(Register{~quint64(0), letters(64), letters(64), letters(256), letters(64)}).size()
                < messageBytesMaxBeforeSignIn);
        auto hello = golden<Hello>();
        hello.app = letters(64);
        hello.capabilities = std::vector<QString>(64, QStringLiteral("sixteen-letters."));
        QVERIFY(encode(hello).size() < messageBytesMaxBeforeSignIn);

        // As many of the smallest bodies and items as an append may have, and as large as it may be.
        auto append = golden<Append>();
        append.bodies.assign(bodiesMax, {1, countingId<MessageId>(1), QByteArray(16, 'b')});
        const qsizetype left = appendBytesMax - bodiesMax * 16;
        append.mail.assign(3, {{countingId<AccountId>(1), 1}, countingId<MessageId>(1), QByteArray(left / 3, 'm')});
        const QByteArray encoded = encode(append);
        QVERIFY(encoded.size() > appendBytesMax - 1024 && encoded.size() < messageBytesMax);
        QVERIFY(isRead(encoded));

        // A page of the relay: bodies of 128 KiB in many entries, or one over.
        auto entries = golden<Entries>();
        Entry entry = entries.entries.front();
        entry.seq = entry.ordinal = entry.number = entry.epoch = ~quint64(0);
        entry.body = QByteArray(entriesBytesMax / 128, 'b');
        entries.entries.assign(128, entry);
        QVERIFY(encode(entries).size() < messageBytesMax);
        entry.body = QByteArray(mailItemBytesMax, 'm');
        entries.entries.assign(2, entry);
        QVERIFY(encode(entries).size() < messageBytesMax);
    }
};

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_Limits.moc"
