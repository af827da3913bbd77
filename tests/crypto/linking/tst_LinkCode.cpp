// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The code that a new device shows (B1): 26 bytes, 42 symbols, and nothing that is a little different is the same.

#include "app/crypto/linking/LinkingNewDevice.h"
#include "tests/crypto/CountingRandom.h"

#include <QTest>

using namespace porchlight;

class tst_LinkCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsThatOfAnotherImplementation_F2();
    void howItIsTypedDoesNotMatter_B1();
    void whatIsNoCodeIsNone_B1();
    void aCommitmentIsToKeyAndNonce_F2();
};

namespace {

// Made with hashlib and X25519 of python's cryptography, from the bytes that CountingRandom gives.
const QString sample = QStringLiteral("810M-4GT4-8N34-EJ29-5NJG-966E-CBG2-HKVC-AJ8A-KFMA-KW");

} // namespace

void tst_LinkCode::aCodeIsThatOfAnotherImplementation_F2()
{
    CountingRandom random;
    const LinkingNewDevice device(QStringLiteral("relay.example:443"), QStringLiteral("Laptop"), random);
    QCOMPARE(device.code().toText(), sample);
    QCOMPARE(device.code().rendezvous, counted<RendezvousId>(0x40));
}

void tst_LinkCode::howItIsTypedDoesNotMatter_B1()
{
    const auto code = LinkCode::fromText(sample);
    QVERIFY(code);
    QCOMPARE(code->toText(), sample);
    for (const QString &typed : {sample.toLower(), QString(sample).remove(u'-'), QString(sample).replace(u'-', u' '),
                                 QString(sample).replace(u'1', u'l').replace(u'0', u'o')})
        QVERIFY2(LinkCode::fromText(typed) == code, qPrintable(typed));
}

void tst_LinkCode::whatIsNoCodeIsNone_B1()
{
    QVERIFY(!LinkCode::fromText(QString()));
    QVERIFY(!LinkCode::fromText(sample.chopped(1)));
    QVERIFY(!LinkCode::fromText(sample + u'0'));
    QVERIFY(!LinkCode::fromText(sample.chopped(1) + u'X')); // a bit that belongs to no byte
    QVERIFY(!LinkCode::fromText(QString(sample).replace(u'8', u'U')));
}

void tst_LinkCode::aCommitmentIsToKeyAndNonce_F2()
{
    const auto key = counted<AgreementPublicKey>(1);
    const auto nonce = counted<LinkNonce>(2);
    QVERIFY(commitmentOf(key, nonce) != commitmentOf(counted<AgreementPublicKey>(2), nonce));
    QVERIFY(commitmentOf(key, nonce) != commitmentOf(key, counted<LinkNonce>(3)));
}

QTEST_GUILESS_MAIN(tst_LinkCode)
#include "tst_LinkCode.moc"
