// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A relay that does what it likes with the messages of a linking: each way is noticed (F1), or seen by the people (F2).

#include "tests/crypto/linking/LinkingPair.h"

#include <QSet>
#include <QTest>

using namespace porchlight;

class tst_LinkingAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSwappedKeyIsNotWhatTheCodePromises_F2();
    void whoAnswersForTheOldDeviceHasOtherDigits_F2();
    void eachByteOfEachMessageCounts_F1();
    void noMessageComesTwice_F1();
    void noMessageIsLeftOutOrComesLate_F1();
    void noMessageIsSentBack_F1();
    void aMessageOfAnotherLinkingIsNone_F1();
    void aCodeIsGoodForOne_F2();
    void whatThePeopleAndTheCallerSayEndsIt_B1();
};

namespace {

using Sent = LinkingPair::Sent;

/// Of an undisturbed linking; see LinkingPair::Relay.
constexpr int messages = 8;

/// Who should have noticed something with message @p number, has.
std::optional<LinkFailure> noticed(const LinkingPair &pair, bool isToOld)
{
    return isToOld ? pair.oldDevice.failure() : pair.newDevice.failure();
}

} // namespace

void tst_LinkingAttacks::aSwappedKeyIsNotWhatTheCodePromises_F2()
{
    SystemRandom random;
    const LinkingNewDevice inBetween(linkHost, QStringLiteral("Laptop"), random);
    LinkingPair pair(random, [&](int number, const Sent &sent) {
        return std::vector<Sent>{number == 0 ? Sent{true, inBetween.hello()} : sent};
    });
    pair.meet();
    QCOMPARE(pair.oldDevice.failure(), std::optional(LinkFailure::WrongCommitment));
    QCOMPARE(pair.sentSoFar.size(), std::size_t(1)); // it is not even answered
}

// The relay takes the old device's place towards the new one. It knows all that goes over it, and may choose its key;
// what it cannot do is to be the same in front of the two people.
void tst_LinkingAttacks::whoAnswersForTheOldDeviceHasOtherDigits_F2()
{
    SystemRandom random;
    constexpr int runs = 2'000;
    int sameDigits = 0;
    QSet<QString> digits;
    for (int run = 0; run < runs; ++run) {
        LinkingNewDevice newDevice(linkHost, QStringLiteral("Laptop"), random);
        LinkingOldDevice oldDevice(newDevice.code(), linkHost, QStringLiteral("ada"), random);
        LinkingOldDevice inBetween(newDevice.code(), linkHost, QStringLiteral("ada"), random);
        const auto honest = oldDevice.receive(newDevice.hello());
        for (const QByteArray &answer : inBetween.receive(newDevice.hello()))
            newDevice.receive(answer);
        QCOMPARE(newDevice.stage(), LinkStage::Comparing); // it cannot know
        QCOMPARE(newDevice.digits(), inBetween.digits());
        sameDigits += newDevice.digits() == oldDevice.digits();
        digits.insert(newDevice.digits());
        // And to pass on what the real one says now is noticed without the people.
        newDevice.receive(honest[1]);
        QVERIFY(newDevice.failure() == LinkFailure::Replayed || newDevice.failure() == LinkFailure::Tampered);
    }
    qInfo("%d of %d showed the same digits; %lld different ones", sameDigits, runs, qint64(digits.size()));
    QVERIFY(sameDigits <= 1);            // 0.002 are expected
    QVERIFY(digits.size() >= runs - 20); // 2 pairs are expected: the digits are not of a smaller set
}

void tst_LinkingAttacks::eachByteOfEachMessageCounts_F1()
{
    CountingRandom random;
    int cases = 0;
    QSet<int> reasons;
    for (int at = 0; at < messages; ++at) {
        qsizetype length = 1;
        for (qsizetype i = 0; i < length; ++i, ++cases) {
            bool isToOld = false;
            LinkingPair pair(random, [&](int number, const Sent &sent) {
                Sent bent = sent;
                if (number == at) {
                    length = sent.bytes.size();
                    isToOld = sent.isToOld;
                    bent.bytes[i] = char(bent.bytes[i] ^ 0x01);
                }
                return std::vector<Sent>{bent};
            });
            pair.link();
            const auto reason = noticed(pair, isToOld);
            QVERIFY2(reason, qPrintable(QStringLiteral("message %1, byte %2").arg(at).arg(i)));
            reasons.insert(int(*reason));
            QVERIFY(!pair.newDevice.grant());
        }
    }
    qInfo("%d bent bytes", cases);
    QVERIFY(cases > 600);
    for (const auto reason : {LinkFailure::WrongCommitment, LinkFailure::Malformed, LinkFailure::Tampered,
                              LinkFailure::OutOfOrder, LinkFailure::Replayed})
        QVERIFY2(reasons.contains(int(reason)), qPrintable(QString::number(int(reason))));
}

void tst_LinkingAttacks::noMessageComesTwice_F1()
{
    SystemRandom random;
    for (int at = 0; at + 1 < messages; ++at) { // the last ends it, well
        for (const bool isAtOnce : {true, false}) {
            std::optional<Sent> kept;
            LinkingPair pair(random, [&](int number, const Sent &sent) {
                std::vector<Sent> delivered{sent};
                if (number == at)
                    kept = sent;
                if (isAtOnce ? number == at : kept && number > at && kept->isToOld == sent.isToOld)
                    delivered.push_back(*kept);
                return delivered;
            });
            pair.link();
            if (pair.isLinked())
                QVERIFY(!isAtOnce); // it came when all was over, and nobody listened
            else
                QCOMPARE(noticed(pair, kept->isToOld), std::optional(LinkFailure::Replayed));
        }
    }
}

void tst_LinkingAttacks::noMessageIsLeftOutOrComesLate_F1()
{
    SystemRandom random;
    for (int at = 1; at < messages - 2; ++at) { // behind the others nothing comes that could be taken for them
        for (const bool isLate : {true, false}) {
            std::optional<Sent> kept;
            LinkingPair pair(random, [&](int number, const Sent &sent) {
                if (number == at) {
                    kept = sent;
                    return std::vector<Sent>{};
                }
                return isLate && kept && kept->isToOld == sent.isToOld ? std::vector<Sent>{sent, *kept}
                                                                       : std::vector<Sent>{sent};
            });
            pair.link();
            // Without N's or O's first words nobody comes as far as to send the next: the wait ends it, by the clock.
            const auto reason = noticed(pair, kept->isToOld);
            QVERIFY2(reason == LinkFailure::OutOfOrder || (!reason && pair.newDevice.stage() < LinkStage::Done),
                     qPrintable(QString::number(at)));
            QVERIFY(!pair.newDevice.grant());
        }
    }
    LinkingPair swapped(random, [kept = Sent()](int number, const Sent &sent) mutable {
        if (number == 1)
            kept = sent;
        return number == 1   ? std::vector<Sent>{}
               : number == 2 ? std::vector<Sent>{sent, kept}
                             : std::vector<Sent>{sent};
    });
    swapped.meet();
    QCOMPARE(swapped.newDevice.failure(), std::optional(LinkFailure::OutOfOrder));
}

void tst_LinkingAttacks::noMessageIsSentBack_F1()
{
    SystemRandom random;
    for (int at = 0; at < messages; ++at) {
        LinkingPair pair(random, [&](int number, const Sent &sent) {
            return std::vector<Sent>{number == at ? Sent{!sent.isToOld, sent.bytes} : sent};
        });
        pair.link();
        QVERIFY(!pair.newDevice.grant());
        const bool isToOld = at == 0 || at == 3 || at == 4 || at == 6;
        QVERIFY2(noticed(pair, !isToOld) ||
                     (at == 7 && pair.oldDevice.stage() == LinkStage::Done), // nobody listens there
                 qPrintable(QString::number(at)));
    }
}

void tst_LinkingAttacks::aMessageOfAnotherLinkingIsNone_F1()
{
    SystemRandom random;
    LinkingPair other(random);
    other.link();
    for (int at = 2; at < messages; ++at) {
        bool isToOld = false;
        LinkingPair pair(random, [&](int number, const Sent &sent) {
            isToOld = number == at ? sent.isToOld : isToOld;
            return std::vector<Sent>{number == at ? other.sentSoFar[std::size_t(at)] : sent};
        });
        pair.link();
        QCOMPARE(noticed(pair, isToOld), std::optional(LinkFailure::Tampered));
    }
}

// Two old devices were told the code: the new one has nothing to do with either.
void tst_LinkingAttacks::aCodeIsGoodForOne_F2()
{
    SystemRandom random;
    LinkingPair pair(random);
    pair.meet();
    LinkingOldDevice second(pair.newDevice.code(), linkHost, QStringLiteral("eve"), random);
    const auto answers = second.receive(pair.newDevice.hello());
    pair.newDevice.receive(answers[0]);
    QCOMPARE(pair.newDevice.failure(), std::optional(LinkFailure::CodeUsedTwice));
    QVERIFY(pair.newDevice.confirm().empty());
    QVERIFY(pair.newDevice.receive(answers[1]).empty());
    // And the old device takes one new device by its code.
    LinkingPair fresh(random);
    fresh.meet();
    fresh.oldDevice.receive(pair.newDevice.hello());
    QCOMPARE(fresh.oldDevice.failure(), std::optional(LinkFailure::WrongCommitment));
}

void tst_LinkingAttacks::whatThePeopleAndTheCallerSayEndsIt_B1()
{
    SystemRandom random;
    for (const auto reason :
         {LinkFailure::Refused, LinkFailure::TimedOut, LinkFailure::PeerLeft, LinkFailure::NotAccepted}) {
        LinkingPair pair(random);
        pair.meet();
        pair.newDevice.end(reason);
        pair.oldDevice.end(reason);
        pair.newDevice.end(LinkFailure::Tampered); // the first reason stands
        QCOMPARE(pair.newDevice.failure(), std::optional(reason));
        QCOMPARE(pair.newDevice.stage(), LinkStage::Ended);
        pair.confirm();
        pair.transfer();
        QCOMPARE(pair.sentSoFar.size(), std::size_t(4)); // nothing has left after it
    }
}

QTEST_GUILESS_MAIN(tst_LinkingAttacks)
#include "tst_LinkingAttacks.moc"
