// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"

#include <QTest>

using namespace porchlight;

namespace {

AccountId account(char byte)
{
    return *AccountId::fromBytes(QByteArray(16, byte));
}

} // namespace

/// SHA-256 by its published vectors (FIPS 180-4), and the two things that are made of it (F4: what of a token is kept).
/// They are part of the stored data: a change of one of these values loses every token and every conversation.
class TestHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownVectors()
    {
        QCOMPARE(sha256({}).toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256({"abc"}).toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256({"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"}).toHex(),
                 QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(sha256({QByteArray(1'000'000, 'a')}).toHex(),
                 QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void partsAreJoined()
    {
        QCOMPARE(sha256({"a", "", "bc"}), sha256({"abc"}));
        QCOMPARE(sha256({QByteArrayView(), "abc"}), sha256({"abc"}));
    }

    void tokens()
    {
        const QByteArray token(32, 't');
        QCOMPARE(tokenHash(token).toHex(), QByteArray("f61ba3aceec2ce0d5de25121812c8a9196160c80c7afdeee87cddeb7779f9bc1"));
        QVERIFY(tokenHash(token) != tokenHash(QByteArray(32, 'u')));
        QVERIFY(tokenHash(token).toBytes() != sha256({token})); // no other hash of it can be mistaken for it
    }

    void conversationsOfTwo()
    {
        const AccountId one = account(1);
        const AccountId two = account(2);
        QCOMPARE(directConversationId(one, two).toHex(), QByteArray("047f8fed2433e1813c0e9c60881e820c"));
        QVERIFY(directConversationId(two, one) == directConversationId(one, two));
        QCOMPARE(directConversationId(one, one).toHex(), QByteArray("abfeeb707120d7b881fc3dc5e2b86ffb"));
        QVERIFY(directConversationId(one, account(3)) != directConversationId(one, two));
        // Compared as unsigned bytes: 0xff comes after 1.
        QVERIFY(directConversationId(account('\xff'), one) == directConversationId(one, account('\xff')));
    }
};

QTEST_APPLESS_MAIN(TestHash)
#include "tst_Hash.moc"
