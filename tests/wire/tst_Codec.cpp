// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "shared/wire/Codec.h"
#include "tests/wire/GoldenFrames.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace porchlight;
using namespace porchlight::tests;
using namespace porchlight::wire;

namespace {

Frame only(const QByteArray &message)
{
    const Decoded decoded = decode(message);
    return decoded.malformed || decoded.frames.size() != 1 ? Frame(UnknownFrame{999, 999}) : decoded.frames.front();
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

/// Where the map of a golden frame begins: behind 82 and the number, which has one byte or two.
qsizetype mapAt(const QByteArray &frame)
{
    return uchar(frame[1]) < 24 ? 2 : 3;
}

/// The frame with one more field at the end of its map.
QByteArray withField(QByteArray frame, const QByteArray &keyAndValue)
{
    ++frame.data()[mapAt(frame)];
    return frame + keyAndValue;
}

} // namespace

/// Frames as bytes: golden ones, many in a message, and what a newer version may add without harm (B6). A1 to A7 stand
/// on these being read as they were written.
class TestCodec : public QObject
{
    Q_OBJECT

private:
    static void addGoldenRows()
    {
        QTest::addColumn<int>("row");
        int row = 0;
        for (const GoldenFrame &golden : goldenFrames())
            QTest::newRow(golden.name) << row++;
    }

private Q_SLOTS:
    void goldenFramesAreAllFramesInOrder()
    {
        std::size_t index = 1;
        for (const GoldenFrame &golden : goldenFrames())
            QCOMPARE(golden.frame.index(), index++);
        QCOMPARE(index, std::variant_size_v<FrameTypes>);
    }

    void goldenFramesFillEveryField_data() { addGoldenRows(); }
    void goldenFramesFillEveryField()
    {
        QFETCH(int, row);
        const GoldenFrame &golden = goldenFrames().at(std::size_t(row));
        const auto fields = std::visit([](const auto &frame) {
            int count = 0;
            if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(frame)>, UnknownFrame>) {
                auto counter = [&count](int, const char *, const auto &) { ++count; };
                frame.visit(frame, counter);
            }
            return count;
        }, golden.frame);
        QCOMPARE(QCborValue::fromCbor(golden.bytes).toArray().at(1).toMap().size(), fields);
    }

    void goldenBytes_data() { addGoldenRows(); }
    void goldenBytes()
    {
        QFETCH(int, row);
        const GoldenFrame &golden = goldenFrames().at(std::size_t(row));
        QCOMPARE(encode(golden.frame).toHex(), golden.bytes.toHex());
        QVERIFY(only(golden.bytes) == golden.frame);
    }

    void emptyOptionalFieldsAndListsAreLeftOut()
    {
        QCOMPARE(encode(Hello()).toHex(), QByteArray("8201a4010102010460" "0800"));
        QCOMPARE(encode(Behind()).toHex(), QByteArray("821818a102f5"));
        QCOMPARE(encode(Error()).toHex(), QByteArray("8203a3000001000260"));
        QVERIFY(only(encode(Hello())) == Frame(Hello()));
        QVERIFY(only(encode(Behind())) == Frame(Behind()));
        // An empty list that is written out is as good as none.
        QVERIFY(only(hex("821818a2018002f5")) == Frame(Behind()));
    }

    void emptyTextAndBytesAreNotMissing()
    {
        const Register empty{1, {}, {}, {}, {}};
        QVERIFY(only(encode(empty)) == Frame(empty));
        Append append{1, countingId<ConversationId>(1), 0, {}, 1, {{1, countingId<MessageId>(2), {}}}, {}};
        QVERIFY(only(encode(append)) == Frame(append));
    }

    void numbersOfEverySize()
    {
        for (int bits = 0; bits <= 64; ++bits) {
            const quint64 number = bits == 64 ? ~quint64(0) : quint64(1) << bits;
            QVERIFY(only(encode(MailboxFence{number})) == Frame(MailboxFence{number}));
            QVERIFY(only(encode(MailboxFence{number - 1})) == Frame(MailboxFence{number - 1}));
        }
        // Not in their shortest form, as other encoders may write them.
        for (const char *five : {"821817a10105", "821817a1011805", "821817a101190005", "821817a1011a00000005",
                                 "821817a1011b0000000000000005", "82190017a118011805"})
            QVERIFY2(only(hex(five)) == Frame(MailboxFence{5}), five);
    }

    void textIsAnyUnicode()
    {
        const QString text = QStringLiteral("\u00e4\u4e16\U0001F600\u200D\u202E") + QChar(0) + QStringLiteral("x");
        const SignIn frame{1, text, text, text};
        QVERIFY(only(encode(frame)) == Frame(frame));
    }

    void manyFramesShareAMessage()
    {
        QByteArray message;
        std::vector<Frame> frames;
        for (const GoldenFrame &golden : goldenFrames()) {
            encodeTo(message, golden.frame);
            frames.push_back(golden.frame);
        }
        const Decoded decoded = decode(message);
        QVERIFY(!decoded.malformed);
        QVERIFY(decoded.frames == frames);
        QVERIFY(decode({}).frames.empty() && !decode({}).malformed);
    }

    void whatCameBeforeAnErrorIsKept()
    {
        const Decoded decoded = decode(QByteArray(encode(Ping()) + encode(Pong()) + hex("8204")));
        QVERIFY(decoded.malformed);
        QVERIFY(decoded.frames == (std::vector<Frame>{Ping(), Pong()}));
    }

    void unknownFieldsArePassedOver_data() { addGoldenRows(); }
    void unknownFieldsArePassedOver()
    {
        QFETCH(int, row);
        const GoldenFrame &golden = goldenFrames().at(std::size_t(row));
        const char *fields[] = {"183f00",           "18401bffffffffffffffff", "184120",         "1842f5",
                                "1843f6",           "1844f7",                 "1845f97e00",     "1846fb3ff0000000000000",
                                "184743010203",     "184863616263",           "184980",         "184a8301820203a0",
                                "184ba2616101200a", "184cc11a514b67b0",       "184dc249010000000000000000",
                                "184e5f4101ff",     "184f9f0102ff",           "1850bf0102ff",   "1851d9d9f7c181c105",
                                "1bffffffffffffffff00"};
        for (const char *field : fields) {
            QVERIFY2(only(withField(golden.bytes, hex(field))) == golden.frame, field);
        }
    }

    void unknownFieldsWithinListsArePassedOver()
    {
        // ack of the account log at 7, with fields 3 and 99 in the position
        const Frame ack = Ack{{{LogId::accountLog(), 7}}};
        QVERIFY(only(hex("821816a10181a201810202" "07")) == ack);
        QVERIFY(only(hex("821816a10181a401810202" "07" "0363616263" "1863a10102")) == ack);
        QVERIFY(only(hex("821816a10181a3" "1863a10102" "01810202" "07")) == ack);
    }

    void moreElementsInAFrameArePassedOver()
    {
        QVERIFY(only(hex("8304a000")) == Frame(Ping()));
        QVERIFY(only(hex("8604a0" "f6" "820102" "a10000" "c105")) == Frame(Ping()));
    }

    void theOrderOfFieldsDoesNotMatter()
    {
        QVERIFY(only(hex("821832a2" "0165616c696365" "0005")) == Frame(StartConversation{5, QStringLiteral("alice")}));
    }

    void unknownFramesAreKeptAndPassedOver()
    {
        const QByteArray message = hex("821863a3000701021863820102") + encode(Ping()) + hex("8200a0")
            + hex("821a00010000a10005") + hex("841bffffffffffffffffa000f6");
        const Decoded decoded = decode(message);
        QVERIFY(!decoded.malformed);
        QVERIFY(decoded.frames == (std::vector<Frame>{UnknownFrame{99, 7}, Ping(), UnknownFrame{0, 0},
                                                      UnknownFrame{65'536, 5}, UnknownFrame{~quint64(0), 0}}));
        QCOMPARE(requestOf(decoded.frames[0]), quint64(7));
        for (const Frame &frame : decoded.frames)
            QVERIFY(only(encode(frame)) == frame);
    }

    void unknownKindsAreKept()
    {
        for (const int kind : {0, 4, 15, 18, 255}) {
            Entries entries = std::get<Entries>(goldenFrames().at(9).frame);
            entries.entries[0].kind = quint8(kind);
            QVERIFY(only(encode(entries)) == Frame(entries));
            Append append = std::get<Append>(goldenFrames().at(18).frame);
            append.bodies[0].kind = quint8(kind);
            QVERIFY(only(encode(append)) == Frame(append));
        }
    }

    void requestsAreFound()
    {
        QCOMPARE(requestOf(Append{9, {}, 0, {}, 1, {}, {}}), quint64(9));
        QCOMPARE(requestOf(SignIn{4, {}, {}, {}}), quint64(4));
        QCOMPARE(requestOf(Ping()), quint64(0));
    }

    void accountEvents()
    {
        const AccountEvent event{countingId<ConversationId>(0xc0),
                                 {{countingId<AccountId>(0xa0), QStringLiteral("alice")}}};
        const QByteArray golden = hex("a20150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf"
                                      "0281a20150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf0265616c696365");
        QCOMPARE(encodeAccountEvent(event).toHex(), golden.toHex());
        QVERIFY(decodeAccountEvent(golden) == event);
        QByteArray newer = golden;
        newer[0] = char(0xa3);
        QVERIFY(decodeAccountEvent(newer + hex("1863820102")) == event);
        QVERIFY(!decodeAccountEvent(golden + hex("00")));
        QVERIFY(!decodeAccountEvent(QByteArray()));
        QVERIFY(decodeAccountEvent(hex("a0")) == AccountEvent()); // of a newer relay: nothing that we know
        for (qsizetype length = 0; length < golden.size(); ++length)
            QVERIFY(!decodeAccountEvent(golden.first(length)));
    }

    void devicesNotices()
    {
        const DevicesNotice notice{countingId<AccountId>(0xa0), 65'536, countingId<ManifestHash>(0x40)};
        const QByteArray golden = hex("a30150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf021a00010000"
                                      "035820404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f");
        QCOMPARE(encodeDevicesNotice(notice).toHex(), golden.toHex());
        QVERIFY(decodeDevicesNotice(golden) == notice);
        QByteArray newer = golden;
        newer[0] = char(0xa4);
        QVERIFY(decodeDevicesNotice(newer + hex("1863820102")) == notice);
        QVERIFY(!decodeDevicesNotice(golden + hex("00")));
        QVERIFY(!decodeDevicesNotice(hex("a0"))); // it says nothing without all three
        for (qsizetype length = 0; length < golden.size(); ++length)
            QVERIFY(!decodeDevicesNotice(golden.first(length)));
    }
};

QTEST_APPLESS_MAIN(TestCodec)
#include "tst_Codec.moc"
