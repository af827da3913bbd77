// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the keys' side stores: names of rows, records with one form each, and what another device number leaves (G9,
// G15, B1).

#include "tests/encryption/KeysBench.h"

#include "app/encryption/ListRecord.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

namespace {

const AccountId account = *AccountId::fromHex("0a0b0c0d0e0f00010203040506070809");

/// Every shorter one, a longer one, and each with one byte changed is refused, or is what it then says.
template <class Record>
void checkForm(const Record &record)
{
    const QByteArray bytes = record.encode();
    const auto read = Record::decode(bytes);
    QVERIFY(read);
    QCOMPARE(read->encode(), bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!Record::decode(bytes.first(size)));
    QVERIFY(!Record::decode(QByteArray(bytes + 'x')));
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray changed = bytes;
        changed[at] = char(changed[at] ^ 0x41);
        if (const auto other = Record::decode(changed))
            QCOMPARE(other->encode(), changed);
    }
}

} // namespace

class tst_Records : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfRows_G9();
    void rowsOfOneKind_G9();
    void recordsHaveOneForm_G9();
    void layoutsAreAsDescribed_G9();
    void theChannelsRowsComeBack_G15();
    void anotherNumberLeavesTheAccount_B1();
    void anotherAccountLeavesWhatIsKnownOfOthers_B1();
};

void tst_Records::namesOfRows_G9()
{
    const DeviceId device{account, 0x01020304};
    QCOMPARE(rowName(device).toHex(), "0a0b0c0d0e0f0001020304050607080901020304");
    QCOMPARE(deviceOfRow(rowName(device)), device);
    QCOMPARE(rowName(quint32(258)).toHex(), "00000102");
    QCOMPARE(numberOfRow(rowName(quint32(258))), quint32(258));
    const ConversationId conversation(account.bytes());
    QCOMPARE(rowName(conversation, 1).toHex(), "0a0b0c0d0e0f000102030405060708090000000000000001");
    QCOMPARE(conversationOfRow(rowName(conversation)), conversation);
    QVERIFY(!deviceOfRow(rowName(conversation)) && !numberOfRow("xyz") && !conversationOfRow("xyz"));
    QVERIFY(!deviceOfRow(QByteArray(rowName(device) + 'x')) && !numberOfRow({}));
}

void tst_Records::rowsOfOneKind_G9()
{
    engine::KeyRecords records;
    records[{quint8(RecordKind::Session), "b"}] = "2";
    records[{quint8(RecordKind::Session), ""}] = "1";
    records[{quint8(RecordKind::Prekey), "a"}] = "3";
    QVERIFY(rowsOf(records, RecordKind::Session) == (Rows{{"", "1"}, {"b", "2"}}));
    QVERIFY(rowsOf(records, RecordKind::Account).empty());
    engine::Out out;
    put(RecordKind::Prekey, "a", "4", out);
    encryption::remove(RecordKind::Session, "b", out);
    const auto &row = std::get<engine::PutKeyRecord>(out.transaction.at(0));
    QVERIFY(row.kind == 6 && row.key == "a" && row.record == "4");
    QVERIFY(std::get<engine::PutKeyRecord>(out.transaction.at(1)).record.isEmpty());
}

void tst_Records::recordsHaveOneForm_G9()
{
    Person person(1);
    simulation::SeededRandom random(3);
    const TestDevice device = person.device(1);
    const DeviceList list = person.first({device, person.device(2)});
    checkForm(OwnDeviceRecord{{account, 2}, SigningSeed::random(random), true, false, {1, 7}, {3}});
    checkForm(OwnDeviceRecord{{account, 2}, SigningSeed::random(random), false, true, {}, {}});
    checkForm(OwnDeviceRecord{{account, 2}, SigningSeed::random(random), true, true, {3}, {}, true});
    checkForm(OwnAccountRecord{account, SigningSeed::random(random), SelfSyncKey::random(random)});
    checkForm(OwnAccountRecord{account, {}, SelfSyncKey::random(random)});
    const SignedDeviceList bytes = list.signedBytes();
    checkForm(StagedListRecord{{ListWish::Kind::Add, person.certified(device), {}, RemovalReason::Unlinked}, bytes});
    checkForm(StagedListRecord{{ListWish::Kind::Remove, {}, {3, 4}, RemovalReason::Replaced}, bytes});
    QCOMPARE(unpackedList(packedList(bytes)), bytes);
    const QByteArray packed = packedList(bytes);
    for (qsizetype size = 0; size < packed.size(); ++size)
        QVERIFY(!unpackedList(packed.first(size)));
    QVERIFY(!unpackedList(QByteArray(packed + 'x')));
}

void tst_Records::layoutsAreAsDescribed_G9()
{
    // By hand: version, account, number, seed, flags, count, former numbers, count, unlinked ones.
    const QByteArray device = QByteArray::fromHex("01" "0a0b0c0d0e0f00010203040506070809" "00000002") +
                              QByteArray(32, 's') + QByteArray::fromHex("01" "0001" "00000001" "0001" "00000003");
    const auto read = OwnDeviceRecord::decode(device);
    QVERIFY(read && read->device == (DeviceId{account, 2}) && read->signingSeed.toBytes() == QByteArray(32, 's'));
    QVERIFY(read->hasSeenList && !read->replacesPrekeys && read->former == std::vector<quint32>{1});
    QVERIFY(read->unlinked == std::vector<quint32>{3});
    // Version, account, has a seed, the self-sync key, the seed.
    const QByteArray own = QByteArray::fromHex("01" "0a0b0c0d0e0f00010203040506070809" "01") + QByteArray(32, 'k') +
                           QByteArray(32, 'a');
    const auto keys = OwnAccountRecord::decode(own);
    QVERIFY(keys && keys->account == account && keys->selfSync.toBytes() == QByteArray(32, 'k'));
    QCOMPARE(keys->accountSeed->toBytes(), QByteArray(32, 'a'));
}

void tst_Records::theChannelsRowsComeBack_G15()
{
    KeysBench me(account);
    me.connect(0, 0);
    QVERIFY(pairwiseState(me.disk) == me.channel->state());
    QVERIFY(!pairwiseState(me.disk).prekeys.empty());
    engine::Out out;
    pairwise::PairwiseChange change;
    change.sessions[{account, 9}] = "session";
    change.prekeys[5] = std::nullopt;
    put(change, out);
    QCOMPARE(out.transaction.size(), std::size_t(2));
    engine::KeyRecords records;
    for (const auto &operation : out.transaction) {
        const auto &row = std::get<engine::PutKeyRecord>(operation);
        records[{row.kind, row.key}] = row.record;
    }
    QCOMPARE(pairwiseState(records).sessions.at({account, 9}), QByteArray("session"));
}

void tst_Records::anotherNumberLeavesTheAccount_B1()
{
    KeysBench me(account);
    const auto frames = me.connect(0, 0);
    me.receive(wire::Done{sent<wire::PublishManifest>(frames)->request});
    me.disk[{quint8(RecordKind::FirstOfBodies), "x"}] = "a sender key";
    engine::KeyRecords records = me.disk;
    engine::Out out;
    QVERIFY(!dropOtherDevice({account, 1}, records, out));
    QVERIFY(records == me.disk && out.transaction.empty());
    QVERIFY(dropOtherDevice({account, 2}, records, out));
    QCOMPARE(out.transaction.size(), me.disk.size() - records.size());
    std::set<quint8> left;
    for (const auto &[row, record] : records)
        left.insert(row.first);
    QVERIFY(left == (std::set<quint8>{1, 2, 8, 9}));
    // Without its first row nothing tells whose the others are, but the account's keys say themselves.
    engine::KeyRecords damaged = me.disk;
    damaged.erase({quint8(RecordKind::OwnDevice), {}});
    QVERIFY(dropOtherDevice({account, 1}, damaged, out));
    QVERIFY(!rowsOf(damaged, RecordKind::OwnAccount).empty() && rowsOf(damaged, RecordKind::Prekey).empty());
}

void tst_Records::anotherAccountLeavesWhatIsKnownOfOthers_B1()
{
    KeysBench me(account);
    const auto frames = me.connect(0, 0);
    me.receive(wire::Done{sent<wire::PublishManifest>(frames)->request});
    engine::KeyRecords records = me.disk;
    engine::Out out;
    QVERIFY(dropOtherDevice({*AccountId::fromHex("ff0b0c0d0e0f00010203040506070809"), 1}, records, out));
    QVERIFY(rowsOf(records, RecordKind::OwnAccount).empty() && rowsOf(records, RecordKind::OwnDevice).empty());
    QVERIFY(!rowsOf(records, RecordKind::Account).empty());
}

QTEST_GUILESS_MAIN(tst_Records)
#include "tst_Records.moc"
