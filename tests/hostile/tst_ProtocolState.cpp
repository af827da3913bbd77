// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Codec.h"
#include "tests/hostile/Victim.h"

#include <QElapsedTimer>
#include <QTest>

using namespace porchlight;
using namespace porchlight::tests;
using wire::ErrorCode;

/// Section 5, B-06 to B-10, against the real program: what someone with an account may do wrong (F5). Each is refused or
/// passed over, nobody else hears of it, and an honest person is served after it.
class TestProtocolState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tokensThatAreNotGood_B06();
    void secondHello_B06();
    void framesOfARelay_B06();
    void positionsBeyondTheEnd_B07();
    void positionsThatAreNoNumbers_B07();
    void foreignLogs_B07();
    void sameIdAnotherBody_B08();
    void sameIdFromAnother_B08();
    void idsOfAnyLength_B08_data();
    void idsOfAnyLength_B08();
    void numbersOutOfTurn_B08();
    void tinyRequestsInOneMessage_B09();
    void manyConversations_B09();
    void versionsThatDoNotMeet_B08();
    void cleanup() { QVERIFY(m_victim.serve()); }
    void cleanupTestCase();

private:
    /// The error that a hello with this token comes to.
    std::optional<ErrorCode> helloError(const QByteArray &token);
    /// The error for the connection as a whole, or none.
    static std::optional<ErrorCode> fatal(RawClient &client);
    wire::Append append(quint64 number, const MessageId &id, const QByteArray &body = "body") const;

    Victim m_victim;
    std::unique_ptr<Person> m_mallory;
    std::unique_ptr<Person> m_alice;
    ConversationId m_own;     ///< mallory's, with alice
    ConversationId m_foreign; ///< alice's alone
    SystemRandom m_random;
    quint64 m_number = 0;
};

void TestProtocolState::initTestCase()
{
    QVERIFY(m_victim.start());
    m_mallory = m_victim.join(QStringLiteral("mallory"));
    m_alice = m_victim.join(QStringLiteral("alice"));
    QVERIFY(m_mallory && m_alice);
    m_own = m_mallory->talkTo(QStringLiteral("alice")).value();
    m_foreign = m_alice->talkTo(QStringLiteral("alice")).value();
    QVERIFY(m_alice->write(m_foreign, 1, m_random.id<MessageId>(), "a secret")->seq == 1);
}

std::optional<ErrorCode> TestProtocolState::fatal(RawClient &client)
{
    while (const auto error = client.expect<wire::Error>()) {
        if (error->request == 0)
            return error->code;
    }
    return std::nullopt;
}

std::optional<ErrorCode> TestProtocolState::helloError(const QByteArray &token)
{
    RawClient client(m_victim.port());
    if (!client.open())
        return std::nullopt;
    wire::Hello hello;
    hello.token = token;
    client.send(hello);
    return fatal(client);
}

wire::Append TestProtocolState::append(quint64 number, const MessageId &id, const QByteArray &body) const
{
    wire::Append append;
    append.request = 7;
    append.conversation = m_own;
    append.firstNumber = number;
    append.bodies.push_back({1, id, body, {}});
    return append;
}

void TestProtocolState::tokensThatAreNotGood_B06()
{
    QCOMPARE(helloError(QByteArray(32, 'x')), ErrorCode::TokenUnknown);
    const QByteArray first = m_mallory->token();
    QVERIFY(m_mallory->comeBack(first));
    const QByteArray second = m_mallory->token();
    QVERIFY(second != first);
    QVERIFY(m_mallory->comeBack(second)); // the successor is used: now the first one is a copy's
    QCOMPARE(helloError(first), ErrorCode::TokenReplayed);
    QVERIFY(m_mallory->comeBack(m_mallory->token()));
    // A resume token is good once; then the connection token beside it counts, which is none.
    RawClient client(m_victim.port());
    QVERIFY(client.open());
    wire::Hello hello;
    hello.resume = QByteArray(32, 'r');
    client.send(hello);
    const auto welcome = client.expect<wire::Welcome>(2'000);
    QVERIFY(!welcome || !welcome->signedIn);
    for (const int bytes : {0, 31, 33, 3'000})
        QCOMPARE(helloError(QByteArray(bytes, 'x')), ErrorCode::Malformed);
}

void TestProtocolState::secondHello_B06()
{
    m_mallory->client().send(wire::Hello());
    QCOMPARE(fatal(m_mallory->client()), ErrorCode::Malformed);
    QVERIFY(m_mallory->comeBack(m_mallory->token()));
}

void TestProtocolState::framesOfARelay_B06()
{
    for (const wire::Frame &frame : {wire::Frame(wire::Welcome{}), wire::Frame(wire::Behind{}), wire::Frame(wire::Marks{}),
                                     wire::Frame(wire::MailboxFence{3}), wire::Frame(wire::Error{})}) {
        m_mallory->client().send(frame);
        QCOMPARE(fatal(m_mallory->client()), ErrorCode::Malformed);
        QVERIFY(m_mallory->comeBack(m_mallory->token()));
    }
}

void TestProtocolState::positionsBeyondTheEnd_B07()
{
    const LogId log = LogId::of(m_own);
    for (const Seq seq : {Seq(1'000'000), Seq(1) << 62, (Seq(1) << 63) - 1, Seq(1) << 63, ~Seq(0)}) {
        m_mallory->client().send(wire::Ack{{{log, seq}, {LogId::mailbox(), seq}, {LogId::accountLog(), seq}}});
        m_mallory->client().send(wire::Mark{{{m_own, seq, seq, seq}}});
        m_mallory->client().send(wire::OpenLog{{{log, seq}}, {}});
    }
    // None of it counts: what is appended now is delivered from the beginning.
    const auto sent = m_mallory->write(m_own, ++m_number, m_random.id<MessageId>(), "after all");
    QVERIFY(sent && sent->seq == 1);
    const auto entries = m_mallory->read(m_own, 1);
    QCOMPARE(entries.size(), std::size_t(1));
    QCOMPARE(entries.front().body, QByteArray("after all"));
    // And back again, which is nobody's loss.
    m_mallory->client().send(wire::Ack{{{log, 0}}});
    QVERIFY(m_mallory->comeBack(m_mallory->token()));
}

/// −1, a float and a time as text where a position is due.
void TestProtocolState::positionsThatAreNoNumbers_B07()
{
    for (const char *seq : {"20", "3bffffffffffffffff", "f97e00", "fb3ff0000000000000", "74323031332d30332d32315432303a30343a30305a",
                            "c249010000000000000000"}) {
        m_mallory->client().write(RawClient::frame(RawClient::Binary, QByteArray::fromHex("8216a10181a201810202") + QByteArray::fromHex(seq)));
        QCOMPARE(fatal(m_mallory->client()), ErrorCode::Malformed);
        QVERIFY(m_mallory->comeBack(m_mallory->token()));
    }
}

void TestProtocolState::foreignLogs_B07()
{
    wire::Append foreign = append(1, m_random.id<MessageId>());
    foreign.conversation = m_foreign;
    m_mallory->client().send(foreign);
    const auto error = m_mallory->client().expect<wire::Error>();
    QVERIFY(error && error->request == 7);
    QCOMPARE(error->code, ErrorCode::NotAMember);
    m_mallory->client().send(wire::Ack{{{LogId::of(m_foreign), 1}}});
    m_mallory->client().send(wire::Mark{{{m_foreign, 1, 1, 1}}});
    m_mallory->client().send(wire::OpenLog{{{LogId::of(m_foreign), 0}}, {}});
    QCOMPARE(fatal(m_mallory->client()), ErrorCode::NotAMember); // and no entry before it
    QVERIFY(m_mallory->comeBack(m_mallory->token()));
    m_mallory->client().send(wire::OpenLog{{{LogId::of(m_random.id<ConversationId>()), 0}}, {}});
    QCOMPARE(fatal(m_mallory->client()), ErrorCode::NotAMember); // one that does not exist is answered alike
    QVERIFY(m_mallory->comeBack(m_mallory->token()));
    // An account cannot be guessed from outside either.
    QCOMPARE(m_alice->read(m_foreign, 1).front().body, QByteArray("a secret"));
}

void TestProtocolState::sameIdAnotherBody_B08()
{
    const auto id = m_random.id<MessageId>();
    const auto first = m_mallory->write(m_own, ++m_number, id, "one");
    const auto again = m_mallory->write(m_own, m_number, id, "another");
    QVERIFY(first && again);
    QCOMPARE(again->seq, first->seq); // the first result, whatever it says now
    const auto entries = m_mallory->read(m_own, first->seq);
    QCOMPARE(entries.back().body, QByteArray("one"));
}

void TestProtocolState::sameIdFromAnother_B08()
{
    const auto id = m_random.id<MessageId>();
    QVERIFY(m_mallory->write(m_own, ++m_number, id, "mallory's")->seq > 0);
    const auto other = m_alice->write(m_own, 1, id, "alice's");
    QVERIFY(other);
    QCOMPARE(other->seq, Seq(0));
    QCOMPARE(other->error, ErrorCode::MessageIdUsed);
}

void TestProtocolState::idsOfAnyLength_B08_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 1, 15, 17, 32, 4'096})
        QTest::addRow("%d", bytes) << bytes;
}

void TestProtocolState::idsOfAnyLength_B08()
{
    QFETCH(int, bytes);
    const auto id = m_random.id<MessageId>();
    QByteArray frame = wire::encode(append(m_number + 1, id));
    QByteArray length(1, char(0x40 | bytes));
    if (bytes > 23)
        length = QByteArray(1, char(0x59)) + char(bytes >> 8) + char(bytes);
    frame.replace(QByteArray(char(0x50) + id.toBytes()), QByteArray(length + QByteArray(bytes, 'i')));
    m_mallory->client().write(RawClient::frame(RawClient::Binary, frame));
    QCOMPARE(fatal(m_mallory->client()), ErrorCode::Malformed);
    QVERIFY(m_mallory->comeBack(m_mallory->token()));
}

void TestProtocolState::numbersOutOfTurn_B08()
{
    for (const quint64 number : {m_number + 2, m_number + 1'000'000, quint64(1) << 63, ~quint64(0)}) {
        m_mallory->client().send(append(number, m_random.id<MessageId>()));
        const auto error = m_mallory->client().expect<wire::Error>();
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::NumberGap);
        QCOMPARE(error->expected, std::optional(m_number + 1));
    }
}

/// More than 15,000 requests fit into one message. They are answered, 64 at a time, and others are served in between.
void TestProtocolState::tinyRequestsInOneMessage_B09()
{
    const QByteArray tiny = wire::encode(wire::StartConversation{9, QStringLiteral("nobody")});
    const int count = int((wire::messageBytesMax - 100) / tiny.size());
    const qint64 before = m_victim.residentBytes();
    const QByteArray pings = wire::encode(wire::Ping()).repeated(80'000);
    int answers = 0;
    m_mallory->client().write(RawClient::frame(RawClient::Binary, tiny.repeated(count)));
    m_mallory->client().write(RawClient::frame(RawClient::Binary, pings));
    QElapsedTimer timer;
    timer.start();
    qint64 most = 0;
    qint64 slowest = 0;
    int pongs = 0; // the first come while the last requests are with the store
    while (answers < count && timer.elapsed() < 60'000) {
        const auto frame = m_mallory->client().next();
        QVERIFY(frame);
        pongs += std::holds_alternative<wire::Pong>(*frame);
        if (!std::holds_alternative<wire::Error>(*frame))
            continue;
        ++answers;
        if (answers % 2'000 == 0) {
            const auto served = m_victim.serve();
            QVERIFY(served);
            slowest = std::max<qint64>(slowest, served->count());
            most = std::max(most, m_victim.residentBytes() - before);
        }
    }
    QCOMPARE(answers, count);
    qInfo("%d requests in one message: answered in %lld ms, others waited %lld ms at most, grown by %.1f MiB", count,
          timer.elapsed(), slowest, double(most) / 1024 / 1024);
    QVERIFY(slowest < 1'000);
    QVERIFY(most < 16 * 1024 * 1024);
    while (pongs < 80'000 && m_mallory->client().expect<wire::Pong>())
        ++pongs;
    QCOMPARE(pongs, 80'000);
}

/// Starting a conversation again and again makes one, and with nobody none.
void TestProtocolState::manyConversations_B09()
{
    std::optional<ConversationId> only;
    for (int i = 0; i < 300; ++i) {
        const auto made = m_mallory->talkTo(QStringLiteral("alice"));
        QVERIFY(made && (!only || made == only));
        only = made;
        QVERIFY(!m_mallory->talkTo(QStringLiteral("nobody%1").arg(i)));
    }
}

void TestProtocolState::versionsThatDoNotMeet_B08()
{
    for (const auto &[least, most, fits] : {std::tuple(0u, 0u, false), {2u, 2u, false}, {2u, 9u, false}, {0u, 1u, true}, {1u, 9u, true}}) {
        RawClient client(m_victim.port());
        QVERIFY(client.open());
        wire::Hello hello;
        hello.versionMin = least;
        hello.versionMax = most;
        client.send(hello);
        if (fits)
            QCOMPARE(client.expect<wire::Welcome>().value().version, 1u);
        else
            QCOMPARE(fatal(client), ErrorCode::Unsupported);
    }
}

void TestProtocolState::cleanupTestCase()
{
    QVERIFY(m_victim.program().isRunning());
    QCOMPARE(m_victim.complaints(), QByteArray());
    // Nothing of a token or a body may stand in the log (F5).
    QVERIFY(!m_victim.program().log().contains(m_mallory->token().toHex()));
    QVERIFY(!m_victim.program().log().contains("a secret"));
}

QTEST_GUILESS_MAIN(TestProtocolState)
#include "tst_ProtocolState.moc"
