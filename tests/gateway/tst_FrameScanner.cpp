// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/FrameScanner.h"
#include "tests/gateway/RawClient.h"

#include <QTest>
#include <QtEndian>

using porchlight::relay::FrameScanner;
using porchlight::tests::RawClient;
using Refusal = FrameScanner::Refusal;

namespace {

constexpr qsizetype messageBytesMax = 4096;

struct Scanned
{
    std::vector<qsizetype> frames;
    Refusal refusal = Refusal::None;
    qsizetype bytesTaken = 0; ///< that had come when it was refused
    bool open = false;
};

/// Feeds @p stream in pieces of @p piece bytes, keeping the beginning of a frame as the socket does.
Scanned scan(const QByteArray &stream, qsizetype piece)
{
    FrameScanner scanner(messageBytesMax);
    Scanned scanned;
    QByteArray held;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        held += stream.mid(at, piece);
        while (true) {
            const FrameScanner::Step step = scanner.next(held);
            if (step.refusal != Refusal::None) {
                scanned.refusal = step.refusal;
                scanned.bytesTaken = std::min(at + piece, stream.size());
                return scanned;
            }
            if (step.frameBytes == 0)
                break;
            scanned.frames.push_back(step.frameBytes);
            held.remove(0, step.frameBytes);
        }
    }
    scanned.open = scanner.isMessageOpen();
    return scanned;
}

QByteArray wide(quint64 length)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(length, bytes.data());
    return bytes;
}

} // namespace

/// RFC 6455, section 5 (B-02), and the size limits of the wire, without any socket.
class TestFrameScanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodFramesPass();
    void refusals_data();
    void refusals();
    void everyOpcodeIsJudged();
    void fragmentsAreSummedUp_B03();
    void emptyFragmentsAreCounted_B03();
    void limitsCanBeRaised();
    void controlFramesDoNotCount();
};

void TestFrameScanner::goodFramesPass()
{
    const QList<QByteArray> frames{
        RawClient::frame(RawClient::Binary, QByteArray(5, 'a')),
        RawClient::frame(RawClient::Binary, {}),
        RawClient::frame(RawClient::Binary, QByteArray(125, 'a')),
        RawClient::frame(RawClient::Binary, QByteArray(126, 'a')),
        RawClient::frame(RawClient::Binary, QByteArray(messageBytesMax, 'a')),
        RawClient::frame(RawClient::Ping, QByteArray(125, 'p')),
        RawClient::frame(RawClient::Binary, QByteArray(10, 'a'), false),
        RawClient::frame(RawClient::Pong, {}),
        RawClient::frame(RawClient::Continuation, QByteArray(10, 'a'), false),
        RawClient::frame(RawClient::Continuation, {}, true),
        RawClient::frame(RawClient::Close, QByteArray("\x03\xe8", 2)),
    };
    for (const qsizetype piece : {1, 2, 3, 7, 1000, 100'000}) {
        const Scanned scanned = scan(frames.join(), piece);
        QCOMPARE(scanned.refusal, Refusal::None);
        QCOMPARE(scanned.frames.size(), std::size_t(frames.size()));
        for (std::size_t i = 0; i < scanned.frames.size(); ++i)
            QCOMPARE(scanned.frames[i], frames[qsizetype(i)].size());
        QVERIFY(!scanned.open);
    }
}

void TestFrameScanner::refusals_data()
{
    QTest::addColumn<QByteArray>("good"); // what goes before
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("neededBytes"); // of the bad one, to refuse it: never the payload

    const QByteArray none;
    const QByteArray opening = RawClient::frame(RawClient::Binary, "a", false);
    const QByteArray rest(200, 'x');
    const auto row = [&](const char *name, const QByteArray &good, const QByteArray &bad, int code, int needed) {
        QTest::newRow(name) << good << bad + rest << code << needed;
    };
    row("unmasked", none, RawClient::frame(RawClient::Binary, "abc", true, false), 1002, 2);
    row("unmasked ping", none, RawClient::frame(RawClient::Ping, "abc", true, false), 1002, 2);
    row("RSV1", none, RawClient::header(0xC2, 0x80), 1002, 1);
    row("RSV2", none, RawClient::header(0xA2, 0x80), 1002, 1);
    row("RSV3", none, RawClient::header(0x92, 0x80), 1002, 1);
    row("control frame of 126 bytes", none, RawClient::header(0x89, 0xFE), 1002, 2);
    row("control frame of a wide length", none, RawClient::header(0x88, 0xFF), 1002, 2);
    row("fragmented ping", none, RawClient::header(0x09, 0x80), 1002, 1);
    row("continuation of nothing", none, RawClient::header(0x80, 0x81), 1002, 1);
    row("continuation after the end", RawClient::frame(RawClient::Binary, "a"), RawClient::header(0x80, 0x81), 1002, 1);
    row("new message inside a message", opening, RawClient::header(0x82, 0x81), 1002, 1);
    row("text inside a message", opening, RawClient::header(0x81, 0x81), 1002, 1);
    row("text", none, RawClient::header(0x81, 0x81), 1003, 1);
    row("125 in two bytes", none, RawClient::header(0x82, 0xFE, QByteArray("\x00\x7d", 2)), 1002, 4);
    row("65535 in eight bytes", none, RawClient::header(0x82, 0xFF, wide(65535)), 1002, 10);
    row("top bit of the length", none, RawClient::header(0x82, 0xFF, wide(quint64(1) << 63)), 1002, 10);
    row("2^64 - 1", none, RawClient::header(0x82, 0xFF, wide(~quint64(0))), 1002, 10);
    row("2^63 - 1", none, RawClient::header(0x82, 0xFF, wide(~quint64(0) >> 1)), 1009, 10);
    row("2^31 - 1", none, RawClient::header(0x82, 0xFF, wide(0x7FFFFFFF)), 1009, 10);
    row("one byte above the limit", none, RawClient::header(0x82, 0xFE, QByteArray("\x10\x01", 2)), 1009, 4);
    row("one byte above it, in fragments", opening, RawClient::header(0x80, 0xFE, QByteArray("\x10\x00", 2)), 1009, 4);
}

void TestFrameScanner::refusals()
{
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    QFETCH(int, code);
    QFETCH(int, neededBytes);
    for (const qsizetype piece : {1, 2, 100'000}) {
        const Scanned scanned = scan(good + bad, piece);
        QCOMPARE(int(scanned.refusal), code);
        QCOMPARE(scanned.frames.size(), std::size_t(good.isEmpty() ? 0 : 1)); // what was good before it passes
        if (piece == 1)
            QCOMPARE(scanned.bytesTaken, good.size() + neededBytes);
    }
}

void TestFrameScanner::everyOpcodeIsJudged()
{
    for (int opcode = 0; opcode < 16; ++opcode) {
        const Scanned scanned = scan(RawClient::header(quint8(0x80 | opcode), 0x80, QByteArray(4, '\0')), 1);
        const bool known = opcode == 2 || opcode == 8 || opcode == 9 || opcode == 10;
        QCOMPARE(scanned.refusal, known ? Refusal::None : opcode == 1 ? Refusal::Text : Refusal::Protocol);
    }
}

void TestFrameScanner::fragmentsAreSummedUp_B03()
{
    QByteArray stream = RawClient::frame(RawClient::Binary, QByteArray(1000, 'a'), false);
    for (int i = 0; i < 3; ++i)
        stream += RawClient::frame(RawClient::Continuation, QByteArray(1000, 'a'), false);
    const QByteArray exact = stream + RawClient::frame(RawClient::Continuation, QByteArray(96, 'a'), true);
    QCOMPARE(scan(exact + exact, 100'000).refusal, Refusal::None); // the sum begins anew with each message
    QCOMPARE(scan(exact + exact, 100'000).frames.size(), std::size_t(10));
    QCOMPARE(scan(stream + RawClient::frame(RawClient::Continuation, QByteArray(97, 'a')), 1).refusal, Refusal::TooBig);
}

void TestFrameScanner::emptyFragmentsAreCounted_B03()
{
    QByteArray stream = RawClient::frame(RawClient::Binary, {}, false);
    for (int i = 0; i < 2 * FrameScanner::fragmentsMax; ++i)
        stream += RawClient::frame(RawClient::Continuation, {}, false);
    const Scanned scanned = scan(stream, 100'000);
    QCOMPARE(scanned.refusal, Refusal::TooBig);
    QCOMPARE(scanned.frames.size(), std::size_t(FrameScanner::fragmentsMax));
}

void TestFrameScanner::limitsCanBeRaised()
{
    const QByteArray frame = RawClient::frame(RawClient::Binary, QByteArray(100'000, 'a'));
    FrameScanner scanner(messageBytesMax);
    scanner.setMessageBytesMax(100'000);
    QCOMPARE(scanner.next(frame).frameBytes, frame.size());
}

void TestFrameScanner::controlFramesDoNotCount()
{
    QByteArray stream = RawClient::frame(RawClient::Binary, QByteArray(messageBytesMax, 'a'), false);
    stream += RawClient::frame(RawClient::Ping, QByteArray(125, 'p'));
    const Scanned scanned = scan(stream, 1);
    QCOMPARE(scanned.refusal, Refusal::None);
    QCOMPARE(scanned.frames.size(), std::size_t(2));
    QVERIFY(scanned.open);
}

QTEST_GUILESS_MAIN(TestFrameScanner)
#include "tst_FrameScanner.moc"
