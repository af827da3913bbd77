// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a relay or a stranger can send, and that nothing comes of it (F1, F2, G15, G17).

#include "app/crypto/pairwise/PairwiseFrame.h"
#include "tests/crypto/pairwise/PairwiseWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::pairwise;
using Kind = PairwiseMessage::Kind;

class tst_PairwiseAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aChangedByteIsRefused_G17();
    void aCutMessageIsRefused_G17();
    void tenThousandForgedBeginningsChangeNothing_G17();
    void aBeginningIsTakenOnce_G15();
    void anotherIdentityKeyIsNotTrusted_F2();
    void aSessionWithAnEarlierKeyIsDropped_F2();
    void aFrameForAnotherDeviceIsRefused_F1();
    void aFrameOfAnotherDeviceIsRefused_F1();
    void weakKeysAreRefused_F1();
    void aPrekeyThatTheDeviceHasNotSignedIsRefused_F2();
    void whatIsTooLargeIsNotParsed_G17();
    void noiseIsMalformed_G17();

private:
    PairwiseMessage signal();
    PairwiseMessage beginning();
    /// Refused without a trace, or (the wrapper of version 4 is not authenticated) exactly what was said.
    bool isHarmless(Peer &at, const PairwiseMessage &bent, const QByteArray &said);

    std::unique_ptr<PairwiseWorld> m_world;
    Peer *m_alice = nullptr;
    Peer *m_bob = nullptr;
};

namespace {

PairwiseMessage bent(PairwiseMessage message, qsizetype at, char turn)
{
    message.bytes[at] = char(message.bytes[at] ^ turn);
    return message;
}

/// Where a field of 32 bytes begins, by its protobuf tag.
qsizetype field32(const PairwiseMessage &message, char tag)
{
    const char mark[] = {tag, 0x20};
    return message.bytes.indexOf(QByteArrayView(mark, 2)) + 2;
}

} // namespace

void tst_PairwiseAttacks::init()
{
    m_world = std::make_unique<PairwiseWorld>();
    m_alice = &m_world->add(1, 1);
    m_bob = &m_world->add(2, 1);
}

PairwiseMessage tst_PairwiseAttacks::beginning()
{
    m_world->begin(*m_alice, *m_bob);
    return m_world->say(*m_alice, *m_bob, "what was said");
}

PairwiseMessage tst_PairwiseAttacks::signal()
{
    m_world->shakeHands(*m_alice, *m_bob);
    return m_world->say(*m_alice, *m_bob, "what was said");
}

bool tst_PairwiseAttacks::isHarmless(Peer &at, const PairwiseMessage &message, const QByteArray &said)
{
    const PairwiseState before = at.disk;
    const auto opened = at.channel->decrypt(m_alice->id, message);
    if (!opened)
        return at.channel->state() == before;
    m_world->restart(at); // as it was, for the next one
    return opened->plaintext == said;
}

void tst_PairwiseAttacks::aChangedByteIsRefused_G17()
{
    for (const PairwiseMessage &message : {beginning(), signal()}) {
        int taken = 0;
        for (qsizetype i = 0; i < message.bytes.size(); ++i) {
            for (const char turn : {char(0x01), char(0x80), char(0xff)}) {
                const PairwiseMessage other = bent(message, i, turn);
                QVERIFY2(isHarmless(*m_bob, other, "what was said"), qPrintable(QString::number(i)));
                taken += m_world->refusal(*m_bob, *m_alice, other) ? 0 : 1;
                m_bob->disk = m_bob->channel->state();
            }
        }
        QCOMPARE(taken, 0);
        QCOMPARE(m_world->hear(*m_bob, *m_alice, message), QByteArray("what was said"));
    }
}

void tst_PairwiseAttacks::aCutMessageIsRefused_G17()
{
    for (const PairwiseMessage &message : {beginning(), signal()}) {
        for (qsizetype size = 0; size < message.bytes.size(); ++size)
            QVERIFY(m_world->refusal(*m_bob, *m_alice, {message.kind, message.bytes.first(size)}));
        const Kind other = message.kind == Kind::Prekey ? Kind::Signal : Kind::Prekey;
        QVERIFY(m_world->refusal(*m_bob, *m_alice, {other, message.bytes}));
        QVERIFY(isHarmless(*m_bob, {message.kind, message.bytes.repeated(2)}, "what was said"));
        QCOMPARE(m_world->hear(*m_bob, *m_alice, message), QByteArray("what was said"));
    }
}

// A beginning by somebody who does not have the key that it names. The library stores the key before it looks at the
// MAC.
void tst_PairwiseAttacks::tenThousandForgedBeginningsChangeNothing_G17()
{
    const PairwiseMessage genuine = beginning();
    const QByteArray nameOfAlice = genuine.bytes.sliced(field32(genuine, 0x1a), 32);
    Peer &mallory = m_world->add(3, 1);
    m_world->keep(mallory, *mallory.channel->begin(PairwiseWorld::lastResortBundle(*m_bob)));
    const PairwiseMessage own = m_world->say(mallory, *m_bob, "what was never said");
    const PairwiseState before = m_bob->disk;
    std::map<PairwiseError, int> reasons;
    for (int i = 0; i < 10'000; ++i) {
        PairwiseMessage forged = i % 4 == 0 ? genuine : own;
        forged.bytes.replace(field32(forged, 0x1a), 32, nameOfAlice);
        if (i % 2 == 1) // another base key: no two of them look alike
            forged.bytes.replace(field32(forged, 0x22), 32, m_world->random.bytes(32));
        else
            forged = bent(forged, m_world->random.between(0, forged.bytes.size() - 1),
                          char(m_world->random.between(1, 255)));
        const auto opened = m_bob->channel->decrypt(m_alice->id, forged);
        QVERIFY(!opened);
        ++reasons[opened.error()];
        if (i % 100 == 0)
            QVERIFY(m_bob->channel->state() == before);
    }
    QVERIFY(m_bob->channel->state() == before);
    QVERIFY(reasons[PairwiseError::Tampered] > 5'000);
    QCOMPARE(reasons.count(PairwiseError::Failed), std::size_t(0));
    QCOMPARE(m_world->hear(*m_bob, *m_alice, genuine), QByteArray("what was said"));
}

void tst_PairwiseAttacks::aBeginningIsTakenOnce_G15()
{
    const PairwiseMessage message = beginning();
    m_world->hear(*m_bob, *m_alice, message);
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, message), std::optional(PairwiseError::Duplicate));
    m_world->keep(*m_bob, m_bob->channel->forget(m_alice->id));
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, message), std::optional(PairwiseError::UnknownPrekey));

    // The last resort stays, and remembers. Nor has its base key another name: the top bit is nothing to X25519.
    m_world->keep(*m_alice, *m_alice->channel->begin(PairwiseWorld::lastResortBundle(*m_bob)));
    const PairwiseMessage last = m_world->say(*m_alice, *m_bob, "by the last resort");
    const PairwiseMessage second = m_world->say(*m_alice, *m_bob, "not answered yet");
    m_world->hear(*m_bob, *m_alice, last);
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, last), std::optional(PairwiseError::Duplicate));
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, bent(last, field32(last, 0x22) + 31, char(0x80))),
             std::optional(PairwiseError::WeakKey));
    QCOMPARE(m_world->hear(*m_bob, *m_alice, second), QByteArray("not answered yet"));
    m_world->keep(*m_bob, m_bob->channel->forget(m_alice->id));
    m_world->restart(*m_bob);
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, last), std::optional(PairwiseError::Duplicate));
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, second), std::optional(PairwiseError::Duplicate));
}

void tst_PairwiseAttacks::anotherIdentityKeyIsNotTrusted_F2()
{
    const PairwiseMessage said = beginning();
    const PrekeyBundle bundle = m_world->bundle(*m_bob);
    const IdentityKey ofAlice = m_world->trust.keys[m_alice->id];
    const IdentityKey ofBob = m_world->trust.keys[m_bob->id];
    for (const std::optional<IdentityKey> &other :
         {std::optional(m_world->add(3, 1).channel->identity()), std::optional<IdentityKey>()}) {
        m_world->trust.keys.erase(m_alice->id);
        m_world->trust.keys.erase(m_bob->id);
        if (other)
            m_world->trust.keys[m_alice->id] = m_world->trust.keys[m_bob->id] = *other;
        QCOMPARE(m_world->refusal(*m_bob, *m_alice, said), std::optional(PairwiseError::Untrusted));
        QCOMPARE(m_alice->channel->begin(bundle).error(), PairwiseError::Untrusted);
        QCOMPARE(m_alice->channel->encrypt(m_bob->id, "x").error(), PairwiseError::Untrusted);
        QVERIFY(!m_alice->channel->hasSession(m_bob->id));
        QVERIFY(m_alice->channel->state() == m_alice->disk);
    }
    m_world->trust.keys[m_alice->id] = ofAlice;
    m_world->trust.keys[m_bob->id] = ofBob;
    m_world->hear(*m_bob, *m_alice, said);
    m_world->hear(*m_alice, *m_bob, m_world->say(*m_bob, *m_alice, "back"));
    const PairwiseMessage next = m_world->say(*m_alice, *m_bob, "next");
    m_world->trust.keys.erase(m_alice->id); // removed from its account: a session that stands is no use any more
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, next), std::optional(PairwiseError::Untrusted));
    QCOMPARE(m_bob->channel->encrypt(m_alice->id, "x").error(), PairwiseError::Untrusted);
    QCOMPARE(m_bob->channel->begin(PairwiseWorld::lastResortBundle(*m_bob)).error(),
             PairwiseError::Untrusted); // itself
}

void tst_PairwiseAttacks::aSessionWithAnEarlierKeyIsDropped_F2()
{
    const PairwiseMessage old = signal();
    Peer &stranger = m_world->add(1, 9);
    m_world->trust.keys[m_alice->id] = stranger.channel->identity();
    QVERIFY(!m_bob->channel->hasSession(m_alice->id));
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, old), std::optional(PairwiseError::Untrusted));
    PrekeyBundle bundle = PairwiseWorld::lastResortBundle(stranger);
    bundle.device = m_alice->id;
    m_world->keep(*m_bob, *m_bob->channel->begin(bundle));
    QVERIFY(m_bob->channel->hasSession(m_alice->id));
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, old), std::optional(PairwiseError::Tampered));
}

// The relay says that Mallory's device has Bob's identity key, and Mallory's account has signed that. Alice speaks to
// Mallory, and what she says is given to Bob, who has all keys that it takes (pitfall 7).
void tst_PairwiseAttacks::aFrameForAnotherDeviceIsRefused_F1()
{
    const DeviceId mallory = PairwiseWorld::device(3, 1);
    m_world->trust.keys[mallory] = m_bob->channel->identity();
    PrekeyBundle bundle = m_world->bundle(*m_bob);
    bundle.device = mallory;
    m_world->keep(*m_alice, *m_alice->channel->begin(bundle));
    const PairwiseFrame frame{FrameType::Session, m_alice->id, mallory, 1, 2, {}};
    const auto sealed = m_alice->channel->encrypt(mallory, *frame.encode(m_world->random));
    const QByteArray plaintext = m_world->hear(*m_bob, *m_alice, sealed->message);
    const auto read = PairwiseFrame::decode(plaintext, m_alice->id, m_bob->id);
    QVERIFY(!read);
    QCOMPARE(read.error(), FrameError::OtherRecipient);
    QVERIFY(PairwiseFrame::decode(plaintext, m_alice->id, mallory));
}

// Mallory passes on what Alice has written, as if Bob's session with Mallory were one with Alice.
void tst_PairwiseAttacks::aFrameOfAnotherDeviceIsRefused_F1()
{
    Peer &mallory = m_world->add(3, 1);
    const PairwiseFrame frame{FrameType::Session, m_alice->id, m_bob->id, 1, 2, {}};
    m_world->begin(mallory, *m_bob);
    const PairwiseMessage passedOn = m_world->say(mallory, *m_bob, *frame.encode(m_world->random));
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, passedOn), std::optional(PairwiseError::Untrusted));
    const auto read = PairwiseFrame::decode(m_world->hear(*m_bob, mallory, passedOn), mallory.id, m_bob->id);
    QVERIFY(!read);
    QCOMPARE(read.error(), FrameError::OtherSender);
}

void tst_PairwiseAttacks::weakKeysAreRefused_F1()
{
    const auto key33 = [](const char *digits) { return *PrekeyPublic::fromBytes(QByteArray::fromHex(digits)); };
    const PrekeyPublic weak[] = {key33("050000000000000000000000000000000000000000000000000000000000000000"),
                                 key33("050100000000000000000000000000000000000000000000000000000000000000"),
                                 key33("05e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
                                 key33("05edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")};
    const PrekeyBundle good = m_world->bundle(*m_bob);
    for (const PrekeyPublic &key : weak) {
        PrekeyBundle bundle = good;
        bundle.oneTime.key = key; // from the relay: nobody has signed it
        QCOMPARE(m_alice->channel->begin(bundle).error(), PairwiseError::WeakKey);
        bundle = good;
        bundle.signedPrekey.key = key;
        bundle.signedPrekey.signature = m_bob->channel->sign(key.toBytes().sliced(1));
        QCOMPARE(m_alice->channel->begin(bundle).error(), PairwiseError::WeakKey);
        bundle = good;
        bundle.identity = *IdentityKey::fromBytes(key.toBytes());
        m_world->trust.keys[m_bob->id] = bundle.identity;
        QCOMPARE(m_alice->channel->begin(bundle).error(), PairwiseError::WeakKey);
        m_world->trust.keys[m_bob->id] = good.identity;
    }
    PrekeyBundle alias = good;
    auto raw = good.oneTime.key.bytes();
    raw[32] |= 0x80; // the same point under another name
    alias.oneTime.key = PrekeyPublic(raw);
    QCOMPARE(m_alice->channel->begin(alias).error(), PairwiseError::WeakKey);
    QByteArray bytes = good.encode();
    for (const qsizetype at : {21, 21 + 33 + 4, 21 + 33 + 101 + 4}) { // where the types of the keys stand
        QCOMPARE(bytes[at], char(0x05));
        bytes[at] = 0x06;
        QVERIFY(!PrekeyBundle::decode(bytes));
        bytes[at] = 0x05;
    }
    QVERIFY(PrekeyBundle::decode(bytes));
    QVERIFY(!PrekeyBundle::decode(longer(bytes)) && !PrekeyBundle::decode(bytes.chopped(1)));

    PairwiseMessage message = beginning();
    message.bytes.replace(field32(message, 0x22), 32, QByteArray(32, '\0'));
    QCOMPARE(m_world->refusal(*m_bob, *m_alice, message), std::optional(PairwiseError::WeakKey));
}

void tst_PairwiseAttacks::aPrekeyThatTheDeviceHasNotSignedIsRefused_F2()
{
    const PrekeyBundle good = m_world->bundle(*m_bob);
    PrekeyBundle swapped = good;
    swapped.signedPrekey.key = m_world->add(3, 1).atRelay.signedPrekey->key;
    QCOMPARE(m_alice->channel->begin(swapped).error(), PairwiseError::BadSignature);
    swapped.signedPrekey = *m_world->add(3, 2).atRelay.signedPrekey;
    QCOMPARE(m_alice->channel->begin(swapped).error(), PairwiseError::BadSignature);
    for (std::size_t i = 0; i < IdentitySignature::size; ++i) {
        PrekeyBundle turned = good;
        auto bytes = good.signedPrekey.signature.bytes();
        bytes[i] ^= 1;
        turned.signedPrekey.signature = IdentitySignature(bytes);
        QCOMPARE(m_alice->channel->begin(turned).error(), PairwiseError::BadSignature);
    }
    QVERIFY(m_alice->channel->state() == m_alice->disk);
    QVERIFY(m_alice->channel->begin(good));
}

void tst_PairwiseAttacks::whatIsTooLargeIsNotParsed_G17()
{
    for (const Kind kind : {Kind::Signal, Kind::Prekey}) {
        const PairwiseMessage large{kind, QByteArray(messageBytesMax, 'x')};
        QCOMPARE(m_world->refusal(*m_bob, *m_alice, large), std::optional(PairwiseError::TooLarge));
        QVERIFY(!PairwiseMessage::decode(large.encode()));
        const PairwiseMessage largest{kind, QByteArray(messageBytesMax - 1, 'x')};
        QVERIFY(PairwiseMessage::decode(largest.encode()) == largest);
        QCOMPARE(m_world->refusal(*m_bob, *m_alice, largest),
                 std::optional(kind == Kind::Prekey ? PairwiseError::Malformed : PairwiseError::NoSession));
    }
    QVERIFY(!PairwiseMessage::decode({}) && !PairwiseMessage::decode("\x01x") && !PairwiseMessage::decode("\x04x"));
}

void tst_PairwiseAttacks::noiseIsMalformed_G17()
{
    m_world->shakeHands(*m_alice, *m_bob);
    for (int i = 0; i < 2'000; ++i) {
        const Kind kind = i % 2 == 0 ? Kind::Prekey : Kind::Signal;
        const PairwiseMessage noise{kind, m_world->random.bytes(m_world->random.between(0, 300))};
        QCOMPARE(m_world->refusal(*m_bob, *m_alice, noise), std::optional(PairwiseError::Malformed));
    }
}

QTEST_GUILESS_MAIN(tst_PairwiseAttacks)
#include "tst_PairwiseAttacks.moc"
