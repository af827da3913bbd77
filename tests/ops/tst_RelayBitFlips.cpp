// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk gives back something else than was stored (G9): single bits of the database and its write-ahead log change, or
// their ends are missing. The relay may refuse to serve, with words; it may give out that an entry is damaged; and it
// may turn out to have gone back, which is a new generation. It must never give out a wrong body as good, nor pass over
// an entry in silence.

#include "shared/wire/Codec.h"
#include "tests/base/WholeFile.h"
#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <map>
#include <random>

#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;
using test::bytesOf;
using test::put;

namespace {

constexpr int messages = 120;
constexpr int inARow = 50;
constexpr int silenceMs = 1'500; ///< of a relay that has nothing more to say

const QStringList databaseFiles{QStringLiteral("relay.db"), QStringLiteral("relay.db-wal")};

struct Amount
{
    int flips = 0;
    int truncations = 0;
};

Amount amount()
{
    return qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? Amount{2'000, 200} : Amount{100, 15};
}

/// What one of the two who talk keeps: what was acknowledged, and what a client shows when it comes back.
struct Ledger
{
    std::vector<std::pair<MessageId, QByteArray>> written; ///< by sequence, from 1
    ConversationId conversation;
    QByteArray token;
    std::vector<QByteArray> olderTokens; ///< newest first
    GenerationId generation;
    QByteArray tide;
};

/// How a damaged relay came through one look at it.
enum class Outcome { Refused, GaveUp, SignedOut, WentBack, Damaged, Harmless, Wrong };

} // namespace

class TestRelayBitFlips final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void neitherWrongNorSilent_G9_data();
    void neitherWrongNorSilent_G9();
    void damageWasMet();

private:
    bool write(Person &writer, quint64 number);
    Outcome look(RelayProgram &relay);
    Outcome readAll(RawClient &client, bool isSameGeneration);
    bool holds(const wire::Entry &entry);

    std::unique_ptr<RelayProgram> m_relay;
    std::map<QString, QByteArray> m_whole; ///< the files as they were, by name
    Ledger m_ledger;
    QString m_wrong; ///< what the last look found
    std::mt19937 m_generator;
    unsigned m_seed = 0;
    std::map<Outcome, int> m_flips;
    std::map<Outcome, int> m_truncations;
};

bool TestRelayBitFlips::write(Person &writer, quint64 number)
{
    const auto id = SystemRandom().id<MessageId>();
    const QByteArray body = "the light on the porch is burning, " + QByteArray::number(qulonglong(m_ledger.written.size() + 1))
        + QByteArray(int(number % 40) * 20, '.');
    const auto sent = writer.write(m_ledger.conversation, number, id, body);
    m_ledger.written.emplace_back(id, body);
    return sent && sent->seq == m_ledger.written.size();
}

/// A database of which one half is in its file and the other in the log: it was killed.
void TestRelayBitFlips::initTestCase()
{
    bool isGiven = false;
    m_seed = qEnvironmentVariable("PORCHLIGHT_SEED").toUInt(&isGiven);
    if (!isGiven)
        m_seed = std::random_device()();
    m_generator.seed(m_seed);
    m_relay = std::make_unique<RelayProgram>();
    QVERIFY(m_relay->start());
    QByteArray tokens[2];
    {
        Person ada(m_relay->port());
        Person bob(m_relay->port());
        QCOMPARE(ada.join(m_relay->invite(), QStringLiteral("ada")), wire::ErrorCode::None);
        QCOMPARE(bob.join(m_relay->invite(), QStringLiteral("bob")), wire::ErrorCode::None);
        const auto conversation = ada.talkTo(QStringLiteral("bob"));
        QVERIFY(conversation);
        m_ledger.conversation = *conversation;
        for (quint64 number = 1; number <= messages / 4; ++number)
            QVERIFY(write(bob, number) && write(ada, number));
        tokens[0] = ada.token();
        tokens[1] = bob.token();
    }
    QCOMPARE(m_relay->stop().code, EX_OK);
    QVERIFY(m_relay->start());
    Person ada(m_relay->port());
    Person bob(m_relay->port());
    QVERIFY(ada.comeBack(tokens[0]) && bob.comeBack(tokens[1]));
    for (quint64 number = messages / 4 + 1; number <= messages / 2; ++number)
        QVERIFY(write(bob, number) && write(ada, number));
    m_ledger.token = bob.token();
    RawClient last(m_relay->port());
    QVERIFY(last.open());
    wire::Hello hello;
    hello.token = m_ledger.token;
    last.send(hello);
    const auto welcome = last.expect<wire::Welcome>();
    QVERIFY(welcome && welcome->signedIn && welcome->token && welcome->tide);
    m_ledger.generation = welcome->generation;
    m_ledger.olderTokens = {m_ledger.token, tokens[1]};
    m_ledger.token = *welcome->token;
    m_ledger.tide = *welcome->tide;
    m_relay->kill();
    for (const QString &name : databaseFiles + QStringList{QStringLiteral("relay.tide")}) {
        m_whole[name] = bytesOf(m_relay->file(name));
        QVERIFY2(m_whole[name].size() > 100, qPrintable(name));
    }
}

bool TestRelayBitFlips::holds(const wire::Entry &entry)
{
    const auto &[id, body] = m_ledger.written[std::size_t(entry.seq - 1)];
    if (entry.absent)
        return true; // it says so itself
    if (entry.id == id && entry.body == body)
        return true;
    m_wrong = QStringLiteral("%1 is given out as good, and is not what was written").arg(entry.seq);
    return false;
}

Outcome TestRelayBitFlips::readAll(RawClient &client, bool isSameGeneration)
{
    const LogId log = LogId::of(m_ledger.conversation);
    client.send(wire::OpenLog{{{log, 0}}});
    Seq last = 0;
    Seq head = 0;
    int damaged = 0;
    do {
        const auto page = client.expect<wire::Entries>(silenceMs);
        if (!page)
            break;
        if (!(page->log == log))
            continue;
        head = page->head;
        for (const wire::Entry &entry : page->entries) {
            if (entry.seq <= last)
                continue;
            if (entry.seq > last + 1 || entry.seq > m_ledger.written.size()) {
                m_wrong = QStringLiteral("%1 comes after %2").arg(entry.seq).arg(last);
                return Outcome::Wrong;
            }
            if (!holds(entry))
                return Outcome::Wrong;
            damaged += entry.absent.has_value();
            last = entry.seq;
        }
    } while (last < head); // silence is waited for only where something is missing
    if (!isSameGeneration)
        return Outcome::WentBack; // the clients hand back what is missing (rule 4)
    if (last < m_ledger.written.size()) {
        m_wrong = QStringLiteral("only %1 come, with the head at %2, and nothing says why").arg(last).arg(head);
        return Outcome::Wrong;
    }
    return damaged > 0 ? Outcome::Damaged : Outcome::Harmless;
}

Outcome TestRelayBitFlips::look(RelayProgram &relay)
{
    const auto ended = [&] {
        const auto outcome = relay.waitForEnd();
        const bool saysWhy = outcome.code == EX_DATAERR && !outcome.err.trimmed().isEmpty();
        if (!saysWhy)
            m_wrong = QStringLiteral("it ended with %1: %2").arg(outcome.code).arg(QString::fromUtf8(outcome.err.right(300)));
        return saysWhy;
    };
    if (!relay.start())
        return ended() ? Outcome::Refused : Outcome::Wrong;
    wire::Hello hello;
    hello.token = m_ledger.token;
    hello.generation = m_ledger.generation;
    hello.tide = m_ledger.tide;
    Outcome outcome = Outcome::SignedOut;
    // Like the app: again with the tokens of before, since a relay that has gone back knows one of those (rule 4); and
    // once more, since the first hello has opened another generation, which ends whatever is connected just then.
    for (int attempt = 0; attempt < 5 && outcome == Outcome::SignedOut && relay.isRunning(); ++attempt) {
        QTest::qWait(20 * attempt);
        RawClient client(relay.port());
        if (!client.open())
            continue;
        client.send(hello);
        const auto welcome = client.expect<wire::Welcome>(silenceMs);
        if (welcome && welcome->signedIn)
            outcome = readAll(client, welcome->generation == m_ledger.generation);
        hello.olderTokens = m_ledger.olderTokens;
    }
    // It finds out while it reads, and ends then: what is missing was not passed over in silence.
    if (outcome == Outcome::SignedOut || outcome == Outcome::Wrong) {
        const bool isIncomplete = outcome == Outcome::SignedOut || m_wrong.startsWith(QStringLiteral("only"));
        QElapsedTimer patience;
        patience.start();
        while (isIncomplete && relay.isRunning() && patience.elapsed() < 500)
            relay.log();
        if (isIncomplete && !relay.isRunning())
            return ended() ? Outcome::GaveUp : Outcome::Wrong;
    }
    return outcome;
}

/// In rows, so that one sees how far it has come.
void TestRelayBitFlips::neitherWrongNorSilent_G9_data()
{
    QTest::addColumn<bool>("isFlip");
    QTest::addColumn<int>("count");
    const Amount plan = amount();
    const auto add = [](bool isFlip, int all) {
        for (int from = 0; from < all; from += inARow) {
            const int count = std::min(inARow, all - from);
            QTest::addRow("%s %d to %d", isFlip ? "bits" : "cuts", from + 1, from + count) << isFlip << count;
        }
    };
    add(true, plan.flips);
    add(false, plan.truncations);
}

void TestRelayBitFlips::neitherWrongNorSilent_G9()
{
    QFETCH(bool, isFlip);
    QFETCH(int, count);
    const auto below = [this](qsizetype end) { return qsizetype(m_generator() % std::mt19937::result_type(end)); };
    QStringList wrong;
    for (int i = 0; i < count; ++i) {
        m_relay->kill();
        for (const auto &[name, bytes] : m_whole)
            QVERIFY(put(m_relay->file(name), bytes));
        QFile::remove(m_relay->file(QStringLiteral("relay.db-shm")));
        const QString name = databaseFiles.at(below(databaseFiles.size()));
        QByteArray bytes = m_whole[name];
        const qsizetype at = below(bytes.size());
        const int bit = int(below(8));
        if (isFlip)
            bytes[at] = char(bytes[at] ^ (1 << bit));
        else
            bytes.truncate(at);
        QVERIFY(put(m_relay->file(name), bytes));
        m_wrong.clear();
        const Outcome outcome = look(*m_relay);
        ++(isFlip ? m_flips : m_truncations)[outcome];
        if (outcome == Outcome::Wrong) {
            wrong += QStringLiteral("%1 of %2 %3: %4").arg(isFlip ? QStringLiteral("bit %1").arg(bit) : QStringLiteral("the end"),
                                                           name).arg(at).arg(m_wrong);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + u"\nseed " + QString::number(m_seed)));
}

void TestRelayBitFlips::damageWasMet()
{
    m_relay->kill();
    for (const auto &[what, counts] : {std::pair(QStringLiteral("bits flipped"), m_flips), {QStringLiteral("cut off"), m_truncations}}) {
        const auto of = [&counts = counts](Outcome outcome) { return counts.contains(outcome) ? counts.at(outcome) : 0; };
        qInfo("%s: refused to start %d, gave up while it read %d, did not know the device %d, went back and said so %d, "
              "given out as damaged %d, harmless %d, wrong or silent %d",
              qPrintable(what), of(Outcome::Refused), of(Outcome::GaveUp), of(Outcome::SignedOut), of(Outcome::WentBack),
              of(Outcome::Damaged), of(Outcome::Harmless), of(Outcome::Wrong));
    }
    qInfo("seed %u", m_seed);
    const int refused = m_flips[Outcome::Refused] + m_flips[Outcome::GaveUp] + m_truncations[Outcome::Refused];
    QVERIFY2(m_flips[Outcome::Damaged] > 0 && refused > 0 && m_flips[Outcome::WentBack] > 0,
             "a run that meets no damage proves nothing");
}

QTEST_GUILESS_MAIN(TestRelayBitFlips)
#include "tst_RelayBitFlips.moc"
