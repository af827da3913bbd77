// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who belongs to a conversation, as signed events (F1, F2). Vectors were made with Python, as in tst_DeviceCertificate;
// the seed of the capability is 9.

#include "tests/identity/Vectors.h"

#include "shared/base/Hash.h"
#include "shared/identity/ControlChain.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

class tst_ControlEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCreateIsThatOfTheVector_F1();
    void everyOperationIsThatOfTheVector_F1();
    void everyOperationComesBack_F1();
    void eachFaultOfAnOperationIsRefusedByName_F2_data();
    void eachFaultOfAnOperationIsRefusedByName_F2();
    void eachFaultIsRefusedByName_F2_data();
    void eachFaultIsRefusedByName_F2();
    void eachTurnedBitIsRefused_F2();
    void onlyADeviceInForceActs_F2();
    void aJoinNeedsItsCapability_F2();
    void eventsFollowOneAnother_F2();
    void aGroupBeginsWithItsCreate_F2();
    void theMembersOfADirectConversationAreFixed_F2();
    void whatTravelsComesBack_F1();
};

namespace {

const DeviceId actor{vectorAccount(), 7};

DeviceList vectorList()
{
    const SigningKey key = vectorKey(1);
    return ManifestBuilder(key).first(vectorAccount(), {vectorCertificate()}, {}, vectorTime, identityCheck()).value();
}

ControlFacts createFacts()
{
    const operation::Nonce nonce = *operation::Nonce::fromBytes(QByteArray(16, char(0xaa)));
    return {{}, 1, {}, operation::Create{nonce, {vectorAccount(16)}}, actor, 1, vectorTime};
}

ControlEvent made(const ControlFacts &facts)
{
    const SigningKey capability = vectorKey(9);
    const bool isJoin = std::holds_alternative<operation::Join>(facts.operation);
    return ControlEvent::decoded(ControlEvent::sign(facts, vectorKey(2), isJoin ? &capability : nullptr)).value();
}

ControlFacts following(const ControlEvent &before, const ControlOperation &operation)
{
    const quint64 number = before.facts().number;
    return {before.conversation(), number + 1, before.hash(), operation, actor, 1, vectorTime + milliseconds(number)};
}

const std::vector<ControlOperation> operations{
    operation::Add{{vectorAccount(48)}},
    operation::Remove{{vectorAccount(48)}},
    operation::Leave{},
    operation::Promote{vectorAccount(16)},
    operation::Demote{vectorAccount(16)},
    operation::SetPolicy{5, vectorKey(9).publicKey()},
    operation::Join{vectorKey(9).publicKey()},
    operation::Unknown{200, "newer"},
};

ControlAnswer forged(IdentityFault fault)
{
    return {ControlVerdict::Forged, fault};
}

} // namespace

void tst_ControlEvent::theCreateIsThatOfTheVector_F1()
{
    const ControlEvent create = made(createFacts());
    QCOMPARE(
        create.signedBytes().bytes.toHex(),
        QByteArray(
            "504f5243484c494748542f63746c2f7631000000000000000000000000000000000000000000000001000000000000000000000000"
            "00000000000000000000000000000000000000000100000022aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa00011011121314151617"
            "18191a1b1c1d1e1f000102030405060708090a0b0c0d0e0f0000000700000000000000010000018bcfe5687b"));
    QCOMPARE(create.signedBytes().byDevice.toHex(),
             QByteArray("7e3d1b86b33aaa559846e65a9a715dbd70651bbb99c016273e2f723a138832c9"
                        "bb2498c0e12b02e34ae75b0bbb44c0cbc5a825a3b58cb29d433905f7e6280400"));
    QCOMPARE(create.hash().toHex(), QByteArray("af28650d5c7dbfbba602a4d425da52cb9da6b402edc9c255810e6bcd5a6c2fa0"));
    QCOMPARE(create.conversation().toHex(), QByteArray("af28650d5c7dbfbba602a4d425da52cb"));
}

void tst_ControlEvent::everyOperationIsThatOfTheVector_F1()
{
    const std::vector<QByteArray> hashes{
        "5199a695b607fe1aa8d270b3bd727ef30a06cc61aa4607bf252f6bdd4b41cef0",
        "2980317c9cd8a4d30b07945b33be0296bec2fdcc3bf634be8ef65de78d9b9a70",
        "3592a227a3e1dd821af741aa76af2cdf4c8dbd27e421c46ee7bd230c64a4d6e9",
        "4cfbbd17df47feadb8ae021c5ba3fbc16fb5ec4f097ec528038efd1375797045",
        "ac4e9a1265671d27ae36ef02f0905705c553adc1afdc19d03b4987d954c8d757",
        "0ea645f69ef8aa54424aaa3ad882b3d872d2b619632dc5828df4081d042e74f3",
        "584337278379415eb8b4bf9466562e6548b129b7796130ede06fb9488673900b",
        "bdb8ad98c9b4140dc8211209394664232a12d66c826aa9e24471751a908abfb2",
    };
    ControlEvent last = made(createFacts());
    for (std::size_t i = 0; i < operations.size(); ++i) {
        last = made(following(last, operations[i]));
        QCOMPARE(last.hash().toHex(), hashes[i]);
    }
}

void tst_ControlEvent::everyOperationComesBack_F1()
{
    QCOMPARE(made(createFacts()).facts(), createFacts());
    for (const ControlOperation &operation : operations) {
        const ControlFacts facts = following(made(createFacts()), operation);
        QCOMPARE(made(facts).facts(), facts);
    }
}

void tst_ControlEvent::eachFaultOfAnOperationIsRefusedByName_F2_data()
{
    QTest::addColumn<quint8>("number");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    const auto arguments = [](const char *name, quint8 number, const QByteArray &bytes, IdentityFault fault) {
        QTest::newRow(name) << number << bytes << int(fault);
    };
    arguments("operation 0", 0, {}, IdentityFault::Number);
    arguments("1,001 accounts", 2, bytesOfHex("03e9") + QByteArray(16 * 1'000, 'x'), IdentityFault::TooMany);
    arguments("more accounts than bytes", 2, bytesOfHex("0002") + QByteArray(16, 'x'), IdentityFault::Arguments);
    arguments("fewer accounts than bytes", 3, bytesOfHex("0001") + QByteArray(17, 'x'), IdentityFault::Arguments);
    arguments("a leave with something", 4, "x", IdentityFault::Arguments);
    arguments("half an account to promote", 5, "12345678", IdentityFault::Arguments);
    arguments("an account and more to demote", 6, QByteArray(17, 'x'), IdentityFault::Arguments);
    arguments("a policy without its key", 7, QByteArray(4, 'x'), IdentityFault::Arguments);
    arguments("half a capability", 8, QByteArray(16, 'x'), IdentityFault::Arguments);
    arguments("endless arguments", 200, QByteArray(operationArgumentsBytesMax + 1, 'x'), IdentityFault::Size);
}

void tst_ControlEvent::eachFaultOfAnOperationIsRefusedByName_F2()
{
    QFETCH(quint8, number);
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    const auto operation = decodeOperation(number, bytes);
    const bool isTooLong = bytes.size() > operationArgumentsBytesMax; // seen before they are looked at
    QVERIFY(!operation);
    QCOMPARE(int(operation.error()), isTooLong ? int(IdentityFault::Arguments) : fault);
    const ControlFacts facts = following(made(createFacts()), operation::Unknown{number, bytes});
    const auto event = ControlEvent::decoded(ControlEvent::sign(facts, vectorKey(2)));
    QVERIFY(!event);
    QCOMPARE(int(event.error()), fault);
}

void tst_ControlEvent::eachFaultIsRefusedByName_F2_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    const ControlFacts add = following(made(createFacts()), operation::Add{{vectorAccount(1), vectorAccount(2)}});
    const auto row = [](const char *name, const QByteArray &bytes, IdentityFault fault) {
        QTest::newRow(name) << bytes << int(fault);
    };
    const auto changed = [&](const char *name, IdentityFault fault, auto change) {
        ControlFacts facts = add;
        change(facts);
        row(name, ControlEvent::bytesOf(facts), fault);
    };
    const QByteArray good = ControlEvent::bytesOf(add);
    row("nothing", {}, IdentityFault::Size);
    row("cut off", good.chopped(1), IdentityFault::Size);
    row("something behind it", good + '\0', IdentityFault::Size);
    row("endless", good + QByteArray(1 << 20, '\0'), IdentityFault::Size);
    row("longer arguments than bytes", QByteArray(good).replace(74, 4, bytesOfHex("7fffffff")), IdentityFault::Size);
    row("another label", QByteArray(good).replace(16, 1, "2"), IdentityFault::Label);
    changed("event 0", IdentityFault::Number, [](auto &f) { f.number = 0; });
    changed("device 0", IdentityFault::Number, [](auto &f) { f.actor.number = 0; });
    changed("manifest 0", IdentityFault::Number, [](auto &f) { f.manifestVersion = 0; });
    changed("a time beyond 2^63", IdentityFault::Number, [](auto &f) { f.made = milliseconds(-1); });
    changed("a second without one before", IdentityFault::PreviousHash, [](auto &f) { f.previous = Digest(); });
    changed("a first with one before", IdentityFault::PreviousHash, [](auto &f) { f.number = 1; });
    changed("an add to nothing", IdentityFault::OtherConversation, [](auto &f) { f.conversation = ConversationId(); });
    changed("a create in something", IdentityFault::OtherConversation,
            [](auto &f) { f.operation = operation::Create(); });
    changed("a late create", IdentityFault::Number, [](auto &f) {
        f.operation = operation::Create();
        f.conversation = ConversationId();
    });
    changed("a creator as member", IdentityFault::Arguments, [](auto &f) {
        f = createFacts();
        f.operation = operation::Create{{}, {vectorAccount()}};
    });
    changed("a join without capability", IdentityFault::ByCapability, [](auto &f) { f.operation = operation::Join(); });
    changed("accounts in another order", IdentityFault::Order, [](auto &f) {
        f.operation = operation::Add{{vectorAccount(2), vectorAccount(1)}};
    });
    changed("an account twice", IdentityFault::Order, [](auto &f) {
        f.operation = operation::Remove{{vectorAccount(2), vectorAccount(2)}};
    });
    changed("nobody added", IdentityFault::Arguments, [](auto &f) { f.operation = operation::Add(); });
}

void tst_ControlEvent::eachFaultIsRefusedByName_F2()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    const auto result = ControlEvent::decoded({bytes, vectorKey(2).sign({bytes}), {}});
    QVERIFY(!result);
    QCOMPARE(int(result.error()), fault);
}

void tst_ControlEvent::eachTurnedBitIsRefused_F2()
{
    const DeviceList list = vectorList();
    const ControlEvent join = made(following(made(createFacts()), operation::Join{vectorKey(9).publicKey()}));
    QVERIFY(!join.signatureFault(list));
    const QByteArray packed = join.signedBytes().packed();
    for (qsizetype bit = 0; bit < 8 * packed.size(); ++bit) {
        const auto event = ControlEvent::decoded(*SignedControlEvent::unpacked(turned(packed, bit)));
        QVERIFY2(!event || event->signatureFault(list), qPrintable(QString::number(bit)));
    }
}

void tst_ControlEvent::onlyADeviceInForceActs_F2()
{
    const DeviceList list = vectorList();
    const auto faultOf = [&list](auto change) {
        ControlFacts facts = createFacts();
        change(facts);
        return made(facts).signatureFault(list);
    };
    QCOMPARE(faultOf([](auto &) {}), std::nullopt);
    QCOMPARE(faultOf([](auto &f) { f.actor.account = vectorAccount(1); }), std::optional(IdentityFault::OtherAccount));
    QCOMPARE(faultOf([](auto &f) { f.actor.number = 8; }), std::optional(IdentityFault::NoDevice));
    QCOMPARE(faultOf([](auto &f) { f.manifestVersion = 2; }), std::optional(IdentityFault::ManifestVersion));
    const auto foreign = ControlEvent::decoded(ControlEvent::sign(createFacts(), vectorKey(3)));
    QCOMPARE(foreign->signatureFault(list), std::optional(IdentityFault::ByDevice));
    // The account key is no device.
    const auto byAccount = ControlEvent::decoded(ControlEvent::sign(createFacts(), vectorKey(1)));
    QCOMPARE(byAccount->signatureFault(list), std::optional(IdentityFault::ByDevice));
    // A device that was removed acts no more, neither under the version that has it nor under the one that does not.
    const SigningKey key = vectorKey(1);
    const std::vector<quint32> seven{7};
    const DeviceList
        without = ManifestBuilder(key).withoutDevices(list, seven, RemovalReason::Lost, vectorTime).value();
    QCOMPARE(made(createFacts()).signatureFault(without), std::optional(IdentityFault::ManifestVersion));
    ControlFacts late = createFacts();
    late.manifestVersion = 2;
    QCOMPARE(made(late).signatureFault(without), std::optional(IdentityFault::NoDevice));
}

void tst_ControlEvent::aJoinNeedsItsCapability_F2()
{
    const DeviceList list = vectorList();
    const ControlFacts facts = following(made(createFacts()), operation::Join{vectorKey(9).publicKey()});
    QCOMPARE(made(facts).signatureFault(list), std::nullopt);
    const SigningKey other = vectorKey(8);
    const auto foreign = ControlEvent::decoded(ControlEvent::sign(facts, vectorKey(2), &other));
    QCOMPARE(foreign->signatureFault(list), std::optional(IdentityFault::ByCapability));
    const auto without = ControlEvent::decoded(ControlEvent::sign(facts, vectorKey(2)));
    QVERIFY(!without && without.error() == IdentityFault::ByCapability);
    const ControlFacts leave = following(made(createFacts()), operation::Leave{});
    const auto tooMuch = ControlEvent::decoded(ControlEvent::sign(leave, vectorKey(2), &other));
    QVERIFY(!tooMuch && tooMuch.error() == IdentityFault::ByCapability);
}

void tst_ControlEvent::eventsFollowOneAnother_F2()
{
    const DeviceList list = vectorList();
    const ControlEvent create = made(createFacts());
    const ControlEvent second = made(following(create, operation::Promote{vectorAccount(16)}));
    const ControlEvent third = made(following(second, operation::Leave{}));
    ControlChain chain = ControlChain::ofGroup(create.conversation());
    QCOMPARE(chain.consider(second, list), (ControlAnswer{ControlVerdict::Gap, {}}));
    QCOMPARE(chain.consider(create, list), (ControlAnswer{ControlVerdict::Accepted, {}}));
    QCOMPARE(chain.consider(third, list), (ControlAnswer{ControlVerdict::Gap, {}}));
    QCOMPARE(chain.consider(second, list), (ControlAnswer{ControlVerdict::Accepted, {}}));
    QCOMPARE(chain.consider(second, list), (ControlAnswer{ControlVerdict::Known, {}}));
    QCOMPARE(chain.consider(create, list), (ControlAnswer{ControlVerdict::Stale, {}}));
    const ControlEvent other = made(following(create, operation::Leave{}));
    QCOMPARE(chain.consider(other, list), (ControlAnswer{ControlVerdict::Forked, {}}));
    QCOMPARE(chain.consider(made(following(other, operation::Leave{})), list),
             (ControlAnswer{ControlVerdict::Forked, {}}));
    const auto foreign = ControlEvent::decoded(ControlEvent::sign(other.facts(), vectorKey(3)));
    QCOMPARE(chain.consider(*foreign, list), forged(IdentityFault::ByDevice)); // no fork: anybody can write that
    QVERIFY(chain.count() == 2 && chain.hash() == second.hash());
    ControlChain restored = ControlChain::ofGroup(create.conversation()).after(2, second.hash());
    QCOMPARE(restored.consider(third, list), (ControlAnswer{ControlVerdict::Accepted, {}}));
    QCOMPARE(restored.count(), quint64(3));
}

void tst_ControlEvent::aGroupBeginsWithItsCreate_F2()
{
    const DeviceList list = vectorList();
    const ControlEvent create = made(createFacts());
    ControlFacts otherFacts = createFacts();
    otherFacts.made += 1ms;
    ControlChain chain = ControlChain::ofGroup(create.conversation());
    QCOMPARE(chain.consider(made(otherFacts), list), forged(IdentityFault::OtherConversation));
    const ControlEvent add = made(
        {create.conversation(), 1, {}, operation::Add{{vectorAccount(16)}}, actor, 1, vectorTime});
    QCOMPARE(chain.consider(add, list), forged(IdentityFault::NotHere));
    QCOMPARE(chain.count(), quint64(0));
    // An event of one group is none of another.
    QCOMPARE(chain.consider(create, list).verdict, ControlVerdict::Accepted);
    ControlFacts elsewhere = following(create, operation::Leave{});
    elsewhere.conversation = made(otherFacts).conversation();
    QCOMPARE(chain.consider(made(elsewhere), list), forged(IdentityFault::OtherConversation));
}

void tst_ControlEvent::theMembersOfADirectConversationAreFixed_F2()
{
    const DeviceList list = vectorList();
    for (const AccountId &other : {vectorAccount(16), vectorAccount()}) { // with somebody, with oneself
        const ConversationId direct = directConversationId(vectorAccount(), other);
        ControlChain chain = ControlChain::ofDirect(other, vectorAccount());
        QCOMPARE(chain.conversation(), direct);
        for (const ControlOperation &operation : operations) {
            const ControlEvent event = made({direct, 1, {}, operation, actor, 1, vectorTime});
            const bool isOfGroups = !std::holds_alternative<operation::Unknown>(operation);
            const ControlAnswer accepted{ControlVerdict::Accepted, {}};
            QCOMPARE(chain.consider(event, list), isOfGroups ? forged(IdentityFault::NotHere) : accepted);
        }
        QCOMPARE(chain.consider(made(createFacts()), list), forged(IdentityFault::OtherConversation));
    }
    ControlChain foreign = ControlChain::ofDirect(vectorAccount(16), vectorAccount(32));
    const ControlEvent event = made({foreign.conversation(), 1, {}, operation::Unknown{200, {}}, actor, 1, vectorTime});
    QCOMPARE(foreign.consider(event, list), forged(IdentityFault::NoMember));
}

void tst_ControlEvent::whatTravelsComesBack_F1()
{
    for (const ControlOperation &operation : operations) {
        const SignedControlEvent event = made(following(made(createFacts()), operation)).signedBytes();
        QCOMPARE(SignedControlEvent::unpacked(event.packed()), std::optional(event));
    }
    QVERIFY(!SignedControlEvent::unpacked({}));
    QVERIFY(!SignedControlEvent::unpacked(QByteArray(controlBytesMin + 127, 'x')));
    QVERIFY(!SignedControlEvent::unpacked(QByteArray(controlBytesMax + 129, 'x')));
}

QTEST_GUILESS_MAIN(tst_ControlEvent)
#include "tst_ControlEvent.moc"
