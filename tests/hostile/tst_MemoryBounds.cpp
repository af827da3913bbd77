// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Codec.h"
#include "tests/gateway/TestRelay.h"
#include "tests/hostile/Crowd.h"
#include "tests/hostile/Victim.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace porchlight;
using namespace porchlight::tests;
using std::chrono::milliseconds;

namespace {

constexpr qint64 mebi = 1024 * 1024;
constexpr int bodyBytes = 12'500;
constexpr int bodiesEach = 8;
constexpr qint64 fanOutBytesPerSecond = 10'000'000;

QByteArray helloWith(const QByteArray &token)
{
    wire::Hello hello;
    hello.token = token;
    return RawClient::request() + RawClient::frame(RawClient::Binary, wire::encode(hello));
}

/// Writes to every conversation in turn, so that the fan-out comes to its bytes a second, until stopped. On a thread
/// of its own, since it blocks.
class Flood
{
public:
    /// @p numbers are the next ones of the speaker in each conversation; they outlive one flood.
    Flood(quint16 port, const Seeded &seeded, int fanOut, std::vector<quint64> &numbers)
        : m_thread([=, this, &numbers] { run(port, seeded, fanOut, numbers); })
    {
    }
    ~Flood() { stop(); }
    qint64 stop()
    {
        m_stopping = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_fannedOut;
    }

private:
    void run(quint16 port, const Seeded &seeded, int fanOut, std::vector<quint64> &numbers)
    {
        Person speaker(port);
        if (!speaker.comeBack(seeded.speaker.token))
            return;
        SystemRandom random;
        QElapsedTimer timer;
        timer.start();
        for (std::size_t i = 0; !m_stopping; i = (i + 1) % numbers.size()) {
            wire::Append append;
            append.request = numbers[i];
            append.conversation = seeded.conversations[i];
            append.firstNumber = numbers[i];
            for (int b = 0; b < bodiesEach; ++b)
                append.bodies.push_back({1, random.id<MessageId>(), QByteArray(bodyBytes, 'f')});
            speaker.client().send(append);
            if (!speaker.client().expect<wire::Appended>())
                return;
            numbers[i] += bodiesEach;
            m_fannedOut += qint64(bodyBytes) * bodiesEach * fanOut;
            while (!m_stopping && m_fannedOut > fanOutBytesPerSecond * timer.elapsed() / 1000)
                std::this_thread::sleep_for(milliseconds(5));
        }
    }

    std::atomic<bool> m_stopping = false;
    std::atomic<qint64> m_fannedOut = 0;
    std::thread m_thread;
};

/// The honest person's waits over some seconds: the 99th of a hundred.
milliseconds p99(Victim &victim, milliseconds duration)
{
    std::vector<milliseconds> waits;
    QElapsedTimer timer;
    timer.start();
    while (milliseconds(timer.elapsed()) < duration) {
        const auto served = victim.serve();
        if (!served)
            return milliseconds::max();
        waits.push_back(*served);
        QThread::msleep(10);
    }
    std::sort(waits.begin(), waits.end());
    return waits[waits.size() * 99 / 100];
}

} // namespace

/// G20: what a crowd that means harm costs a real relay in memory, and the honest in time.
class TestMemoryBounds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(raiseDescriptorLimit(4'000)); }
    void neverReadingCrowd_B04();
    void withoutTheMarksTheBoundFails_B04();
    void flooders_B03();
    void halfOpenConnections_B05();
    void deadlines_B03();

private:
    static qint64 grownByCrowd(const relay::SocketLimits &limits, int clients);
};

void TestMemoryBounds::neverReadingCrowd_B04()
{
    constexpr int accounts = 25;
    constexpr int devicesEach = 8;
    Victim victim;
    QVERIFY(QDir().mkpath(victim.program().dataFolder()));
    const auto seeded = Seeded::create(victim.program().file(QStringLiteral("relay.db")), accounts, devicesEach);
    QVERIFY(seeded);
    QVERIFY(victim.start());
    milliseconds before;
    std::vector<quint64> numbers(seeded->conversations.size(), 1);
    {
        Flood alone(victim.port(), *seeded, devicesEach, numbers); // the same load on the disk, and nobody there
        before = p99(victim, milliseconds(4'000));
    }
    Crowd crowd;
    QVERIFY(crowd.connect(victim.port(), accounts * devicesEach));
    const qint64 residentBefore = victim.residentBytes();
    for (std::size_t i = 0; i < crowd.size(); ++i)
        QVERIFY(crowd.write(i, helloWith(seeded->listeners[i].token)));
    QVERIFY(crowd.waitForBytes(200, 30'000)); // the answer and the welcome
    Flood flood(victim.port(), *seeded, devicesEach, numbers);
    // The kernel's buffers take the first megabytes of each: nightly the flood goes on until they are full.
    const milliseconds lasting(qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? 90'000 : 8'000);
    const milliseconds during = p99(victim, lasting);
    const qint64 fannedOut = flood.stop();
    const qint64 grown = victim.residentBytes() - residentBefore;
    qInfo("%zu clients that never read, %.1f MB fanned out in %lld s: grown by %.1f MiB; p99 of the honest %lld ms, before %lld ms",
          crowd.size(), double(fannedOut) / 1e6, qint64(lasting.count() / 1000), double(grown) / double(mebi), qint64(during.count()), qint64(before.count()));
    QVERIFY2(fannedOut >= fanOutBytesPerSecond * lasting.count() / 2000, "the crowd got less than half of what it was to get");
    QVERIFY2(grown <= 150 * mebi, "no more than 150 MiB for 200 who never read");
    // Twice; and on a machine that is busy with other things, what those cost.
    QVERIFY(during <= std::max(2 * before, milliseconds(250)));
    QVERIFY(victim.program().isRunning());
}

qint64 TestMemoryBounds::grownByCrowd(const relay::SocketLimits &limits, int clients)
{
    TestRelay relay(limits);
    if (!relay.start())
        return 0;
    const QByteArray talker = relay.addAccount(QStringLiteral("talker"));
    std::vector<std::unique_ptr<RawClient>> crowd;
    std::vector<ConversationId> conversations;
    RawClient speaker(relay.port());
    if (!TestRelay::signIn(speaker, talker))
        return 0;
    for (int i = 0; i < clients; ++i) {
        const QString handle = QStringLiteral("deaf%1").arg(i);
        crowd.push_back(std::make_unique<RawClient>(relay.port()));
        crowd.back()->socket().setReadBufferSize(4'096);
        if (!TestRelay::signIn(*crowd.back(), relay.addAccount(handle)))
            return 0;
        speaker.send(wire::StartConversation{quint64(i + 1), handle});
        conversations.push_back(speaker.expect<wire::Conversation>()->conversation);
    }
    // The bodies lie in the fake store too: that share is known, and taken off.
    const qint64 before = TestRelay::residentBytes();
    qint64 stored = 0;
    for (int round = 0; round < 40; ++round) {
        for (std::size_t i = 0; i < conversations.size(); ++i) {
            wire::Append append;
            append.request = append.firstNumber = quint64(round * 6 + 1);
            append.conversation = conversations[i];
            for (int b = 0; b < 6; ++b)
                append.bodies.push_back({1, {}, QByteArray(30'000, 'b')});
            speaker.send(append);
            if (!speaker.expect<wire::Appended>())
                return 0;
            stored += 6 * 30'000;
        }
    }
    return TestRelay::residentBytes() - before - stored;
}

/// The positive control: with the marks of the write queue switched off, the same crowd breaks the bound.
void TestMemoryBounds::withoutTheMarksTheBoundFails_B04()
{
    if (TestRelay::residentBytes() == 0)
        QSKIP("a sanitizer keeps what is freed");
    constexpr int clients = 10;
    constexpr qint64 bound = clients * mebi * 3; // 1 MiB for each; in one process with the clients and the store
    relay::SocketLimits open;
    open.writeHighBytes = open.writeBytesMax = std::numeric_limits<qint64>::max();
    const qint64 bounded = grownByCrowd({}, clients);
    const qint64 unbounded = grownByCrowd(open, clients);
    qInfo("%d clients that never read: %.1f MiB; with the marks off %.1f MiB", clients, double(bounded) / double(mebi),
          double(unbounded) / double(mebi));
    QVERIFY(bounded <= bound);
    QVERIFY2(unbounded > bound && unbounded > 2 * bounded, "the bound holds without what is to hold it: it says nothing");
}

void TestMemoryBounds::flooders_B03()
{
    Victim victim;
    QVERIFY(victim.start());
    const qint64 before = victim.residentBytes();
    const QByteArray pings = RawClient::frame(RawClient::Ping, QByteArray(125, 'p')).repeated(100);
    const QByteArray fragments = RawClient::frame(RawClient::Continuation, QByteArray(100, 'f'), false).repeated(100);
    const QByteArray tiny = RawClient::frame(RawClient::Binary, QByteArray::fromHex("8204a0").repeated(1'300));
    qint64 most = 0;
    int cut = 0;
    QElapsedTimer timer;
    timer.start();
    Crowd crowd;
    QVERIFY(crowd.connect(victim.port(), 500));
    for (std::size_t i = 0; i < crowd.size(); ++i) {
        crowd.write(i, i % 5 == 0 ? QByteArray("GET / HTTP/1.1\r\n") : greeting());
        if (i % 5 == 2)
            crowd.write(i, RawClient::frame(RawClient::Binary, "a", false));
    }
    while (timer.elapsed() < 5'000) {
        for (std::size_t i = 0; i < crowd.size(); ++i) {
            switch (i % 5) {
            case 0: crowd.write(i, "X-Never: ending\r\n"); break;
            case 1: crowd.write(i, pings); break; // and reads nothing
            case 2: crowd.write(i, fragments); break;
            case 3: crowd.write(i, tiny); crowd.drain(i); break;
            case 4: crowd.write(i, tiny); break; // and reads nothing
            }
        }
        most = std::max(most, victim.residentBytes() - before);
        QVERIFY(victim.serve());
    }
    cut = crowd.endedCount();
    qInfo("500 flooders without an account: grown by %.1f MiB at most, %d of them cut; the honest person waited %lld ms at most",
          double(most) / double(mebi), cut, qint64(victim.slowestService().count()));
    QVERIFY2(most <= 64 * mebi, "no more than 64 MiB for 500 who flood");
    QVERIFY(victim.serve());
}

void TestMemoryBounds::halfOpenConnections_B05()
{
    Victim victim;
    QVERIFY(victim.start());
    const auto guest = victim.join(QStringLiteral("guest"));
    QVERIFY(guest);
    const qint64 before = victim.residentBytes();
    Crowd crowd;
    QVERIFY(crowd.connect(victim.port(), 3'000));
    for (std::size_t i = 0; i < crowd.size(); i += 2)
        crowd.write(i, RawClient::request().chopped(2));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(guest->comeBack(guest->token()));
    const qint64 took = timer.elapsed();
    qInfo("3,000 half-open connections: a sign-in took %lld ms; grown by %.1f MiB", took,
          double(victim.residentBytes() - before) / double(mebi));
    QVERIFY2(took <= 500, qPrintable(QString::number(took)));
}

/// The deadlines as they are shipped: 10 s for the request, for hello, for a frame and for a message of many.
void TestMemoryBounds::deadlines_B03()
{
    Victim victim;
    QVERIFY(victim.start());
    Crowd crowd; // silent, half a request, no hello, half a frame, half a message, and the same byte by byte
    QVERIFY(crowd.connect(victim.port(), 6));
    crowd.write(1, RawClient::request().chopped(2));
    crowd.write(2, RawClient::request());
    crowd.write(3, greeting() + RawClient::frame(RawClient::Binary, wirePing(60)).chopped(1));
    crowd.write(4, greeting() + RawClient::frame(RawClient::Binary, wirePing(60), false));
    crowd.write(5, greeting());
    const QByteArray drip = RawClient::frame(RawClient::Binary, wirePing(125));
    QElapsedTimer timer;
    timer.start();
    int dripped = 0;
    int early = 0;
    while (timer.elapsed() < 12'500) {
        crowd.write(5, drip.mid(dripped++, 1));
        if (timer.elapsed() < 8'000)
            early = std::max(early, crowd.endedCount());
        QThread::msleep(500);
        QVERIFY(victim.serve());
    }
    QCOMPARE(early, 0);
    QCOMPARE(crowd.endedCount(), 6);
}

QTEST_GUILESS_MAIN(TestMemoryBounds)
#include "tst_MemoryBounds.moc"
