// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Linking a device as it should go (B1), its bytes, and what leaves when (F1).

#include "tests/crypto/linking/LinkingPair.h"

#include <QTest>

using namespace porchlight;

class tst_Linking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreThoseOfAnotherImplementation_F1();
    void bothScreensShowTheSame_F2();
    void whatIsHandedOverArrives_B1();
    void longChainsGoInPieces_B1();
    void confirmationsComeInEitherOrder_B1();
    void theSeedGoesWithTheTickOnly_F1();
    void theRelayDoesNotSeeWhoManages_F1();
    void nothingButKeysAndNamesLeavesBeforeBothConfirmed_F1();
    void atAnotherRelayTheyDoNotMeet_F2();
    void namesCannotMoveTheText_F2();
    void aNewCodeIsAnother_B1();
};

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

bool isSame(const LinkGrant &a, const LinkGrant &b)
{
    return a.accountKey == b.accountKey && a.selfSyncKey == b.selfSyncKey && a.accountSeed == b.accountSeed &&
           a.manifests == b.manifests && a.contacts == b.contacts;
}

} // namespace

// Made with hashlib and hmac, X25519 and Ed25519 of python's cryptography, and XChaCha20-Poly1305 of libsodium by
// ctypes.
void tst_Linking::theBytesAreThoseOfAnotherImplementation_F1()
{
    CountingRandom forNew;
    CountingRandom forOld(0x80);
    LinkingPair pair(forNew, forOld);
    pair.link();
    QVERIFY(pair.isLinked());
    QCOMPARE(pair.newDevice.digits(), QStringLiteral("409332"));
    const auto &sent = pair.sentSoFar;
    QCOMPARE(sent.size(), std::size_t(8));
    QCOMPARE(sent[0].bytes, hex("018f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f"
                                "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f"));
    QCOMPARE(sent[1].bytes, hex("02493e82fc74464a59268817623d2053c5eb8e2cc4a988b4fee179ec6b010d531d"
                                "a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf"));
    QCOMPARE(sent[2].bytes, hex("03000000000000000091ff751db2b8a05f1018c24a8131b1780c4a0d97d9"));
    QCOMPARE(sent[3].bytes, hex("030000000000000000a98021c39badb63e3915c54d4035d5afeb303dc3930a9e02"));
    QCOMPARE(sent[4].bytes, hex("03000000000000000101a9fb21f8106c42c6cda86f80b186b81ba0"));
    QCOMPARE(sent[5].bytes, hex("030000000000000001bedd0b24cdf8142252d9af2427fccacd15727affbf27c85669204dfee25f63daa457"
                                "a057a72c799428ddd817d7bb43"));
    QCOMPARE(digestOf({sent[6].bytes}).toHex(),
             QByteArray("a38e0140f0263749f89a27fa7bbf46d36bee94e4d73712321690bd2736d43346"));
    QCOMPARE(digestOf({sent[7].bytes}).toHex(),
             QByteArray("36f12b5690bbe13dbc3e5381d1b703d5261bb27fd2d4da1b29399b9a73cdda12"));
}

void tst_Linking::bothScreensShowTheSame_F2()
{
    SystemRandom random;
    LinkingPair pair(random);
    QVERIFY(pair.newDevice.digits().isEmpty() && pair.newDevice.stage() == LinkStage::Meeting);
    pair.meet();
    QCOMPARE(pair.newDevice.stage(), LinkStage::Comparing);
    QCOMPARE(pair.oldDevice.stage(), LinkStage::Comparing);
    QCOMPARE(pair.newDevice.digits().size(), 6);
    QCOMPARE(pair.newDevice.digits(), pair.oldDevice.digits());
    QCOMPARE(pair.newDevice.peerName(), QStringLiteral("ada"));
    QCOMPARE(pair.oldDevice.peerName(), QStringLiteral("Laptop"));
}

void tst_Linking::whatIsHandedOverArrives_B1()
{
    SystemRandom random;
    LinkingPair pair(random);
    pair.meet();
    pair.confirm();
    QCOMPARE(pair.newDevice.terms(), std::optional(pair.terms));
    QVERIFY(!pair.newDevice.grant());
    pair.transfer();
    QVERIFY(pair.isLinked());
    QCOMPARE(pair.oldDevice.device(), std::optional(pair.device));
    QVERIFY(pair.newDevice.grant() && isSame(*pair.newDevice.grant(), pair.grant));
    QVERIFY(!pair.newDevice.failure() && !pair.oldDevice.failure());
}

void tst_Linking::longChainsGoInPieces_B1()
{
    SystemRandom random;
    for (const qsizetype size :
         {linkPieceBytesMax - 105, linkPieceBytesMax - 104, qsizetype(100'000), qsizetype(3'000'000)}) {
        LinkingPair pair(random);
        pair.grant.contacts = random.bytes(size);
        pair.grant.manifests = {};
        pair.link();
        QVERIFY(pair.isLinked());
        QVERIFY(isSame(*pair.newDevice.grant(), pair.grant));
        for (const auto &sent : pair.sentSoFar)
            QVERIFY(sent.bytes.size() <= linkMessageBytesMax);
    }
    LinkingPair tooLong(random);
    tooLong.grant.contacts = QByteArray(linkGrantBytesMax, 'x');
    tooLong.link();
    QCOMPARE(tooLong.oldDevice.failure(), std::optional(LinkFailure::NotAccepted));
    QCOMPARE(tooLong.sentSoFar.size(), std::size_t(7)); // nothing of it has left
}

void tst_Linking::confirmationsComeInEitherOrder_B1()
{
    SystemRandom random;
    LinkingPair pair(random);
    pair.meet();
    pair.carry(false, pair.oldDevice.confirm(pair.terms));
    QCOMPARE(pair.oldDevice.stage(), LinkStage::Waiting);
    QCOMPARE(pair.newDevice.stage(), LinkStage::Comparing);
    pair.carry(true, pair.newDevice.confirm());
    QCOMPARE(pair.oldDevice.stage(), LinkStage::Transferring);
    pair.transfer();
    QVERIFY(pair.isLinked());
}

void tst_Linking::theSeedGoesWithTheTickOnly_F1()
{
    SystemRandom random;
    LinkingPair without(random);
    without.terms.mayManageDevices = false;
    without.link(); // though the seed is handed in
    QVERIFY(without.isLinked());
    QVERIFY(!without.newDevice.grant()->accountSeed);
    QVERIFY(without.newDevice.grant()->selfSyncKey == without.grant.selfSyncKey);

    LinkingPair missing(random);
    missing.grant.accountSeed.reset();
    missing.link();
    QCOMPARE(missing.oldDevice.failure(), std::optional(LinkFailure::NotAccepted));
    QVERIFY(!missing.newDevice.grant());
}

void tst_Linking::theRelayDoesNotSeeWhoManages_F1()
{
    LinkGrant with = linkGrant();
    LinkGrant without = linkGrant();
    without.accountSeed.reset();
    QCOMPARE(with.encoded().size(), without.encoded().size());
    QVERIFY(!without.encoded().view().toByteArray().contains(with.accountSeed->toBytes()));
    QVERIFY(with.encoded().view().toByteArray().contains(with.accountSeed->toBytes()));
}

// The wrong stage makes every function silent; what leaves until then is short and of fixed kinds.
void tst_Linking::nothingButKeysAndNamesLeavesBeforeBothConfirmed_F1()
{
    SystemRandom random;
    LinkingPair pair(random);
    const auto isSilent = [&pair](bool alsoConfirming) {
        return pair.newDevice.present(pair.device).empty() && pair.oldDevice.grant(pair.grant).empty() &&
               (!alsoConfirming || (pair.newDevice.confirm().empty() && pair.oldDevice.confirm(pair.terms).empty()));
    };
    QVERIFY(isSilent(true));
    pair.meet();
    QVERIFY(isSilent(false));
    pair.carry(true, pair.newDevice.confirm());
    QVERIFY(isSilent(false));
    QVERIFY(pair.newDevice.confirm().empty());
    QVERIFY(!pair.newDevice.terms());
    pair.carry(false, pair.oldDevice.confirm(pair.terms));
    QVERIFY(pair.oldDevice.confirm(pair.terms).empty());
    QVERIFY(pair.oldDevice.grant(pair.grant).empty()); // there is no device yet
    QCOMPARE(pair.sentSoFar.size(), std::size_t(6));
    for (const auto &sent : pair.sentSoFar)
        QVERIFY(sent.bytes.size() <= 65);
    pair.transfer();
    QVERIFY(pair.isLinked());
    QVERIFY(isSilent(true));
    QVERIFY(pair.newDevice.receive(pair.sentSoFar.back().bytes).empty());
    pair.newDevice.end(LinkFailure::TimedOut); // too late
    QVERIFY(pair.isLinked() && !pair.newDevice.failure());
}

void tst_Linking::atAnotherRelayTheyDoNotMeet_F2()
{
    SystemRandom random;
    LinkingNewDevice newDevice(linkHost, QStringLiteral("Laptop"), random);
    LinkingOldDevice oldDevice(newDevice.code(), QStringLiteral("relay.example:444"), QStringLiteral("ada"), random);
    const auto answers = oldDevice.receive(newDevice.hello());
    QCOMPARE(answers.size(), std::size_t(2));
    QCOMPARE(newDevice.receive(answers[0]).size(), std::size_t(1));
    QVERIFY(newDevice.digits() != oldDevice.digits()); // but once in a million
    newDevice.receive(answers[1]);
    QCOMPARE(newDevice.failure(), std::optional(LinkFailure::Tampered));
}

void tst_Linking::namesCannotMoveTheText_F2()
{
    QCOMPARE(linkName(QStringLiteral("a\nb\u202Ec\u2028d\u2066e")), QStringLiteral("abcde"));
    QCOMPARE(linkName(QString(63, u'x') + QStringLiteral("\U0001F600")), QString(63, u'x'));
    for (const QByteArray &bytes : {QByteArray("a\nb"),
                                    QByteArray("a\xE2\x80\xAE"
                                               "b"),
                                    QByteArray("\xff"), QByteArray(), QByteArray(65, 'x')})
        QVERIFY2(!linkNameFrom(bytes), bytes.constData());
    QCOMPARE(linkNameFrom(QByteArray(64, 'x')), std::optional(QString(64, u'x')));
}

void tst_Linking::aNewCodeIsAnother_B1()
{
    SystemRandom random;
    const LinkingNewDevice one(linkHost, QStringLiteral("Laptop"), random);
    const LinkingNewDevice other(linkHost, QStringLiteral("Laptop"), random);
    QVERIFY(one.code().rendezvous != other.code().rendezvous);
    QVERIFY(one.code().commitment != other.code().commitment);
    QVERIFY(one.hello() != other.hello());
}

QTEST_GUILESS_MAIN(tst_Linking)
#include "tst_Linking.moc"
