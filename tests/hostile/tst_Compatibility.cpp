// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "shared/wire/Codec.h"
#include "tests/engine/EngineBench.h"
#include "tests/services/ScriptedCore.h"
#include "tests/wire/GoldenFrames.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

using namespace porchlight;
using tests::framesOf;
using tests::ScriptedCore;
using porchlight::test::EngineBench;
using wire::ErrorCode;

namespace {

/// What a later version might have sent: in every map a field that nobody knows, of every sort.
QCborValue aged(const QCborValue &value)
{
    if (value.isArray()) {
        QCborArray array;
        for (const QCborValue &item : value.toArray())
            array.append(aged(item));
        return array;
    }
    if (!value.isMap())
        return value;
    QCborMap map;
    for (const auto &[key, field] : value.toMap())
        map[key] = aged(field);
    map[40] = QCborArray{1, QStringLiteral("new"), QCborMap{{1, -1}}};
    map[63] = 1.5;
    map[64] = nullptr;
    map[qint64(1) << 40] = QByteArray("bytes");
    return map;
}

/// … and something at the end of the frame.
QByteArray aged(const QByteArray &frame)
{
    QCborArray parts = aged(QCborValue::fromCbor(frame)).toArray();
    parts.append(QStringLiteral("of a later day"));
    parts.append(QCborMap{{1, 2}});
    return parts.toCborValue().toCbor();
}

wire::Frame decoded(const QByteArray &bytes)
{
    const wire::Decoded result = wire::decode(bytes);
    return result.frames.size() == 1 && !result.malformed ? result.frames.front() : wire::Frame(wire::UnknownFrame{});
}

const DeviceId device{tests::idOf<AccountId>(1), 1};
const auto conversation = tests::idOf<ConversationId>(5);

wire::Append appendOf(quint64 request)
{
    wire::Append append;
    append.request = request;
    append.conversation = conversation;
    append.firstNumber = request;
    append.bodies.push_back({1, tests::idOf<MessageId>(9), "body", {}});
    return append;
}

} // namespace

/// B6, in both directions and through the real cores: what is newer is kept or passed over, never fatal, never lost.
class TestCompatibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsOfALaterDay_data();
    void fieldsOfALaterDay();
    void anAgedSessionAtTheRelay();
    void unknownFramesAtTheRelay();
    void helloOfAnOlderClient();
    void helloOfANewerClient();
    void versionsThatDoNotMeetAreToldInWords();
    void welcomeOfAnOlderRelay();
    void anAgedSessionInTheApp();
    void unknownFramesInTheApp();
    void entriesOfALaterDay();
    void accountEventsOfALaterDay();
    void errorCodesOfALaterDay_data();
    void errorCodesOfALaterDay();
    void codesThatEndTheConnection();
};

void TestCompatibility::fieldsOfALaterDay_data()
{
    QTest::addColumn<int>("row");
    int row = 0;
    for (const tests::GoldenFrame &golden : tests::goldenFrames())
        QTest::newRow(golden.name) << row++;
}

void TestCompatibility::fieldsOfALaterDay()
{
    QFETCH(int, row);
    const tests::GoldenFrame &golden = tests::goldenFrames()[std::size_t(row)];
    const QByteArray bytes = aged(golden.bytes);
    QVERIFY(bytes.size() > golden.bytes.size() + 30);
    QVERIFY(decoded(bytes) == golden.frame);
}

void TestCompatibility::anAgedSessionAtTheRelay()
{
    ScriptedCore core;
    core.open(1);
    core.receive(1, decoded(aged(wire::encode(ScriptedCore::helloOf(device)))));
    core.settle(core.submission(), relay::TokenOutcome{ErrorCode::None, device});
    core.answer(core.read(), relay::SessionImage());
    QCOMPARE(framesOf<wire::Welcome>(core.sent(1)).size(), std::size_t(1));
    core.receive(1, decoded(aged(wire::encode(appendOf(1)))));
    const relay::Submission submission = core.submission();
    const auto &request = std::get<relay::AppendRequest>(submission.operation);
    QVERIFY(request.append == appendOf(1));
    relay::AppendOutcome outcome;
    outcome.stored.push_back({1, 1'000, ErrorCode::None});
    core.settle(submission, outcome);
    QCOMPARE(framesOf<wire::Appended>(core.sent(1)).size(), std::size_t(1));
    QVERIFY(!core.isClosed(1));
}

void TestCompatibility::unknownFramesAtTheRelay()
{
    ScriptedCore core;
    core.live(1, device);
    for (const quint64 type : {quint64(59), quint64(999), quint64(65'536), quint64(1) << 40}) {
        core.receive(1, decoded(aged(wire::encode(wire::UnknownFrame{type, 0}))));
        QVERIFY(core.sent(1).empty()); // told to nobody in particular
        core.receive(1, decoded(aged(wire::encode(wire::UnknownFrame{type, 77}))));
        const wire::Error error = tests::onlyError(core.sent(1));
        QCOMPARE(error.request, quint64(77));
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QVERIFY(!core.isClosed(1));
    }
    core.receive(1, appendOf(1));
    core.submission(); // it goes on
}

/// As the bytes that the first version wrote: without tide and without older tokens.
void TestCompatibility::helloOfAnOlderClient()
{
    const QByteArray bytes = QByteArray::fromHex("8201a501010201046006 5820") + ScriptedCore::tokenOf(device) + QByteArray::fromHex("0800");
    const wire::Frame hello = decoded(bytes);
    QVERIFY(std::holds_alternative<wire::Hello>(hello));
    ScriptedCore core;
    core.open(1);
    core.receive(1, hello);
    core.settle(core.submission(), relay::TokenOutcome{ErrorCode::None, device});
    core.answer(core.read(), relay::SessionImage());
    const auto welcomes = framesOf<wire::Welcome>(core.sent(1));
    QVERIFY(welcomes.size() == 1 && welcomes.front().signedIn);
}

void TestCompatibility::helloOfANewerClient()
{
    ScriptedCore core;
    core.open(1);
    wire::Hello hello;
    hello.versionMax = 2;
    hello.capabilities = {QStringLiteral("zstd"), QStringLiteral("telepathy"), QString()};
    core.receive(1, decoded(aged(wire::encode(hello))));
    const auto welcomes = framesOf<wire::Welcome>(core.sent(1));
    QCOMPARE(welcomes.size(), std::size_t(1));
    QCOMPARE(welcomes.front().version, wire::protocolVersion);
    QVERIFY(std::find(welcomes.front().capabilities.begin(), welcomes.front().capabilities.end(), QStringLiteral("telepathy"))
            == welcomes.front().capabilities.end());
}

void TestCompatibility::versionsThatDoNotMeetAreToldInWords()
{
    ScriptedCore core;
    core.open(1);
    wire::Hello hello;
    hello.versionMin = hello.versionMax = 2;
    core.receive(1, hello);
    const wire::Error error = tests::onlyError(core.sent(1));
    QCOMPARE(error.code, ErrorCode::Unsupported);
    QVERIFY(!error.text.isEmpty());
    QVERIFY(core.isClosed(1));

    EngineBench bench;
    bench.start();
    bench.on(engine::SocketOpened{bench.connection()});
    bench.receive(error);
    bench.on(engine::SocketClosed{bench.connection(), QString()});
    QCOMPARE(bench.report().state, engine::ConnectionReport::State::Offline);
    // What to do, and for whom: the person can do one of two things.
    QVERIFY2(bench.report().reason.contains(QStringLiteral("Update Porchlight")), qPrintable(bench.report().reason));
    QVERIFY(bench.report().reason.contains(QStringLiteral("relay")));
    QVERIFY(bench.retryIn() >= 5min); // and it is not asked every second
    QVERIFY(bench.store.identity()->token.size() > 0); // nobody is signed out by it
}

/// As the bytes of a relay that knows neither tide nor parking.
void TestCompatibility::welcomeOfAnOlderRelay()
{
    EngineBench bench;
    bench.start();
    bench.on(engine::SocketOpened{bench.connection()});
    bench.greeting.tide.reset();
    bench.greeting.parkedMs.reset();
    bench.receive(decoded(wire::encode(bench.greeting)));
    QCOMPARE(bench.report().state, engine::ConnectionReport::State::Online);
    bench.receive(decoded(QByteArray::fromHex("8205a0"))); // a pong without anything
    bench.say(test::c1);
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
    wire::Appended answer = test::storedAll(bench.sent<wire::Append>().front(), 1);
    answer.tide.reset();
    bench.receive(decoded(wire::encode(answer)));
    QCOMPARE(bench.status(0), test::ModelStatus::Sent);
}

void TestCompatibility::anAgedSessionInTheApp()
{
    EngineBench bench;
    bench.start();
    bench.on(engine::SocketOpened{bench.connection()});
    bench.greeting.capabilities = {QStringLiteral("telepathy")};
    bench.receive(decoded(aged(wire::encode(bench.greeting))));
    bench.clear();
    bench.say(test::c1);
    bench.receive(decoded(aged(wire::encode(test::storedAll(bench.sent<wire::Append>().at(0), 1)))));
    QCOMPARE(bench.status(0), test::ModelStatus::Sent);
    bench.receive(decoded(aged(wire::encode(test::entriesOf(LogId::of(test::c2), {1, 2})))));
    QCOMPARE(bench.store.timeline(test::c2).size(), std::size_t(2));
    bench.receive(decoded(aged(wire::encode(wire::Marks{3, {{test::c1, test::ada, 1, 0, 1}}}))));
    QCOMPARE(bench.status(0), test::ModelStatus::Read);
}

void TestCompatibility::unknownFramesInTheApp()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(test::c1);
    const quint64 request = bench.sent<wire::Append>().at(0).request;
    for (const quint64 type : {quint64(59), quint64(999), ~quint64(0)}) {
        bench.receive(wire::UnknownFrame{type, 0});
        bench.receive(wire::UnknownFrame{type, request}); // no answer to ours, whatever its number
    }
    QCOMPARE(bench.status(0), test::ModelStatus::Sending);
    QVERIFY(bench.hangUps.empty());
    bench.receive(test::storedAll(bench.sent<wire::Append>().at(0), 1));
    QCOMPARE(bench.status(0), test::ModelStatus::Sent);
}

/// Kinds of entries, types of content, reasons for a missing body: kept in their place, and what follows them arrives.
void TestCompatibility::entriesOfALaterDay()
{
    EngineBench bench;
    bench.goOnline();
    wire::Entries frame = test::entriesOf(LogId::of(test::c1), {1, 2, 3, 4, 5});
    frame.entries[0].kind = 77;
    Content newer;
    newer.type = 99;
    newer.text = QStringLiteral("not for us");
    frame.entries[1].body = 'k' + encodeContent(newer);
    frame.entries[2].body = "k"; // the seal of this bench wants a key, even of nothing
    frame.entries[2].absent = 99;
    frame.entries[3].body = QByteArray("k\xff\xff no content at all");
    bench.receive(decoded(aged(wire::encode(frame))));
    QCOMPARE(bench.store.cursor(LogId::of(test::c1)), Seq(5));
    const auto timeline = bench.store.timeline(test::c1);
    QCOMPARE(timeline.size(), std::size_t(5));
    QCOMPARE(timeline[1].state, ContentState::UnknownType);
    QCOMPARE(timeline[3].state, ContentState::Unreadable);
    QCOMPARE(timeline[4].content.text, QStringLiteral("entry 5"));
    QVERIFY(bench.hangUps.empty());
}

void TestCompatibility::accountEventsOfALaterDay()
{
    EngineBench bench;
    bench.goOnline();
    const auto known = tests::idOf<ConversationId>(33);
    wire::AccountEvent joined;
    joined.joined = known;
    joined.members = {{test::me, QStringLiteral("me")}};
    const QByteArray bodies[] = {QByteArray::fromHex("a118c801"), QByteArray("no event at all"), QByteArray(),
                                 aged(QCborValue::fromCbor(wire::encodeAccountEvent(joined))).toCbor()};
    wire::Entries frame;
    frame.log = LogId::accountLog();
    for (const QByteArray &body : bodies) {
        const Seq seq = frame.entries.size() + 1;
        frame.entries.push_back(test::entryOf(seq, AccountId(), tests::idOf<MessageId>((unsigned char)(seq)), body));
        frame.entries.back().kind = seq == 1 ? 99 : 16;
    }
    frame.head = frame.entries.size();
    bench.receive(frame);
    QCOMPARE(bench.store.cursor(LogId::accountLog()), Seq(4));
    QVERIFY(bench.store.conversation(known));
    QVERIFY(bench.hangUps.empty());
    // How far a log was cut, and why: newer reasons end nothing either.
    bench.receive(wire::Trimmed{LogId::of(test::c2), 1, 99});
    QVERIFY(bench.hangUps.empty());
}

void TestCompatibility::errorCodesOfALaterDay_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isFinal");
    QTest::newRow("try again later") << 177 << false;
    QTest::newRow("final") << 277 << true;
    QTest::newRow("of no range") << 977 << false; // nothing is lost for a code that nobody knows
}

void TestCompatibility::errorCodesOfALaterDay()
{
    QFETCH(int, code);
    QFETCH(bool, isFinal);
    EngineBench bench;
    bench.goOnline();
    bench.say(test::c1);
    wire::Error error;
    error.request = bench.sent<wire::Append>().at(0).request;
    error.code = ErrorCode(code);
    error.text = QStringLiteral("of a later day");
    bench.receive(decoded(aged(wire::encode(error))));
    QCOMPARE(bench.status(0), isFinal ? test::ModelStatus::Failed : test::ModelStatus::Sending);
    bench.say(test::c2); // and nothing else is held up
    QCOMPARE(bench.sent<wire::Append>().back().conversation, test::c2);
    bench.clear();
    bench.pass(10min, true);
    QCOMPARE(bench.sent<wire::Append>().empty(), isFinal);
}

void TestCompatibility::codesThatEndTheConnection()
{
    for (const auto &[code, signedOut] : {std::pair(177, false), {277, false}, {377, true}, {977, false}}) {
        EngineBench bench;
        bench.goOnline();
        bench.receive(wire::Error{0, ErrorCode(code), QStringLiteral("of a later day"), {}, {}});
        bench.on(engine::SocketClosed{bench.connection(), QString()});
        const auto expected = signedOut ? engine::ConnectionReport::State::SignedOut : engine::ConnectionReport::State::Offline;
        QCOMPARE(bench.report().state, expected);
        QVERIFY(!bench.report().reason.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCompatibility)
#include "tst_Compatibility.moc"
