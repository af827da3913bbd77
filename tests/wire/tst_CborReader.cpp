// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/CborWriter.h"
#include "shared/wire/Codec.h"
#include "shared/wire/Limits.h"
#include "tests/wire/GoldenFrames.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QSet>
#include <QTest>

#include <random>

using namespace porchlight;
using namespace porchlight::tests;
using namespace porchlight::wire;

namespace {

bool isMalformed(const QByteArray &message)
{
    const Decoded decoded = decode(message);
    return decoded.malformed && decoded.frames.empty();
}

/// Reading never crashes; what is read writes back as something that reads the same.
bool isStable(const QByteArray &message)
{
    const Decoded first = decode(message);
    QByteArray again;
    for (const Frame &frame : first.frames)
        encodeTo(again, frame);
    const Decoded second = decode(again);
    QByteArray third;
    for (const Frame &frame : second.frames)
        encodeTo(third, frame);
    return !second.malformed && second.frames == first.frames && third == again;
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

/// A ping whose unknown field 99 is @p value.
QByteArray pingWith(const QByteArray &value)
{
    return hex("8204a11863") + value;
}

/// A golden frame in pieces that can be exchanged.
struct Pieces
{
    quint64 type = 0;
    QCborMap map;

    explicit Pieces(const QByteArray &bytes)
    {
        const QCborArray array = QCborValue::fromCbor(bytes).toArray();
        type = quint64(array.at(0).toInteger());
        map = array.at(1).toMap();
    }
    QByteArray bytes() const { return QCborValue(QCborArray{qint64(type), map}).toCbor(); }
};

QSet<qint64> requiredKeys(const Frame &frame)
{
    QSet<qint64> keys;
    std::visit([&](const auto &f) {
        if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(f)>, UnknownFrame>) {
            auto field = [&](int key, const char *, const auto &member) {
                using F = std::remove_cvref_t<decltype(member)>;
                if (!isOptional<F> && !isVector<F>)
                    keys.insert(key);
            };
            f.visit(f, field);
        }
    }, frame);
    return keys;
}

} // namespace

/// The catalogue of bad input, B-11, against the decoder (rule F5 holds what comes after it): malformed is malformed,
/// at once, without a crash and without memory for what is not there. What RFC 8949 calls not well-formed never passes.
class TestCborReader : public QObject
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
    void notWellFormed_data()
    {
        QTest::addColumn<QByteArray>("item");
        // RFC 8949, appendix F.1, in its order.
        const char *items[] = {
            "18", "19", "1a", "1b", "1901", "1a0102", "1b01020304050607", "38", "58", "78", "98", "9a01ff00", "b8",
            "d8", "f8", "f900", "fa0000", "fb000000",
            "41", "61", "5affffffff00", "5bffffffffffffffff010203", "7affffffff00", "7b7fffffffffffffff010203",
            "81", "818181818181818181", "8200", "a1", "a20102", "a100", "a2000000",
            "c0",
            "5f4100", "7f6100",
            "9f", "9f0102", "bf", "bf01020102", "819f", "9f8000", "9f9f9f9f9fffffffff", "9f819f819f9fffffff",
            "1c", "1d", "1e", "3c", "3d", "3e", "5c", "5d", "5e", "7c", "7d", "7e", "9c", "9d", "9e", "bc", "bd", "be",
            "dc", "dd", "de", "fc", "fd", "fe",
            "f800", "f801", "f818", "f81f",
            "5f00ff", "5f21ff", "5f6100ff", "5f80ff", "5fa0ff", "5fc000ff", "5fe0ff", "7f4100ff",
            "5f5f4100ffff", "7f7f6100ffff",
            "ff",
            "81ff", "8200ff", "a1ff", "a1ff00", "a100ff", "a20000ff", "9f81ff", "9f829f819f9fffffffff",
            "bf00ff", "bf000000ff",
            "1f", "3f", "df"};
        for (const char *item : items)
            QTest::newRow(item) << hex(item);
    }

    void notWellFormed()
    {
        QFETCH(QByteArray, item);
        QVERIFY(isMalformed(item));
        QVERIFY(isMalformed(pingWith(item)));
        QVERIFY(isMalformed(hex("8304a0") + item));
        QVERIFY(isMalformed(hex("821863") + item)); // the map of an unknown frame
        QVERIFY(isMalformed(hex("821817a101") + item));            // a number
        QVERIFY(isMalformed(hex("821832a2000001") + item));        // a text
        QVERIFY(isMalformed(hex("821833a2000001") + item));        // an id
        QVERIFY(isMalformed(hex("821816a101") + item));            // a list
        const Decoded behindAPing = decode(QByteArray(hex("8204a0") + item));
        QVERIFY(behindAPing.malformed);
        QCOMPARE(behindAPing.frames.size(), std::size_t(1));
    }

    void depthBombs_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("arrays") << hex("81");
        QTest::newRow("maps") << hex("a100");
        QTest::newRow("maps as keys") << hex("a1");
        QTest::newRow("tagged arrays") << hex("c181");
        QTest::newRow("arrays and maps") << hex("81a100");
        QTest::newRow("indefinite arrays") << hex("9f");
        QTest::newRow("indefinite maps") << hex("bf00");
        QTest::newRow("wide arrays") << hex("9bffffffffffffffff");
    }

    void depthBombs()
    {
        QFETCH(QByteArray, head);
        for (const int depth : {9, 1'023, 1'025, 1'000'000}) {
            const QByteArray bomb = head.repeated(depth);
            QVERIFY(isMalformed(bomb));
            QVERIFY(isMalformed(bomb + '\0'));
            QVERIFY(isMalformed(pingWith(bomb + '\0')));
            QVERIFY(isMalformed(hex("8304a0") + bomb + '\0'));
            QVERIFY(isMalformed(hex("821816a101") + bomb + '\0'));
        }
    }

    void longButFlat()
    {
        // Tags nest without depth for the reader, and chunks are many but empty: passed over, in linear time.
        QVERIFY(decode(pingWith(QByteArray(1'000'000, '\xc1') + '\0')).frames == std::vector<Frame>{Ping()});
        QVERIFY(isMalformed(pingWith(QByteArray(1'000'000, '\xc1'))));
        QVERIFY(decode(pingWith('\x5f' + QByteArray(1'000'000, '\x40') + '\xff')).frames == std::vector<Frame>{Ping()});
        QVERIFY(isMalformed(hex("821833a2000001") + '\x5f' + QByteArray(1'000'000, '\x40') + '\xff'));
        // A map of as many keys as a message can hold.
        QByteArray map = hex("8204b9ffff");
        for (int i = 0; i < 65'535; ++i)
            map += hex("1a") + char(i >> 4) + QByteArray(2, '\x55') + char(i) + '\0';
        QVERIFY(decode(map).frames == std::vector<Frame>{Ping()});
    }

    void hugeLengths_data()
    {
        QTest::addColumn<QByteArray>("length");
        QTest::newRow("2^31") << hex("1a80000000");
        QTest::newRow("2^32") << hex("1b0000000100000000");
        QTest::newRow("2^40") << hex("1b0000010000000000");
        QTest::newRow("2^63 - 1") << hex("1b7fffffffffffffff");
        QTest::newRow("2^63") << hex("1b8000000000000000");
        QTest::newRow("2^64 - 1") << hex("1bffffffffffffffff");
    }

    void hugeLengths()
    {
        QFETCH(QByteArray, length);
        for (const int major : {2, 3, 4, 5}) {
            QByteArray item = length;
            item.data()[0] = char(uchar(item[0]) | (major << 5));
            for (const QByteArray &tail : {QByteArray(), QByteArray(100, '\0')}) {
                QVERIFY(isMalformed(item + tail));
                QVERIFY(isMalformed(pingWith(item + tail)));
                QVERIFY(isMalformed(hex("821817a101") + item + tail));
                QVERIFY(isMalformed(hex("821832a2000001") + item + tail));
                QVERIFY(isMalformed(hex("821833a2000001") + item + tail));
                QVERIFY(isMalformed(hex("821816a101") + item + tail));
                QVERIFY(isMalformed(hex("821863") + item + tail));
            }
        }
    }

    void cutAtEveryByte_data() { addGoldenRows(); }
    void cutAtEveryByte()
    {
        QFETCH(int, row);
        const QByteArray &bytes = goldenFrames().at(std::size_t(row)).bytes;
        for (qsizetype length = 1; length < bytes.size(); ++length)
            QVERIFY2(isMalformed(bytes.first(length)), qPrintable(QString::number(length)));
        for (int byte = 0; byte < 256; ++byte) { // what follows must be a frame too
            const Decoded decoded = decode(QByteArray(bytes + char(byte)));
            QVERIFY(decoded.malformed && decoded.frames.size() == 1);
        }
    }

    void everyBitFlipped_data() { addGoldenRows(); }
    void everyBitFlipped()
    {
        QFETCH(int, row);
        const QByteArray &bytes = goldenFrames().at(std::size_t(row)).bytes;
        for (qsizetype bit = 0; bit < 8 * bytes.size(); ++bit) {
            QByteArray flipped = bytes;
            flipped.data()[bit / 8] ^= char(1 << (bit % 8));
            QVERIFY2(isStable(flipped), flipped.toHex().constData());
        }
    }

    void manyBytesChanged()
    {
        std::mt19937 random(20'26); // the same every time
        for (int run = 0; run < 20'000; ++run) {
            QByteArray bytes = goldenFrames().at(random() % goldenFrames().size()).bytes;
            for (int changes = 1 + int(random() % 4); changes > 0; --changes) {
                const auto at = qsizetype(random() % unsigned(bytes.size()));
                switch (random() % 3) {
                case 0: bytes.data()[at] = char(random()); break;
                case 1: bytes.insert(at, char(random())); break;
                case 2: bytes.remove(at, bytes.size() > 1 ? 1 : 0); break;
                }
            }
            QVERIFY2(isStable(bytes), bytes.toHex().constData());
        }
    }

    void missingFields_data() { addGoldenRows(); }
    void missingFields()
    {
        QFETCH(int, row);
        const GoldenFrame &golden = goldenFrames().at(std::size_t(row));
        QCOMPARE(Pieces(golden.bytes).bytes().toHex(), golden.bytes.toHex());
        const QSet<qint64> required = requiredKeys(golden.frame);
        for (const QCborValue &key : Pieces(golden.bytes).map.keys()) {
            Pieces pieces(golden.bytes);
            pieces.map.remove(key.toInteger());
            if (required.contains(key.toInteger()))
                QVERIFY2(isMalformed(pieces.bytes()), qPrintable(QString::number(key.toInteger())));
            else
                QVERIFY(isStable(pieces.bytes()));
        }
    }

    void wrongTypes_data() { addGoldenRows(); }
    void wrongTypes()
    {
        QFETCH(int, row);
        const GoldenFrame &golden = goldenFrames().at(std::size_t(row));
        const QByteArray values[] = {hex("01"),   hex("20"),   hex("3bffffffffffffffff"), hex("4101"), hex("6161"),
                                     hex("80"),   hex("8101"), hex("a0"),                 hex("a10101"), hex("f5"),
                                     hex("f6"),   hex("f7"),   hex("f93c00"),             hex("f97e00"), hex("f98000"),
                                     hex("fb3ff0000000000000"), hex("c101"), hex("c24101"), hex("d8184101"), hex("e0"),
                                     hex("7f6161ff"), hex("5f4101ff"), hex("9f01ff"), hex("bf0101ff")};
        const QCborMap map = Pieces(golden.bytes).map;
        for (const QCborValue &key : map.keys()) {
            const QByteArray right = map.value(key.toInteger()).toCbor();
            const qsizetype at = golden.bytes.indexOf(QByteArray(key.toCbor() + right));
            QVERIFY(at > 0);
            const bool isBool = right == hex("f4") || right == hex("f5");
            for (const QByteArray &value : values) {
                const bool sameType = (uchar(value[0]) >> 5) == (uchar(right[0]) >> 5) && (value[0] & 31) != 31;
                if (isBool ? value == hex("f5") : sameType)
                    continue; // lists of the wrong things and short ids: below, and tst_Limits
                QByteArray bytes = golden.bytes;
                bytes.replace(at + key.toCbor().size(), right.size(), value);
                QVERIFY2(isMalformed(bytes), bytes.toHex().constData());
            }
            if (map.value(key.toInteger()).isArray()) {
                QByteArray bytes = golden.bytes;
                bytes.replace(at + key.toCbor().size(), right.size(), hex("8101"));
                QVERIFY2(isMalformed(bytes), bytes.toHex().constData());
            }
        }
    }

    void keysTwice_data() { addGoldenRows(); }
    void keysTwice()
    {
        QFETCH(int, row);
        const GoldenFrame &golden = goldenFrames().at(std::size_t(row));
        const qsizetype mapAt = uchar(golden.bytes[1]) < 24 ? 2 : 3;
        const QCborMap map = Pieces(golden.bytes).map;
        for (const QCborValue &key : map.keys()) {
            QByteArray bytes = golden.bytes + key.toCbor() + map.value(key.toInteger()).toCbor();
            ++bytes.data()[mapAt];
            QVERIFY2(isMalformed(bytes), bytes.toHex().constData());
        }
        for (const char *field : {"6161" "00", "20" "00", "4101" "00", "f5" "00", "80" "00", "c101" "00", "f93c00" "00"}) {
            QByteArray bytes = golden.bytes + hex(field); // a key that is no unsigned number
            ++bytes.data()[mapAt];
            QVERIFY2(isMalformed(bytes), bytes.toHex().constData());
        }
    }

    void invalidText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("overlong") << hex("c080");
        QTest::newRow("overlong slash") << hex("e080af");
        QTest::newRow("surrogate") << hex("eda080");
        QTest::newRow("half a character") << hex("e282");
        QTest::newRow("a lone continuation") << hex("80");
        QTest::newRow("no such byte") << hex("ff");
        QTest::newRow("beyond Unicode") << hex("f4908080");
        QTest::newRow("five bytes") << hex("f888808080");
    }

    void invalidText()
    {
        QFETCH(QByteArray, text);
        QVERIFY(isMalformed(hex("821832a2000001") + char(0x60 + text.size()) + text));
        QVERIFY(isMalformed(hex("821832a2000001") + char(0x61 + text.size()) + 'a' + text));
    }

    void lookedAtAsFrames()
    {
        for (const char *no : {"00", "20", "40", "60", "80", "81a0", "82a0a0", "a0", "a10102", "c18204a0", "d9d9f78204a0",
                               "9f04a0ff", "8204bfff", "820480", "820400", "8204f6", "8220a0", "82f93c00a0", "82c104a0",
                               "f6", "f5", "8204c1a0"})
            QVERIFY2(isMalformed(hex(no)), no);
        QCOMPARE(decode(hex("8204a0")).frames.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestCborReader)
#include "tst_CborReader.moc"
