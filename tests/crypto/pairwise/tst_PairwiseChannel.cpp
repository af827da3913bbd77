// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sessions between honest devices, whatever order their messages come in (F1, G15, G16).

#include "app/crypto/pairwise/PairwiseFrame.h"
#include "tests/crypto/pairwise/PairwiseWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::pairwise;
using Kind = PairwiseMessage::Kind;

class tst_PairwiseChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoDevicesOfTwoAccountsSpeakInBothDirections_F1();
    void messagesComeInAnyOrderAndOnce_F1();
    void aGapOf2000IsReadAndOneMoreIsNot_G16();
    void whoBeginAtOnceAgree_F1();
    void aLastResortServesManyAndAnotherPrekeyOne_F1();
    void whatWasUnderWayIsReadAfterANewBeginning_G16();
    void beginningsDoNotPileUp_G16();
    void aForgottenSessionIsBegunAnew_G16();
    void textsOfEveryLengthFit_F1();
    void theSameSeedGivesTheSameBytes_F1();
    void whoStartsFromDiskEachTimeDoesTheSame_G15();
    void aRatchetSetBackShowsNoRepetition_G15();
};

void tst_PairwiseChannel::twoDevicesOfTwoAccountsSpeakInBothDirections_F1()
{
    PairwiseWorld world;
    std::vector<Peer *> peers{&world.add(1, 1), &world.add(1, 2), &world.add(2, 1), &world.add(2, 2)};
    for (Peer *from : peers) {
        for (Peer *to : peers) {
            if (from == to)
                continue;
            QCOMPARE(from->channel->hasSession(to->id), from->id > to->id); // the other one has begun it already
            if (from->id < to->id)
                world.begin(*from, *to);
            for (const QByteArray text : {"one", "two"}) {
                const PairwiseMessage message = world.say(*from, *to, text);
                QVERIFY(!message.bytes.contains(text));
                QCOMPARE(message.kind, from->id < to->id ? Kind::Prekey : Kind::Signal);
                QCOMPARE(world.hear(*to, *from, message), text);
            }
        }
    }
    for (int round = 0; round < 3; ++round) {
        for (Peer *from : peers) {
            for (Peer *to : peers) {
                if (from == to)
                    continue;
                const PairwiseMessage message = world.say(*from, *to, QByteArray::number(round));
                QCOMPARE(message.kind, Kind::Signal);
                QCOMPARE(world.hear(*to, *from, message), QByteArray::number(round));
            }
        }
    }
    QCOMPARE(peers[0]->disk.sessions.size(), std::size_t(3));
}

void tst_PairwiseChannel::messagesComeInAnyOrderAndOnce_F1()
{
    for (quint64 seed = 1; seed <= 10; ++seed) {
        PairwiseWorld world(seed);
        Peer *peers[] = {&world.add(1, 1), &world.add(2, 1)};
        world.begin(*peers[0], *peers[1]);
        struct OnTheWay
        {
            int to = 0;
            PairwiseMessage message;
            QByteArray text;
        };
        std::vector<OnTheWay> waiting;
        std::vector<OnTheWay> heard;
        const auto send = [&](int from, int number) {
            const QByteArray text = QByteArray::number(number);
            waiting.push_back({1 - from, world.say(*peers[from], *peers[1 - from], text), text});
        };
        const auto receive = [&](bool oldest) {
            const auto at = waiting.begin() + (oldest ? 0 : world.random.between(0, qint64(waiting.size()) - 1));
            QCOMPARE(world.hear(*peers[at->to], *peers[1 - at->to], at->message), at->text);
            heard.push_back(*at);
            waiting.erase(at);
        };
        send(0, -1);
        receive(true);
        for (int number = 0; number < 60; ++number) {
            send(world.random.chance(0.5) ? 1 : 0, number);
            // None stays behind for long: the library reads the last five ratchet steps of the other side.
            while (waiting.size() > 3)
                receive(number % 2 == 0);
        }
        while (!waiting.empty())
            receive(false);
        for (const OnTheWay &once : heard) {
            // What is five steps back is of no chain that is still known.
            const auto refusal = world.refusal(*peers[once.to], *peers[1 - once.to], once.message);
            QVERIFY(refusal == PairwiseError::Duplicate || refusal == PairwiseError::Tampered);
        }
        QCOMPARE(world.refusal(*peers[heard.back().to], *peers[1 - heard.back().to], heard.back().message),
                 std::optional(PairwiseError::Duplicate));
    }
}

void tst_PairwiseChannel::aGapOf2000IsReadAndOneMoreIsNot_G16()
{
    PairwiseWorld world;
    Peer &from = world.add(1, 1);
    Peer &to = world.add(2, 1);
    world.shakeHands(from, to);
    std::vector<PairwiseMessage> messages;
    for (int i = 0; i <= 2'001; ++i)
        messages.push_back(world.say(from, to, QByteArray::number(i)));
    QCOMPARE(world.refusal(to, from, messages[2'001]), std::optional(PairwiseError::Tampered));
    QCOMPARE(world.hear(to, from, messages[2'000]), QByteArray("2000"));
    QCOMPARE(world.hear(to, from, messages[2'001]), QByteArray("2001"));
    QCOMPARE(world.hear(to, from, messages[0]), QByteArray("0"));
    QCOMPARE(world.hear(to, from, messages[1'999]), QByteArray("1999"));
    QCOMPARE(world.refusal(to, from, messages[2'000]), std::optional(PairwiseError::Duplicate));
}

void tst_PairwiseChannel::whoBeginAtOnceAgree_F1()
{
    PairwiseWorld world;
    Peer &a = world.add(1, 1);
    Peer &b = world.add(2, 1);
    world.begin(a, b);
    world.begin(b, a);
    const PairwiseMessage fromA = world.say(a, b, "from a");
    const PairwiseMessage fromB = world.say(b, a, "from b");
    QVERIFY(fromA.kind == Kind::Prekey && fromB.kind == Kind::Prekey);
    QCOMPARE(world.hear(b, a, fromA), QByteArray("from a"));
    QCOMPARE(world.hear(a, b, fromB), QByteArray("from b"));
    for (int round = 0; round < 4; ++round) {
        // Both speak before they hear: each may be in the session of the other.
        const PairwiseMessage one = world.say(a, b, "one");
        const PairwiseMessage two = world.say(b, a, "two");
        QCOMPARE(world.hear(b, a, one), QByteArray("one"));
        QCOMPARE(world.hear(a, b, two), QByteArray("two"));
        QVERIFY(round < 1 || (one.kind == Kind::Signal && two.kind == Kind::Signal));
    }
    QCOMPARE(world.hear(b, a, world.say(a, b, "in turn")), QByteArray("in turn"));
    QCOMPARE(world.hear(a, b, world.say(b, a, "and back")), QByteArray("and back"));
}

void tst_PairwiseChannel::aLastResortServesManyAndAnotherPrekeyOne_F1()
{
    PairwiseWorld world;
    Peer &to = world.add(1, 1, 1);
    const PrekeyBundle first = world.bundle(to);
    QCOMPARE(to.disk.prekeys.size(), std::size_t(2));
    std::size_t left = 2;
    for (quint32 number = 1; number <= 4; ++number) {
        Peer &from = world.add(2, number);
        // The second is given what the first has used up already, the others what is left then.
        world.keep(from, *from.channel->begin(number <= 2 ? first : world.bundle(to)));
        const PairwiseMessage message = world.say(from, to, "hello");
        if (number == 2) {
            QCOMPARE(world.refusal(to, from, message), std::optional(PairwiseError::UnknownPrekey));
            continue;
        }
        QCOMPARE(world.hear(to, from, message), QByteArray("hello"));
        left = 1; // the last resort stays
        QCOMPARE(to.disk.prekeys.size(), left);
        QVERIFY(to.disk.prekeys.contains(to.atRelay.lastResort->id));
        QCOMPARE(world.hear(from, to, world.say(to, from, "hello too")), QByteArray("hello too"));
    }
}

void tst_PairwiseChannel::whatWasUnderWayIsReadAfterANewBeginning_G16()
{
    PairwiseWorld world;
    Peer &a = world.add(1, 1);
    Peer &b = world.add(2, 1);
    world.shakeHands(a, b);
    const PairwiseMessage late = world.say(b, a, "late");
    const PairwiseMessage early = world.say(a, b, "early");
    world.begin(a, b);
    const PairwiseMessage reset = world.say(a, b, "reset");
    QCOMPARE(reset.kind, Kind::Prekey);
    QCOMPARE(world.hear(b, a, reset), QByteArray("reset"));
    QCOMPARE(world.hear(b, a, early), QByteArray("early"));
    QCOMPARE(world.hear(a, b, late), QByteArray("late"));
    QCOMPARE(world.hear(b, a, world.say(a, b, "on")), QByteArray("on"));
    QCOMPARE(world.hear(a, b, world.say(b, a, "and on")), QByteArray("and on"));
}

void tst_PairwiseChannel::beginningsDoNotPileUp_G16()
{
    PairwiseWorld world;
    Peer &a = world.add(1, 1, 40);
    Peer &b = world.add(2, 1, 40);
    world.shakeHands(a, b);
    std::array<qsizetype, 2> sizes{};
    for (int i = 0; i < 30; ++i) {
        world.begin(a, b);
        world.hear(b, a, world.say(a, b, "reset"));
        if (i == 6)
            sizes = {a.disk.sessions[b.id].size(), b.disk.sessions[a.id].size()};
    }
    QCOMPARE(a.disk.sessions[b.id].size(), sizes[0]);
    QCOMPARE(b.disk.sessions[a.id].size(), sizes[1]);
    QVERIFY(sizes[0] < 3'000);
}

void tst_PairwiseChannel::aForgottenSessionIsBegunAnew_G16()
{
    PairwiseWorld world;
    Peer &a = world.add(1, 1);
    Peer &b = world.add(2, 1);
    QVERIFY(!a.channel->hasSession(b.id));
    QCOMPARE(a.channel->encrypt(b.id, "x").error(), PairwiseError::NoSession);
    world.shakeHands(a, b);
    const PairwiseMessage lost = world.say(a, b, "lost");
    world.keep(b, b.channel->forget(a.id));
    QVERIFY(b.disk.sessions.empty() && !b.channel->hasSession(a.id));
    QVERIFY(b.channel->forget(a.id).isEmpty());
    QCOMPARE(world.refusal(b, a, lost), std::optional(PairwiseError::NoSession));
    QVERIFY(wantsReset(PairwiseError::NoSession));
    world.begin(b, a);
    QCOMPARE(world.hear(a, b, world.say(b, a, "reset")), QByteArray("reset"));
    QCOMPARE(world.hear(b, a, world.say(a, b, "again")), QByteArray("again"));

    PairwiseState damaged = b.disk;
    damaged.sessions[a.id] = damaged.sessions[a.id].left(60);
    b.disk = damaged;
    world.restart(b);
    QCOMPARE(b.channel->encrypt(a.id, "x").error(), PairwiseError::Damaged);
    QVERIFY(!PairwiseChannel::open(b.id, {}, world.trust, world.random));
}

void tst_PairwiseChannel::textsOfEveryLengthFit_F1()
{
    PairwiseWorld world;
    Peer &a = world.add(1, 1);
    Peer &b = world.add(2, 1);
    world.begin(a, b);
    const QByteArray longest(PairwiseChannel::plaintextBytesMax, 'x');
    for (int pass = 0; pass < 2; ++pass) { // with the beginning of the session, and without
        for (const QByteArray &text :
             {QByteArray(), QByteArray("x"), QByteArray(15, 'x'), QByteArray(16, 'x'), longest}) {
            const PairwiseMessage message = world.say(a, b, text);
            QCOMPARE(PairwiseMessage::decode(message.encode()), std::optional(message));
            QCOMPARE(world.hear(b, a, message), text);
        }
        QCOMPARE(a.channel->encrypt(b.id, longer(longest)).error(), PairwiseError::TooLarge);
        world.hear(a, b, world.say(b, a, "answer"));
    }
}

namespace {

/// Three devices, which begin anew, speak, lose and reorder; everything that leaves them, in one.
QByteArray story(quint64 seed, bool restarts)
{
    PairwiseWorld world(seed);
    simulation::SeededRandom dice(seed + 1'000);
    std::vector<Peer *> peers{&world.add(1, 1, 20), &world.add(2, 1, 20), &world.add(2, 2, 20)};
    struct Item
    {
        Peer *from;
        Peer *to;
        PairwiseMessage message;
    };
    std::vector<Item> items;
    QByteArray all;
    for (int step = 0; step < 120; ++step) {
        Peer &from = *peers[std::size_t(dice.between(0, 2))];
        Peer &to = *peers[std::size_t(dice.between(0, 2))];
        if (&from == &to)
            continue;
        const bool isNew = !from.channel->hasSession(to.id) || dice.chance(0.05);
        if (isNew)
            world.begin(from, to);
        if (restarts)
            world.restart(from);
        items.push_back({&from, &to, world.say(from, to, QByteArray::number(step))});
        all += items.back().message.encode();
        while (!items.empty() && dice.chance(0.7)) {
            const auto item = items.begin() + dice.between(0, qint64(items.size()) - 1);
            if (restarts)
                world.restart(*item->to);
            const auto opened = item->to->channel->decrypt(item->from->id, item->message);
            if (opened)
                world.keep(*item->to, opened->change);
            all += opened ? opened->plaintext : QByteArray(1, char(opened.error()));
            if (dice.chance(0.8)) // or it comes once more
                items.erase(item);
        }
    }
    for (const Peer *peer : peers) {
        for (const auto &[device, record] : peer->disk.sessions)
            all += record;
        for (const auto &[id, record] : peer->disk.prekeys)
            all += record;
    }
    return all;
}

/// The bytes of AES in a message that begins nothing: `0a 10 mac16 12 n (08 n 10 n 1a 20 key32 22 n n)`, with n below
/// 128 for the small ones.
QByteArray ciphertextOf(const PairwiseMessage &message)
{
    const qsizetype key = message.bytes.indexOf(QByteArray::fromHex("1a20"));
    return message.bytes.sliced(key + 34 + 3);
}

} // namespace

void tst_PairwiseChannel::theSameSeedGivesTheSameBytes_F1()
{
    QCOMPARE(story(7, false), story(7, false));
    QVERIFY(story(7, false) != story(8, false));
}

void tst_PairwiseChannel::whoStartsFromDiskEachTimeDoesTheSame_G15()
{
    for (quint64 seed = 1; seed <= 8; ++seed)
        QCOMPARE(story(seed, true), story(seed, false));
}

// A key and an IV are used twice when a ratchet goes back, as after a restored backup. What saves the texts is that a
// frame begins with 16 random bytes, which turn the repeated IV of CBC into a fresh one.
void tst_PairwiseChannel::aRatchetSetBackShowsNoRepetition_G15()
{
    PairwiseWorld world;
    Peer &a = world.add(1, 1);
    Peer &b = world.add(2, 1);
    world.shakeHands(a, b);
    const PairwiseState before = a.disk;
    const auto speak = [&](const QByteArray &plaintext) {
        a.disk = before;
        world.restart(a);
        return ciphertextOf(world.say(a, b, plaintext));
    };
    const PairwiseFrame frame{FrameType::Session, a.id, b.id, 1, 2, "the same text"};
    const QByteArray one = speak(*frame.encode(world.random));
    const QByteArray two = speak(*frame.encode(world.random));
    QVERIFY(one.size() == 272 && two.size() == one.size());
    for (qsizetype block = 0; block < one.size(); block += 16)
        QVERIFY(one.sliced(block, 16) != two.sliced(block, 16));
    QCOMPARE(speak("without them"), speak("without them")); // so this test can fail
}

QTEST_GUILESS_MAIN(tst_PairwiseChannel)
#include "tst_PairwiseChannel.moc"
