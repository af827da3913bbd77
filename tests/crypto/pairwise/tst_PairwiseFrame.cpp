// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said through a session, as bytes. The expected ones were put together by hand after encryption.md 5.2 (F1).

#include "app/crypto/pairwise/PairwiseFrame.h"
#include "app/crypto/pairwise/bodies/KeyRequestBody.h"
#include "app/crypto/pairwise/bodies/ResendBody.h"
#include "app/crypto/pairwise/bodies/SessionBody.h"
#include "tests/crypto/pairwise/PairwiseWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::pairwise;

class tst_PairwiseFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFrameIsItsBytes_F1();
    void itsLengthSaysLittle_F1();
    void anyOtherFormIsRefused_G17();
    void typesToComeArePassedOn_F1();
    void aSenderKeyIsItsBytes_F1();
    void aKeyRequestIsItsBytes_F1();
    void aResendIsItsBytes_F1();
    void aResetIsItsBytes_F1();
};

namespace {

const DeviceId alice = PairwiseWorld::device(0xa1, 2);
const DeviceId bob = PairwiseWorld::device(0xb0, 0x01020304);

PairwiseFrame frameOf(const QByteArray &body)
{
    return {FrameType::Resend, alice, bob, 5, 0x0102030405060708, body};
}

QByteArray encoded(const PairwiseFrame &frame)
{
    CountingRandom random(0x10);
    return frame.encode(random).value_or(QByteArray());
}

template <class Id>
Id filled(char byte)
{
    return *Id::fromBytes(QByteArray(qsizetype(Id::size), byte));
}

QByteArray hexOf(int count, const char *digits)
{
    return QByteArray(digits).repeated(count);
}

} // namespace

void tst_PairwiseFrame::aFrameIsItsBytes_F1()
{
    const QByteArray head = "101112131415161718191a1b1c1d1e1fd203a1" + hexOf(15, "00") + "00000002b0" +
                            hexOf(15, "00") + "01020304000000000000000501020304050607080000000374776f80";
    const QByteArray bytes = encoded(frameOf("two"));
    QCOMPARE(bytes.toHex(), head + hexOf(256 - 82, "00"));
    const auto read = PairwiseFrame::decode(bytes, alice, bob);
    QVERIFY(read && *read == frameOf("two"));
}

void tst_PairwiseFrame::itsLengthSaysLittle_F1()
{
    for (const auto &[body, size] : {std::pair(0, 256),
                                     {256 - 79, 256},
                                     {256 - 78, 512},
                                     {512 - 79, 512},
                                     {512 - 78, 1'024},
                                     {16'384 - 78, 32'768},
                                     {32'768 - 79, 32'768}}) {
        const QByteArray bytes = encoded(frameOf(QByteArray(body, 'x')));
        QCOMPARE(bytes.size(), qsizetype(size));
        const auto read = PairwiseFrame::decode(bytes, alice, bob);
        QVERIFY(read && read->body.size() == body);
    }
    QCOMPARE(PairwiseFrame::bodyBytesMax, qsizetype(32'768 - 79));
    QVERIFY(encoded(frameOf(QByteArray(32'768 - 78, 'x'))).isEmpty());
    // A sender key, which is what is said most, takes the smallest.
    QCOMPARE(encoded(frameOf(SenderKeyBody().encode())).size(), qsizetype(256));
}

void tst_PairwiseFrame::anyOtherFormIsRefused_G17()
{
    const QByteArray bytes = encoded(frameOf("two"));
    const auto reason = [](const QByteArray &of) {
        const auto read = PairwiseFrame::decode(of, alice, bob);
        return read ? std::nullopt : std::optional(read.error());
    };
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QCOMPARE(reason(bytes.first(size)), std::optional(FrameError::Malformed));
    QCOMPARE(reason(QByteArray(bytes).append(256, '\0')),
             std::optional(FrameError::Malformed)); // longer than it need be
    QCOMPARE(reason(QByteArray(65'536, '\0')), std::optional(FrameError::Malformed));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray turned = bytes;
        turned[i] = char(turned[i] ^ 1);
        const auto isAnyValue = i < 16 || i == 17 || (i >= 58 && i < 74) || (i >= 78 && i < 81);
        const auto expected = isAnyValue          ? std::nullopt
                              : i >= 18 && i < 38 ? std::optional(FrameError::OtherSender)
                              : i >= 38 && i < 58 ? std::optional(FrameError::OtherRecipient)
                                                  : std::optional(FrameError::Malformed);
        QCOMPARE(reason(turned), expected);
    }
    QByteArray claims = bytes;
    claims.replace(74, 4, QByteArray(4, char(0xff)));
    QCOMPARE(reason(claims), std::optional(FrameError::Malformed));
    QVERIFY(PairwiseFrame::decode(bytes, alice, alice).error() == FrameError::OtherRecipient);
}

void tst_PairwiseFrame::typesToComeArePassedOn_F1()
{
    PairwiseFrame frame = frameOf("something new");
    frame.type = FrameType(200);
    const auto read = PairwiseFrame::decode(encoded(frame), alice, bob);
    QVERIFY(read && *read == frame);
}

void tst_PairwiseFrame::aSenderKeyIsItsBytes_F1()
{
    SenderKeyBody body;
    body.conversation = filled<ConversationId>(0x11);
    body.key = filled<SenderKeyId>(0x22);
    body.iteration = 7;
    body.chain = filled<SenderChainKey>(0x33);
    body.signing = filled<SigningPublicKey>(0x44);
    body.ephemeral = filled<EphemeralKey>(0x55);
    body.epoch = 9;
    body.roster = filled<RosterDigest>(0x66);
    const QByteArray bytes = body.encode();
    QCOMPARE(bytes.toHex(), hexOf(16, "11") + hexOf(16, "22") + "00000007" + hexOf(32, "33") + hexOf(32, "44") +
                                hexOf(32, "55") + "0000000000000009" + hexOf(32, "66"));
    QVERIFY(SenderKeyBody::decode(bytes) == body);
    QVERIFY(!SenderKeyBody::decode(bytes.chopped(1)) && !SenderKeyBody::decode(longer(bytes)));
}

void tst_PairwiseFrame::aKeyRequestIsItsBytes_F1()
{
    KeyRequestBody body;
    body.conversation = filled<ConversationId>(0x11);
    body.key = filled<SenderKeyId>(0x22);
    QVERIFY(!body.isValid() && !KeyRequestBody::decode(body.encode()));
    body.entries = {{3, filled<MessageId>(0x33)}, {4, filled<MessageId>(0x44)}};
    const QByteArray bytes = body.encode();
    QCOMPARE(bytes.toHex(), hexOf(16, "11") + hexOf(16, "22") + "0002" + "0000000000000003" + hexOf(16, "33") +
                                "0000000000000004" + hexOf(16, "44"));
    QVERIFY(KeyRequestBody::decode(bytes) == body);
    QVERIFY(!KeyRequestBody::decode(bytes.chopped(1)) && !KeyRequestBody::decode(longer(bytes)));
    body.entries.resize(100);
    QVERIFY(body.isValid() && KeyRequestBody::decode(body.encode()) == body);
    body.entries.resize(101);
    QVERIFY(!body.isValid() && !KeyRequestBody::decode(body.encode()));
    body.entries.resize(65'536); // its number would be 0
    QVERIFY(!KeyRequestBody::decode(body.encode()));
}

void tst_PairwiseFrame::aResendIsItsBytes_F1()
{
    const ResendBody body{6, "AD", "inner"};
    QCOMPARE(body.encode().toHex(), QByteArray("0000000000000006"
                                               "00000002"
                                               "4144"
                                               "00000005"
                                               "696e6e6572"));
    QVERIFY(ResendBody::decode(body.encode()) == body);
    QVERIFY(!ResendBody::decode(body.encode().chopped(1)) && !ResendBody::decode(longer(body.encode())));
    const ResendBody longest{6, QByteArray(256, 'a'), QByteArray(30 * 1024, 'i')};
    QVERIFY(ResendBody::decode(longest.encode()) == longest && !encoded(frameOf(longest.encode())).isEmpty());
    QVERIFY(!ResendBody::decode(ResendBody{6, QByteArray(257, 'a'), "i"}.encode()));
    QVERIFY(!ResendBody::decode(ResendBody{6, "a", QByteArray(30 * 1024 + 1, 'i')}.encode()));
    QVERIFY(!ResendBody::decode(ResendBody{6, "", "i"}.encode()) &&
            !ResendBody::decode(ResendBody{6, "a", ""}.encode()));
}

void tst_PairwiseFrame::aResetIsItsBytes_F1()
{
    const SessionBody reset{filled<MessageId>(0x77)};
    QCOMPARE(reset.encode().toHex(), hexOf(16, "77"));
    QVERIFY(SessionBody::decode(reset.encode()) == reset && !reset.isHeartbeat());
    QVERIFY(SessionBody().encode().isEmpty() && SessionBody().isHeartbeat());
    QVERIFY(SessionBody::decode({}) == SessionBody());
    QVERIFY(!SessionBody::decode("x") && !SessionBody::decode(QByteArray(17, 'x')));
}

QTEST_GUILESS_MAIN(tst_PairwiseFrame)
#include "tst_PairwiseFrame.moc"
