// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What two devices tell each other while they are linked, as bytes and as a stream (F1).

#include "app/encryption/GrantedContacts.h"
#include "app/encryption/LinkStream.h"
#include "shared/wire/Limits.h"
#include "tests/crypto/CountingRandom.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;

class tst_LinkStream : public QObject
{
    Q_OBJECT

    static Now at(milliseconds mono) { return {mono, mono}; }

private Q_SLOTS:
    // Written by hand from the description in LinkPacket.h.
    void packetsHaveOneForm_F1()
    {
        LinkPacket part;
        part.kind = LinkPacket::Kind::Part;
        part.from = LinkPacket::From::OldDevice;
        part.session = counted<LinkSession>(1);
        part.expects = 0x01020304;
        part.number = 5;
        part.isLast = true;
        part.bytes = "hi";
        const QByteArray bytes = QByteArray::fromHex("010102" "0102030405060708" "01020304" "00000005" "01" "6869");
        QCOMPARE(part.encoded(), bytes);
        QVERIFY(LinkPacket::decoded(bytes) == part);
        QCOMPARE(LinkPacket::decoded(QByteArray::fromHex("010201" "0102030405060708" "00000009"))->expects, 9u);
        const auto goodbye = LinkPacket::decoded(QByteArray::fromHex("010301" "0102030405060708" "00000000" "02"));
        QVERIFY(goodbye && goodbye->reason == LinkPacket::Reason::Differ);
        QVERIFY(LinkPacket::decoded(QByteArray::fromHex("010301" "0102030405060708" "00000000" "63"))->reason == LinkPacket::Reason::Other);
        for (qsizetype size = 0; size < bytes.size() - 1; ++size)
            QVERIFY2(!LinkPacket::decoded(bytes.first(size)), qPrintable(QString::number(size)));
        for (const char *wrong : {"0201010102030405060708010203040000000501aa", "010402010203040506070800000009", "010103010203040506070800000009",
                                  "010102010203040506070801020304000000050268",
                                  "01020101020304050607080000000900", "010301010203040506070800000000020000"})
            QVERIFY2(!LinkPacket::decoded(QByteArray::fromHex(wrong)), wrong);
        part.bytes = QByteArray(LinkPacket::partBytesMax, 'x');
        QVERIFY(part.encoded().size() <= wire::tellBytesMax);
        QVERIFY(LinkPacket::decoded(part.encoded()));
        part.bytes.append('x');
        QVERIFY(!LinkPacket::decoded(part.encoded()));
    }

    void whatIsNotConfirmedGoesAgain_F1()
    {
        LinkStream caller(counted<LinkSession>(1), LinkPacket::From::OldDevice, at(0ms));
        LinkStream called(counted<LinkSession>(9), LinkPacket::From::NewDevice, at(0ms));
        called.send({QByteArray("hello")});
        QVERIFY(called.due(at(0ms)).empty() && called.deadline() == Never); // nobody is there
        const auto call = caller.due(at(0ms));
        QCOMPARE(call.size(), std::size_t(1));
        QVERIFY(called.take(call.front(), at(0ms)).empty());
        QCOMPARE(called.due(at(0ms)).size(), std::size_t(1)); // lost
        QVERIFY(called.due(at(1999ms)).empty());
        const auto again = called.due(at(2s));
        QCOMPARE(again.size(), std::size_t(1));
        QCOMPARE(caller.take(again.front(), at(2s)), std::vector<QByteArray>{QByteArray("hello")});
        QVERIFY(caller.take(again.front(), at(2s)).empty()); // once
        QVERIFY(!called.isAllTaken());
        const auto mark = caller.due(at(2s));
        QCOMPARE(mark.size(), std::size_t(1));
        called.take(mark.front(), at(2s));
        QVERIFY(called.isAllTaken());
        QVERIFY(called.due(at(3s)).empty());
    }

    void aConfirmationOfWhatWasNeverSentIsNone_F2()
    {
        LinkStream stream(counted<LinkSession>(1), LinkPacket::From::OldDevice, at(0ms));
        stream.send({QByteArray("hello")});
        LinkPacket lie;
        lie.session = counted<LinkSession>(9);
        lie.expects = 2;
        stream.take(lie, at(0ms));
        QVERIFY(!stream.isAllTaken());
        lie.expects = 1;
        lie.session = counted<LinkSession>(3); // somebody else
        stream.take(lie, at(0ms));
        QVERIFY(!stream.isAllTaken());
        lie.session = counted<LinkSession>(9);
        lie.from = LinkPacket::From::OldDevice; // oneself, thrown back
        stream.take(lie, at(0ms));
        QVERIFY(!stream.isAllTaken());
    }

    void nothingIsGatheredWithoutEnd_F2()
    {
        LinkStream stream(counted<LinkSession>(1), LinkPacket::From::OldDevice, at(0ms));
        LinkPacket part;
        part.kind = LinkPacket::Kind::Part;
        part.session = counted<LinkSession>(9);
        part.bytes = QByteArray(LinkPacket::partBytesMax, 'x');
        for (quint32 number = 0; number < 100; ++number) {
            part.number = number;
            QVERIFY(stream.take(part, at(0ms)).empty());
        }
        const auto mark = stream.due(at(0ms));
        QVERIFY(mark.front().expects <= LinkStream::messageBytesMax / LinkPacket::partBytesMax);
    }

    void contactsHaveOneForm_F1()
    {
        const std::vector<GrantedContact> contacts{{counted<AccountId>(0), counted<SigningPublicKey>(0x20), true},
                                                   {counted<AccountId>(0x40), counted<SigningPublicKey>(0x60), false}};
        const QByteArray bytes = encodeContacts(contacts);
        QCOMPARE(bytes.size(), qsizetype(4 + 2 * 49));
        QCOMPARE(bytes.first(5), QByteArray::fromHex("0000000200"));
        QCOMPARE(bytes[4 + 48], '\1');
        QVERIFY(decodeContacts(bytes) == contacts);
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!decodeContacts(bytes.first(size)));
        QVERIFY(!decodeContacts(QByteArray(bytes).append('x')));
        QByteArray wrong = bytes;
        wrong[4 + 48] = '\2';
        QVERIFY(!decodeContacts(wrong));
        QVERIFY(!decodeContacts(QByteArray::fromHex("7fffffff")));
        QCOMPARE(decodeContacts(encodeContacts(std::vector<GrantedContact>(6'000)))->size(), grantedContactsMax);
    }
};

QTEST_GUILESS_MAIN(tst_LinkStream)
#include "tst_LinkStream.moc"
