// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Codec.h"
#include "shared/wire/Limits.h"

#include <QTest>

#include <malloc.h>

using namespace porchlight;

/// Rule F5 and B-11: a message of 256 KiB never becomes more than some MiB of memory, whatever lists it holds.
class TestFrameMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMessageStaysSmall_B11_data();
    void aMessageStaysSmall_B11();
};

namespace {

/// [type, {fields, key: [item × as many as fit]}]
QByteArray listOf(const char *head, const char *item)
{
    const QByteArray one = QByteArray::fromHex(item);
    const QByteArray front = QByteArray::fromHex(head);
    const auto count = quint32((wire::messageBytesMax - front.size() - 5) / one.size());
    QByteArray bytes = front + char(0x9a);
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char(count >> shift);
    return bytes + one.repeated(count);
}

qint64 heldBytes()
{
    const struct mallinfo2 info = ::mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
}

} // namespace

void TestFrameMemory::aMessageStaysSmall_B11_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty capabilities") << listOf("8201a5010102010460080003", "60");
    QTest::newRow("capabilities of a letter") << listOf("8201a5010102010460080003", "6161");
    QTest::newRow("older tokens") << listOf("8201a501010201046008000a", "40");
    QTest::newRow("positions") << listOf("8216a101", "a2018102 0200");
    QTest::newRow("positions to open") << listOf("8214a101", "a2018102 0200");
    QTest::newRow("stored bodies") << listOf("82181fa40001 0150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf 0201 03", "a3010002000300");
    QTest::newRow("logs behind") << listOf("821818a202f401", "a5018102020003000400 0500");
    QTest::newRow("one unknown list") << listOf("8204a11863", "00");
    QTest::newRow("pings") << QByteArray::fromHex("8204a0").repeated(wire::messageBytesMax / 3);
    QTest::newRow("frames nobody knows") << QByteArray::fromHex("821903e8a0").repeated(wire::messageBytesMax / 5);
}

void TestFrameMemory::aMessageStaysSmall_B11()
{
    QFETCH(QByteArray, message);
    constexpr qint64 boundBytes = 4 * 1024 * 1024;
    const qint64 before = heldBytes();
    qint64 most = 0;
    int frames = 0;
    QByteArrayView rest = message;
    while (!rest.isEmpty()) {
        const std::optional<wire::Frame> frame = wire::takeFrame(rest);
        if (frames % 1000 == 0)
            most = std::max(most, heldBytes() - before);
        if (!frame)
            break;
        ++frames;
    }
    qInfo("%lld bytes, %d frames: %.2f MiB", qint64(message.size()), frames, double(most) / 1024 / 1024);
    QVERIFY(most <= boundBytes);
}

QTEST_GUILESS_MAIN(TestFrameMemory)
#include "tst_FrameMemory.moc"
