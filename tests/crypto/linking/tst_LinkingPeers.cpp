// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The other end of a linking is hostile itself, and has the keys: somebody who was talked into a link, or who talks
// others into one (F1, F2).

#include "tests/crypto/linking/LinkingPair.h"

#include <QSet>
#include <QTest>

using namespace porchlight;

class tst_LinkingPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTakenBeforeBothConfirmed_F1();
    void whatDoesNotComeNowEndsIt_F1();
    void weakKeysAreRefused_F1();
    void nothingGrowsWithoutBound_F1();
    void whatIsMalformedEndsIt_F1_data();
    void whatIsMalformedEndsIt_F1();
    void everyReasonIsReached_F1();
};

namespace {

/// Speaks the protocol's bytes, but says what it likes.
struct HostileNew
{
    SystemRandom random;
    AgreementKey own = AgreementKey::generate(random);
    LinkNonce nonce = random.id<LinkNonce>();
    LinkingOldDevice victim{
        {counted<RendezvousId>(1), commitmentOf(own.publicKey, nonce)}, linkHost, QStringLiteral("ada"), random};
    std::optional<LinkChannel> channel;

    HostileNew()
    {
        const auto answers = victim.receive(LinkOffer{own.publicKey, nonce}.encoded(LinkOpening::Hello));
        const auto theirs = *LinkOffer::decoded(LinkOpening::Answer, answers.at(0));
        const LinkTranscript transcript{
            counted<RendezvousId>(1), linkHost, own.publicKey, theirs.key, nonce, theirs.nonce};
        channel.emplace(LinkKeys(transcript.digest(), *agreed(own.secret, theirs.key)), LinkChannel::End::NewDevice);
    }
    std::optional<LinkFailure> say(LinkKind kind, QByteArrayView content)
    {
        LinkSide::Messages messages;
        channel->seal(kind, content, messages);
        for (const QByteArray &message : messages)
            victim.receive(message);
        return victim.failure();
    }
};

struct HostileOld
{
    SystemRandom random;
    AgreementKey own = AgreementKey::generate(random);
    LinkingNewDevice victim{linkHost, QStringLiteral("Laptop"), random};
    std::optional<LinkChannel> channel;

    HostileOld()
    {
        const auto nonce = random.id<LinkNonce>();
        const auto theirs = *LinkOffer::decoded(LinkOpening::Hello, victim.hello());
        victim.receive(LinkOffer{own.publicKey, nonce}.encoded(LinkOpening::Answer));
        const LinkTranscript transcript{
            victim.code().rendezvous, linkHost, theirs.key, own.publicKey, theirs.nonce, nonce};
        channel.emplace(LinkKeys(transcript.digest(), *agreed(own.secret, theirs.key)), LinkChannel::End::OldDevice);
    }
    std::optional<LinkFailure> say(LinkKind kind, QByteArrayView content)
    {
        LinkSide::Messages messages;
        channel->seal(kind, content, messages);
        for (const QByteArray &message : messages)
            victim.receive(message);
        return victim.failure();
    }
    /// As far as the grant.
    void cooperate(bool mayManageDevices)
    {
        say(LinkKind::Introduction, "ada");
        victim.confirm();
        say(LinkKind::Confirmation, linkTerms(mayManageDevices).encoded());
        victim.present(linkDevice());
    }
};

constexpr auto noFailure = std::optional<LinkFailure>();
const auto tooEarly = std::optional(LinkFailure::BeforeConfirmation);
const auto outOfOrder = std::optional(LinkFailure::OutOfOrder);
const auto malformed = std::optional(LinkFailure::Malformed);

} // namespace

void tst_LinkingPeers::nothingIsTakenBeforeBothConfirmed_F1()
{
    HostileNew atOnce;
    QCOMPARE(atOnce.say(LinkKind::Device, linkDevice().encoded()), tooEarly);

    HostileNew unconfirmed; // theirs has not, ours has
    QCOMPARE(unconfirmed.say(LinkKind::Introduction, "Laptop"), noFailure);
    QVERIFY(!unconfirmed.victim.confirm(linkTerms()).empty());
    QCOMPARE(unconfirmed.say(LinkKind::Device, linkDevice().encoded()), tooEarly);

    HostileNew hasty; // theirs has, ours has not
    hasty.say(LinkKind::Introduction, "Laptop");
    QCOMPARE(hasty.say(LinkKind::Confirmation, {}), noFailure);
    QVERIFY(hasty.victim.grant(linkGrant()).empty());
    QCOMPARE(hasty.say(LinkKind::Device, linkDevice().encoded()), tooEarly);
    QVERIFY(!hasty.victim.device());

    HostileOld generous;
    generous.say(LinkKind::Introduction, "ada");
    QCOMPARE(generous.say(LinkKind::Confirmation, linkTerms().encoded()), noFailure);
    QCOMPARE(generous.say(LinkKind::Grant, linkGrant().encoded().view()), tooEarly);
    QVERIFY(!generous.victim.grant());
}

void tst_LinkingPeers::whatDoesNotComeNowEndsIt_F1()
{
    QCOMPARE(HostileNew().say(LinkKind::Confirmation, {}), outOfOrder); // before the name
    HostileNew twice;
    twice.say(LinkKind::Introduction, "Laptop");
    QCOMPARE(twice.say(LinkKind::Introduction, "Desktop"), outOfOrder);
    QCOMPARE(twice.victim.peerName(), QStringLiteral("Laptop"));

    HostileNew sure;
    sure.say(LinkKind::Introduction, "Laptop");
    sure.say(LinkKind::Confirmation, {});
    QCOMPARE(sure.say(LinkKind::Confirmation, {}), outOfOrder);

    HostileOld impatient; // we have not said who we are
    impatient.say(LinkKind::Introduction, "ada");
    impatient.victim.confirm();
    impatient.say(LinkKind::Confirmation, linkTerms().encoded());
    QCOMPARE(impatient.say(LinkKind::Grant, linkGrant().encoded().view()), outOfOrder);

    HostileNew two;
    two.say(LinkKind::Introduction, "Laptop");
    two.victim.confirm(linkTerms());
    two.say(LinkKind::Confirmation, {});
    QCOMPARE(two.say(LinkKind::Device, linkDevice().encoded()), noFailure);
    QCOMPARE(two.say(LinkKind::Device, linkDevice().encoded()), outOfOrder);
    QVERIFY(two.victim.grant(linkGrant()).empty());
}

void tst_LinkingPeers::weakKeysAreRefused_F1()
{
    SystemRandom random;
    const LinkOffer weak{AgreementPublicKey(), counted<LinkNonce>(1)};
    LinkingOldDevice oldDevice({counted<RendezvousId>(1), commitmentOf(weak.key, weak.nonce)}, linkHost,
                               QStringLiteral("ada"), random);
    QVERIFY(oldDevice.receive(weak.encoded(LinkOpening::Hello)).empty());
    QCOMPARE(oldDevice.failure(), std::optional(LinkFailure::WeakKey));
    LinkingNewDevice newDevice(linkHost, QStringLiteral("Laptop"), random);
    QVERIFY(newDevice.receive(weak.encoded(LinkOpening::Answer)).empty());
    QCOMPARE(newDevice.failure(), std::optional(LinkFailure::WeakKey));
}

// It ends at the first piece too many, not when all are there.
void tst_LinkingPeers::nothingGrowsWithoutBound_F1()
{
    const auto piecesTaken = [](LinkSide &victim, LinkChannel &channel, LinkKind kind, qsizetype size) {
        LinkSide::Messages messages;
        channel.seal(kind, QByteArray(size, 'x'), messages);
        qsizetype taken = 0;
        for (const QByteArray &message : messages) {
            victim.receive(message);
            if (victim.failure())
                break;
            ++taken;
        }
        return victim.failure() == malformed ? taken : qsizetype(messages.size());
    };
    HostileNew introduced;
    QCOMPARE(piecesTaken(introduced.victim, *introduced.channel, LinkKind::Introduction, 10 * linkPieceBytesMax), 0);
    HostileNew confirmed;
    confirmed.say(LinkKind::Introduction, "Laptop");
    confirmed.victim.confirm(linkTerms());
    confirmed.say(LinkKind::Confirmation, {});
    QCOMPARE(piecesTaken(confirmed.victim, *confirmed.channel, LinkKind::Device, 2 * linkDeviceBytesMax),
             linkDeviceBytesMax / linkPieceBytesMax);
    HostileOld grantor;
    grantor.cooperate(true);
    QCOMPARE(piecesTaken(grantor.victim, *grantor.channel, LinkKind::Grant, 2 * linkGrantBytesMax),
             linkGrantBytesMax / linkPieceBytesMax);
    HostileNew longMessage;
    longMessage.victim.receive(QByteArray(linkMessageBytesMax + 1, '\3'));
    QCOMPARE(longMessage.victim.failure(), malformed);
}

void tst_LinkingPeers::whatIsMalformedEndsIt_F1_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isTicked");
    const QByteArray grant = linkGrant().encoded().view().toByteArray();
    LinkGrant without = linkGrant();
    without.accountSeed.reset();
    const QByteArray plain = without.encoded().view().toByteArray();
    const auto row = [](const char *name, LinkKind kind, const QByteArray &content, bool isTicked = true) {
        QTest::newRow(name) << int(kind) << content << isTicked;
    };
    row("a grant with a byte too many", LinkKind::Grant, grant + '\0');
    row("a grant with a byte too few", LinkKind::Grant, grant.chopped(1));
    row("the seed of another account", LinkKind::Grant, grant.chopped(1) + '\1');
    row("a seed without the tick", LinkKind::Grant, grant, false);
    row("the tick without a seed", LinkKind::Grant, plain);
    row("half a seed that is none", LinkKind::Grant, plain.chopped(1) + '\1', false);
    row("nothing", LinkKind::Grant, {});
    const QByteArray device = linkDevice().encoded();
    row("an identity key of another kind", LinkKind::Device, '\6' + device.sliced(1));
    row("a device with a byte too many", LinkKind::Device, device + '\0');
    row("a device cut off", LinkKind::Device, device.chopped(1));
    const QByteArray terms = linkTerms().encoded();
    row("device number 0", LinkKind::Confirmation, QByteArray(terms).replace(16, 4, QByteArray(4, '\0')));
    row("a flag that does not exist", LinkKind::Confirmation, terms.chopped(1) + '\2');
    row("a time before all", LinkKind::Confirmation, terms.first(20) + '\xff' + terms.sliced(21));
    row("terms cut off", LinkKind::Confirmation, terms.chopped(1));
}

void tst_LinkingPeers::whatIsMalformedEndsIt_F1()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, content);
    QFETCH(bool, isTicked);
    if (LinkKind(kind) == LinkKind::Device) {
        HostileNew peer;
        peer.say(LinkKind::Introduction, "Laptop");
        peer.victim.confirm(linkTerms());
        QCOMPARE(peer.say(LinkKind::Confirmation, {}), noFailure);
        QCOMPARE(peer.say(LinkKind::Device, content), malformed);
        return;
    }
    HostileOld peer;
    if (LinkKind(kind) == LinkKind::Grant)
        peer.cooperate(isTicked);
    else
        peer.say(LinkKind::Introduction, "ada");
    QCOMPARE(peer.victim.failure(), noFailure);
    QCOMPARE(peer.say(LinkKind(kind), content), malformed);
    QVERIFY(!peer.victim.grant());
}

// Here and in tst_LinkingAttacks; a reason that nothing leads to is none.
void tst_LinkingPeers::everyReasonIsReached_F1()
{
    SystemRandom random;
    QSet<int> reached;
    const auto after = [&](const std::function<void(LinkingPair &)> &act) {
        LinkingPair pair(random);
        pair.meet();
        act(pair);
        for (const auto &failure : {pair.newDevice.failure(), pair.oldDevice.failure()})
            if (failure)
                reached.insert(int(*failure));
    };
    after([&](LinkingPair &pair) { pair.oldDevice.receive(LinkingPair(random).newDevice.hello()); });
    after([&](LinkingPair &pair) { pair.oldDevice.receive({}); });
    after([&](LinkingPair &pair) { pair.oldDevice.receive(pair.newDevice.hello()); });
    after([&](LinkingPair &pair) { pair.newDevice.confirm(), pair.carry(true, pair.newDevice.confirm()); });
    after([&](LinkingPair &pair) {
        pair.newDevice.receive(LinkOffer{counted<AgreementPublicKey>(1), {}}.encoded(LinkOpening::Answer));
    });
    after([&](LinkingPair &pair) {
        pair.newDevice.receive(QByteArray("\3\0\0\0\0\0\0\0\1", 9).append(QByteArray(18, 'x')));
    });
    after([&](LinkingPair &pair) {
        pair.newDevice.receive(QByteArray("\3\0\0\0\0\0\0\0\2", 9).append(QByteArray(18, 'x')));
    });
    for (const auto reason :
         {LinkFailure::NotAccepted, LinkFailure::Refused, LinkFailure::TimedOut, LinkFailure::PeerLeft})
        after([&](LinkingPair &pair) { pair.oldDevice.end(reason); });
    HostileNew atOnce;
    reached.insert(int(*atOnce.say(LinkKind::Device, {})));
    LinkingNewDevice newDevice(linkHost, QStringLiteral("Laptop"), random);
    newDevice.receive(LinkOffer().encoded(LinkOpening::Answer));
    reached.insert(int(*newDevice.failure()));
    for (int reason = 0; reason < linkFailures; ++reason)
        QVERIFY2(reached.contains(reason), qPrintable(QString::number(reason)));
}

QTEST_GUILESS_MAIN(tst_LinkingPeers)
#include "tst_LinkingPeers.moc"
