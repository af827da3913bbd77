// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random runs from seeds: with crashes between sealing and committing, with rows instead of memory (G15, G16).

#include "app/crypto/senderkey/ChainStep.h"
#include "app/crypto/senderkey/RotationPolicy.h"
#include "tests/crypto/senderkey/Pen.h"
#include "tests/crypto/senderkey/StoredKeys.h"

#include <QTest>

#include <set>

using namespace porchlight;
using namespace porchlight::crypto;
using namespace porchlight::crypto::tests;

class tst_SenderKeyRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreAsGoodAsMemory_G15();
    void noIterationGoesOutTwice_G15();
    void whoSpeaksTooSoonIsFound_G15();
    void whatGoesOutOpensOnceThroughCrashes_G16();
    void theSameSeedGivesTheSameBytes_G15();
};

namespace {

constexpr milliseconds today = std::chrono::hours(24 * 365);

/// A device that sends: its state is what it committed, and what it sealed since is lost in a crash.
struct Sender
{
    Pen pen;
    bool speaksTooSoon = false; ///< lets a body out before its transaction is durable: the mistake that must be found
    OwnKeyRow committed = pen.key.row();
    quint64 everything = 0;
    std::vector<Letter> sent;                                   ///< in the order of the log
    std::vector<std::pair<std::size_t, KeyDistribution>> given; ///< before which of them
    std::set<std::tuple<SenderKeyId, quint32>> out;
    std::set<std::pair<QByteArray, QByteArray>> keysAndNonces; ///< of all that was sealed, lost or not
    bool isReused = false;

    explicit Sender(quint64 seed) : pen(seed, alice) { give(); }

    void give()
    {
        given.emplace_back(sent.size(), pen.given());
        committed = pen.key.row();
    }
    Letter seal()
    {
        ChainKey chain = pen.given().chain;
        const Letter letter = pen.write(QByteArray::number(++everything));
        const BodyKey used = bodyKey(takeSeed(chain), SealedBody::fromWire(letter.wire)->salt);
        isReused = !keysAndNonces.emplace(used.key.toBytes(), used.nonce.toBytes()).second || isReused;
        return letter;
    }
    void emitted(const Letter &letter)
    {
        const SealedBody body = *SealedBody::fromWire(letter.wire);
        isReused = !out.emplace(body.kid, body.iteration).second || isReused;
        sent.push_back(letter);
    }
    void step()
    {
        const RotationState state{5, pen.key.sealedCount(), 0ms, pen.key.isTurnChanged()};
        if (rotationReason(state)) {
            pen.rotate();
            give();
        }
        if (pen.random.chance(0.05))
            pen.key.noteTurn();
        const Letter letter = seal();
        if (speaksTooSoon)
            emitted(letter);
        if (pen.random.chance(0.2)) { // the process ends before the commit
            pen.key = *OwnSenderKey::fromRow(committed);
            return;
        }
        committed = pen.key.row();
        if (!speaksTooSoon && !pen.random.chance(0.1)) // else the relay says that it is stale, and it is sealed anew
            emitted(letter);
    }
};

Sender runOf(quint64 seed, bool speaksTooSoon = false)
{
    Sender sender(seed);
    sender.speaksTooSoon = speaksTooSoon;
    for (int i = 0; i < 200; ++i)
        sender.step();
    return sender;
}

/// One reader twice: as it is in memory, and read from its rows before every call.
struct Twins
{
    PeerSenderKeys kept{someConversation};
    StoredKeys rows;

    /// Does the same to both. False when they answer differently.
    template <class Call>
    bool both(const Call &call)
    {
        PeerSenderKeys loaded = rows.load(someConversation);
        StoredKeys keptRows = rows;
        const QByteArray one = call(kept, keptRows), other = call(loaded, rows);
        return one == other && rows == keptRows;
    }
};

QByteArray accept(PeerSenderKeys &keys, StoredKeys &rows, const Pen &pen)
{
    const auto accepted = keys.accept(pen.device, pen.given());
    rows.apply(accepted.changes);
    return QByteArray::number(int(accepted.what));
}

QByteArray open(PeerSenderKeys &keys, StoredKeys &rows, const Letter &letter, Seq seq, milliseconds now)
{
    const auto opened = keys.open(letter.address, letter.wire, letter.at(seq), now);
    if (!opened)
        return "refused " + QByteArray::number(int(opened.error()));
    rows.apply(opened->changes);
    return opened->plain;
}

} // namespace

void tst_SenderKeyRuns::rowsAreAsGoodAsMemory_G15()
{
    int opened = 0, refused = 0;
    for (quint64 seed = 1; seed <= 12; ++seed) {
        simulation::SeededRandom random(seed);
        std::vector<Pen> pens{Pen(2 * seed, alice), Pen(2 * seed + 1, mallory)};
        std::vector<std::pair<Letter, Seq>> log;
        Twins twins;
        milliseconds now = today;
        for (int step = 0; step < 250; ++step) {
            Pen &pen = pens[random.below(pens.size())];
            now += milliseconds(random.between(0, 12 * 3'600'000));
            const quint64 what = random.below(10);
            const auto seq = Seq(log.size());
            if (what < 4) {
                log.emplace_back(pen.write(QByteArray::number(step)), seq + 1);
            } else if (what == 4) {
                if (random.chance(0.3))
                    pen.rotate();
                QVERIFY(twins.both([&](auto &keys, auto &rows) { return accept(keys, rows, pen); }));
            } else if (what == 5) {
                const Seq cursor = random.below(seq + 1);
                QVERIFY(twins.both([&](PeerSenderKeys &keys, StoredKeys &rows) -> QByteArray {
                    rows.apply(keys.sweep(cursor, now));
                    return QByteArray::number(keys.keyCount(alice)) + '/' +
                           QByteArray::number(keys.skippedCount(alice));
                }));
            } else if (what == 6 && random.chance(0.05)) {
                QVERIFY(twins.both([](PeerSenderKeys &keys, StoredKeys &rows) {
                    rows.apply(keys.beginGeneration());
                    return QByteArray();
                }));
            } else if (!log.empty()) {
                auto [letter, at] = log[random.below(log.size())];
                if (random.chance(0.2))
                    letter.wire[letter.wire.size() / 2] = char(letter.wire[letter.wire.size() / 2] ^ 1);
                QByteArray answer;
                QVERIFY(twins.both([&](PeerSenderKeys &keys, StoredKeys &rows) -> QByteArray {
                    const StoredKeys before = rows;
                    answer = open(keys, rows, letter, at, now);
                    const bool isRefused = answer.startsWith("refused");
                    return answer + (isRefused && !(before == rows) ? "changed" : "");
                }));
                QVERIFY(!answer.endsWith("changed"));
                ++(answer.startsWith("refused") ? refused : opened);
            }
        }
    }
    QVERIFY2(opened > 200 && refused > 200, qPrintable(QString::number(opened))); // both happened
}

void tst_SenderKeyRuns::noIterationGoesOutTwice_G15()
{
    std::size_t out = 0, sealed = 0;
    for (quint64 seed = 1; seed <= 25; ++seed) {
        const Sender sender = runOf(seed);
        QVERIFY2(!sender.isReused, qPrintable(QString::number(seed)));
        QCOMPARE(sender.out.size(), sender.sent.size());
        QCOMPARE(sender.keysAndNonces.size(), std::size_t(sender.everything)); // what crashed away among them
        out += sender.out.size();
        sealed += sender.keysAndNonces.size();
    }
    QVERIFY(sealed > out + 500);
}

// A check that finds nothing proves nothing: this sender makes the mistake, and is caught in every run.
void tst_SenderKeyRuns::whoSpeaksTooSoonIsFound_G15()
{
    for (quint64 seed = 1; seed <= 5; ++seed)
        QVERIFY(runOf(seed, true).isReused);
}

void tst_SenderKeyRuns::whatGoesOutOpensOnceThroughCrashes_G16()
{
    for (quint64 seed = 1; seed <= 10; ++seed) {
        Sender sender = runOf(seed);
        sender.emitted(sender.seal());
        simulation::SeededRandom random(seed + 1'000);
        StoredKeys rows;
        PeerSenderKeys keys(someConversation);
        for (const auto &[before, given] : sender.given) // the whole mailbox first
            rows.apply(keys.accept(alice, given).changes);
        std::set<QByteArray> texts;
        for (std::size_t i = 0; i < sender.sent.size();) {
            const Letter &letter = sender.sent[i];
            const auto opened = keys.open(letter.address, letter.wire, letter.at(i + 1), today);
            const auto text = textOf(opened, letter);
            QVERIFY(text);
            if (random.chance(0.3)) { // the process ends before the commit, and it comes again
                keys = rows.load(someConversation);
                continue;
            }
            rows.apply(opened->changes);
            QVERIFY(texts.insert(*text).second);
            const auto again = keys.open(letter.address, letter.wire, letter.at(i + 1), today);
            QCOMPARE(again.error(), SealError::AlreadyOpened);
            rows.apply(keys.sweep(++i, today));
        }
        QCOMPARE(texts.size(), sender.sent.size());
        // What was withdrawn has left seeds behind, and they keep their keys; they go with their time.
        rows.apply(keys.sweep(sender.sent.size(), today + skippedSeedKept));
        QCOMPARE(rows.size(), std::size_t(1));
    }
}

void tst_SenderKeyRuns::theSameSeedGivesTheSameBytes_G15()
{
    const auto digest = [](quint64 seed) {
        QByteArray all;
        for (const Letter &letter : runOf(seed).sent)
            all += letter.address.bytes() + letter.wire;
        return digestOf({all});
    };
    QCOMPARE(digest(1), digest(1));
    QVERIFY(digest(1) != digest(2));
}

QTEST_GUILESS_MAIN(tst_SenderKeyRuns)
#include "tst_SenderKeyRuns.moc"
