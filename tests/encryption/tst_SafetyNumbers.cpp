// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The safety number with a contact and the mark of who has compared it (F1). That the digits are right is in
// tests/identity.

#include "app/encryption/SafetyNumbers.h"
#include "app/crypto/qr/QrCode.h"
#include "shared/identity/SafetyNumber.h"
#include "tests/crypto/CountingRandom.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using engine::SafetyNumberTold;

class tst_SafetyNumbers : public QObject
{
    Q_OBJECT

    struct Bench
    {
        AccountId me = counted<AccountId>(1);
        AccountId ada = counted<AccountId>(0x80);
        SigningPublicKey myKey = SigningKey(counted<SigningSeed>(3)).publicKey();
        SigningPublicKey adasKey = SigningKey(counted<SigningSeed>(9)).publicKey();
        Session session;
        Requests requests;
        Alarms alarms;
        engine::KeyRecords records;
        KnownAccounts accounts{me, records, session, requests, alarms};
        VerifiedContacts verified{records};
        SafetyNumbers numbers{me, accounts, verified};
        engine::Out out;

        SafetyNumberTold ask()
        {
            out = {};
            numbers.wanted(engine::AskSafetyNumber{5, ada}, out);
            return std::get<SafetyNumberTold>(out.after.back());
        }
        SafetyNumberTold set(bool isVerified, const QString &number)
        {
            out = {};
            numbers.wanted(engine::SetVerified{6, ada, isVerified, number}, out);
            return std::get<SafetyNumberTold>(out.after.back());
        }
        engine::KeyRecords stored() const
        {
            engine::KeyRecords rows;
            for (const auto &operation : out.transaction) {
                if (const auto *put = std::get_if<engine::PutKeyRecord>(&operation))
                    rows[{put->kind, put->key}] = put->record;
            }
            return rows;
        }
    };

private Q_SLOTS:
    void whoseMarkHoldsIsToldOnceAndWhenItChanges_F2()
    {
        Bench bench;
        const auto told = [&bench](const std::set<AccountId> &changed) {
            engine::Out out;
            bench.numbers.work(changed, out);
            return out.after.empty() ? std::nullopt : std::optional(std::get<engine::VerifiedTold>(out.after.front()).accounts);
        };
        QVERIFY(!told({})); // nobody's
        bench.accounts.pin(bench.ada, bench.adasKey, bench.out);
        bench.accounts.pin(bench.me, bench.myKey, bench.out);
        bench.set(true, bench.ask().groups.join(QString()));
        QCOMPARE(told({}), std::optional(std::set<AccountId>{bench.ada}));
        QVERIFY(!told({}) && !told({bench.ada})); // it is as it was told
        bench.verified.set(bench.ada, bench.myKey, bench.out); // another key was compared than she has
        QCOMPARE(told({}), std::optional(std::set<AccountId>()));
        bench.set(true, bench.ask().groups.join(QString()));
        QCOMPARE(told({}), std::optional(std::set<AccountId>{bench.ada}));
        bench.set(false, QString());
        QCOMPARE(told({}), std::optional(std::set<AccountId>()));
        bench.verified.set(bench.ada, bench.adasKey, bench.out);
        SafetyNumbers again{bench.me, bench.accounts, bench.verified};
        engine::Out out;
        again.work({}, out); // after a start, from what is stored
        QCOMPARE(std::get<engine::VerifiedTold>(out.after.front()).accounts, std::set<AccountId>{bench.ada});
    }

    void thereIsNoneWithoutBothKeys_F1()
    {
        Bench bench;
        QVERIFY(bench.ask().groups.isEmpty() && !bench.ask().canVerify && bench.ask().ask == 5);
        bench.accounts.pin(bench.ada, bench.adasKey, bench.out);
        QVERIFY(bench.ask().groups.isEmpty());
        bench.accounts.pin(bench.me, bench.myKey, bench.out);
        const SafetyNumberTold told = bench.ask();
        const SafetyNumber number({bench.me, bench.myKey}, {bench.ada, bench.adasKey});
        QCOMPARE(told.groups, number.groups());
        QCOMPARE(told.groups.size(), qsizetype(12));
        QVERIFY(told.contact == bench.ada && told.canVerify && told.verified == SafetyNumberTold::Verified::No);
        const auto code = QrCode::ofBytes(number.qrPayload());
        QCOMPARE(told.squares.width, code->width());
        QCOMPARE(told.squares.dark[0], code->isDark(0, 0) ? '\1' : '\0');
        bench.out = {};
        bench.numbers.wanted(engine::AskSafetyNumber{5, bench.me}, bench.out);
        QVERIFY(std::get<SafetyNumberTold>(bench.out.after.back()).groups.isEmpty());
    }

    void onlyTheNumberThatWasSeenIsMarked_F1()
    {
        Bench bench;
        bench.accounts.pin(bench.me, bench.myKey, bench.out);
        bench.accounts.pin(bench.ada, bench.adasKey, bench.out);
        const QString digits = bench.ask().groups.join(QString());
        QCOMPARE(bench.set(true, QString(60, u'0')).verified, SafetyNumberTold::Verified::No);
        QVERIFY(bench.stored().empty());
        QCOMPARE(bench.set(true, digits).verified, SafetyNumberTold::Verified::Yes);
        const engine::KeyRecords rows = bench.stored();
        QCOMPARE(rows.size(), std::size_t(1));
        // Read back, it holds for that key and no other.
        const VerifiedContacts again(rows);
        QVERIFY(again.isVerified(bench.ada, bench.adasKey));
        QVERIFY(!again.isVerified(bench.ada, bench.myKey) && !again.keyOf(bench.me));
        engine::KeyRecords damaged = rows;
        damaged.begin()->second.chop(1);
        QVERIFY(!VerifiedContacts(damaged).keyOf(bench.ada));
        QCOMPARE(bench.set(false, digits).verified, SafetyNumberTold::Verified::No);
        QCOMPARE(bench.stored().begin()->second, QByteArray());
    }

    void anotherKeyThanTheComparedOneIsSaid_F1()
    {
        Bench bench;
        bench.accounts.pin(bench.me, bench.myKey, bench.out);
        bench.accounts.pin(bench.ada, bench.adasKey, bench.out);
        bench.verified.set(bench.ada, bench.myKey, bench.out);
        QCOMPARE(bench.ask().verified, SafetyNumberTold::Verified::Changed);
        QCOMPARE(bench.set(true, bench.ask().groups.join(QString())).verified, SafetyNumberTold::Verified::Yes);
    }
};

QTEST_GUILESS_MAIN(tst_SafetyNumbers)
#include "tst_SafetyNumbers.moc"
