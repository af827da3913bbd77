// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "tests/conformance/Keyring.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

namespace {

constexpr auto devicesChanged = quint8(wire::EntryKind::DevicesChanged);

// Made with Python: hashlib over encryption.md 5.3, for accounts 1 and 2 and their conversation.
const QByteArray digestOfOne("2779944594b993304fec48cd55f93700ed3d81456d324a421aa661e8861548d2");
const QByteArray digestOfBoth("f97348f3c1110fc921c52715e00c1085b4ddb0ce6f83e1ab124a077fd6a56cc5");
const QByteArray digestAfterSecond("f83e250f4792ae71c281db8e906a881a29a805534bf40b61d46b8d7998a3928e");
const QByteArray idOfFirstEpoch("5756170f1833ca962026bbd5a9bcf07d");
const QByteArray idOfSecondEpoch("0d082026fbe9171b253df48830e8c754");
const QByteArray idOfFirstEpochAgain("5e1823f8cd400ae9b9464b6c16396f40");

std::vector<quint8> kindsOf(const std::vector<wire::Entry> &entries)
{
    std::vector<quint8> kinds;
    for (const wire::Entry &entry : entries)
        kinds.push_back(entry.kind);
    return kinds;
}

using Kinds = std::vector<quint8>;

} // namespace

/// Who may read a conversation, in every store: epochs, rosters, and what must be sealed for them (F1, F2;
/// encryption.md 5.3).
class tst_RelayRosters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < int(relayStoreKinds().size()); ++i)
            QTest::newRow(relayStoreKinds()[std::size_t(i)].name) << i;
    }
    void init()
    {
        QFETCH_GLOBAL(int, kind);
        m_world = std::make_unique<RelayWorld>(relayStoreKinds()[std::size_t(kind)]);
        m_ada = m_world->join(QStringLiteral("ada"));
        m_bob = m_world->join(QStringLiteral("bob"));
        m_eve = m_world->join(QStringLiteral("eve"));
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
    }
    void cleanup() { m_world.reset(); }

    void withoutListsAllIsAsItWas_F1();
    void theFirstEntryBringsTheListsBeforeIt_F1();
    void aNewListBeginsAnEpochEverywhere_F2();
    void whatWasSealedForOthersIsNotTaken_F2();
    void aRepeatGetsItsResultHoweverLate_A3();
    void nobodySealsForWhoHasNoKeys_F1();
    void onlyMembersAreToldWhoMayRead_F5();
    void epochsDoNotCountForARequest_rule12();
    void nobodyTakesTheIdOfAnEpoch_F2();
    void anEpochIsNobodysToDelete_rule7();
    void theSameListTwiceBeginsOneEpoch_F2();
    void whatIsRefusedBeginsNoEpoch_F2();

private:
    void publish(const PublishManifest &list) { QCOMPARE(m_world->one<ManifestOutcome>(list).error, ErrorCode::None); }
    AppendOutcome say(const DeviceId &device, quint64 number, quint64 message, std::vector<wire::MailItem> items = {})
    {
        return m_world->append(sealed(*m_world, request(device, m_talk, number, {body(message)}, std::move(items))));
    }
    RosterAnswer roster(std::optional<quint64> epoch = std::nullopt) { return m_world->reader().readRoster(m_bob, m_talk, epoch); }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
};

void tst_RelayRosters::withoutListsAllIsAsItWas_F1()
{
    for (const int said : {0, 1}) {
        const RosterAnswer answer = roster();
        QVERIFY(answer.error == ErrorCode::None && answer.epoch == 0 && answer.digest.isNull() && answer.members.empty());
        QVERIFY(roster(0).error == ErrorCode::None && roster(0).digest.isNull());
        QCOMPARE(roster(1).error, ErrorCode::NoSuchMessage);
        const AppendOutcome outcome = m_world->append(request(m_ada, m_talk, quint64(said) + 1, {body(quint64(said) + 1)}));
        QCOMPARE(outcome.fresh.size(), std::size_t(1));
        QCOMPARE(outcome.fresh.front().epoch, quint64(0));
    }
    publish(listOf(m_eve, 1, {1})); // somebody else's
    QVERIFY(m_world->one<ManifestOutcome>(listOf(m_eve, 2, {1})).epochs.empty());
    QCOMPARE(m_world->append(request(m_bob, m_talk, 1, {body(3)})).fresh.size(), std::size_t(1));
}

void tst_RelayRosters::theFirstEntryBringsTheListsBeforeIt_F1()
{
    publish(listOf(m_bob, 1, {1}));
    QVERIFY(!roster().digest.isNull() && roster().epoch == 1 && roster().members.size() == 1);
    QVERIFY(m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1})).epochs.empty()); // nothing was said there yet
    const RosterAnswer before = roster();
    QCOMPARE(before.epoch, quint64(2));
    QCOMPARE(before.digest.toHex(), digestOfBoth);
    QVERIFY(before.members == (std::vector<wire::DevicesNotice>{{m_ada.account, 1, idOf<ManifestHash>(11)},
                                                               {m_bob.account, 1, idOf<ManifestHash>(21)}}));
    QCOMPARE(roster(1).error, ErrorCode::NoSuchMessage); // it has not begun

    AppendRequest asked = request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90)});
    asked.append.epoch = 2;
    asked.append.rosterDigest = *RosterDigest::fromHex(digestOfBoth);
    asked.relayTimeMs = 5'000;
    const AppendOutcome outcome = m_world->append(asked);
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(kindsOf(outcome.fresh), (Kinds{devicesChanged, devicesChanged, counts}));
    QCOMPARE(outcome.stored, (std::vector{wire::StoredBody{3, 5'000, ErrorCode::None}}));
    QVERIFY(outcome.mail.size() == 1 && outcome.announced.size() == 2);
    wire::Entry expected;
    expected.seq = expected.epoch = 2;
    expected.kind = devicesChanged;
    expected.id = *MessageId::fromHex(idOfSecondEpoch);
    expected.relayTimeMs = 5'000;
    expected.body = wire::encodeDevicesNotice({m_bob.account, 1, idOf<ManifestHash>(21)});
    QVERIFY(outcome.fresh[1] == expected);
    QCOMPARE(outcome.fresh[0].id.toHex(), idOfFirstEpoch);
    QVERIFY(outcome.fresh[2].epoch == 2 && outcome.fresh[2].ordinal == 1);
    m_world->reopen();
    QVERIFY(m_world->entries(m_bob, LogId::of(m_talk)) == outcome.fresh);
    QVERIFY(roster().epoch == 2 && roster().digest.toHex() == digestOfBoth);
    QVERIFY(roster(1).digest.toHex() == digestOfOne && roster(1).members.size() == 1); // now it is one that was
    QVERIFY(roster(0).error == ErrorCode::None && roster(0).digest.isNull());
}

void tst_RelayRosters::aNewListBeginsAnEpochEverywhere_F2()
{
    publish(listOf(m_ada, 1, {1}));
    publish(listOf(m_bob, 1, {1}));
    const DeviceId phone = m_world->addDevice(m_ada.account);
    const ConversationId self = m_world->talk(m_ada, QStringLiteral("ada"));
    const ConversationId empty = m_world->talk(m_ada, QStringLiteral("eve"));
    say(m_ada, 1, 1);
    m_world->append(sealed(*m_world, request(m_ada, self, 1, {body(2)})));
    const auto outcome = m_world->one<ManifestOutcome>(listOf(m_ada, 2, {1, 2}));
    QCOMPARE(outcome.listed, (std::vector<quint32>{1, 2}));
    QCOMPARE(outcome.epochs.size(), std::size_t(2));
    QVERIFY(outcome.epochs[0].conversation < outcome.epochs[1].conversation);
    const bool isTalkFirst = outcome.epochs[0].conversation == m_talk;
    const ConversationEntry &inTalk = outcome.epochs[isTalkFirst ? 0 : 1];
    QVERIFY(outcome.epochs[isTalkFirst ? 1 : 0].conversation == self);
    QCOMPARE(inTalk.members, (std::vector{m_ada.account, m_bob.account}));
    QVERIFY(inTalk.entry.seq == 4 && inTalk.entry.epoch == 3 && inTalk.entry.ordinal == 1);
    QVERIFY(wire::decodeDevicesNotice(inTalk.entry.body)
            == (wire::DevicesNotice{m_ada.account, 2, idOf<ManifestHash>(12)}));
    m_world->reopen();
    QVERIFY(m_world->entries(phone, LogId::of(m_talk)).back() == inTalk.entry);
    QVERIFY(roster().epoch == 3 && roster().digest.toHex() == digestAfterSecond);
    QVERIFY(roster(2).digest.toHex() == digestOfBoth && roster(2).members.front().version == 1);
    QVERIFY(m_world->entries(m_ada, LogId::of(empty)).empty());
    QCOMPARE(say(m_bob, 1, 3).fresh.front().epoch, quint64(3));
    QCOMPARE(m_world->session(m_bob).behind.back().unread, quint64(2)); // epochs are nothing to read
}

void tst_RelayRosters::whatWasSealedForOthersIsNotTaken_F2()
{
    publish(listOf(m_ada, 1, {1}));
    publish(listOf(m_bob, 1, {1}));
    const auto isStale = [&](quint64 epoch, const QByteArray &digest) {
        AppendRequest asked = request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90)});
        asked.append.epoch = epoch;
        asked.append.rosterDigest = *RosterDigest::fromHex(digest);
        const AppendOutcome outcome = m_world->append(asked);
        return outcome.error == ErrorCode::StaleEpoch && outcome.fresh.empty() && outcome.mail.empty();
    };
    QVERIFY(isStale(0, QByteArray(64, '0')));
    QVERIFY(isStale(1, digestOfOne));
    QVERIFY(isStale(1, digestOfBoth) && isStale(2, digestOfOne) && isStale(3, digestOfBoth));
    QVERIFY(m_world->entries(m_ada, LogId::of(m_talk)).empty() && m_world->entries(m_bob, LogId::mailbox()).empty());
    QCOMPARE(say(m_bob, 1, 7).error, ErrorCode::None);
    QVERIFY(isStale(0, QByteArray(64, '0')) && isStale(1, digestOfOne) && isStale(2, digestOfOne));
    publish(listOf(m_ada, 2, {1}));
    QVERIFY(isStale(2, digestOfBoth) && isStale(3, digestOfBoth));
    QCOMPARE(say(m_ada, 1, 1).error, ErrorCode::None);
}

void tst_RelayRosters::aRepeatGetsItsResultHoweverLate_A3()
{
    publish(listOf(m_ada, 1, {1}));
    publish(listOf(m_bob, 1, {1}));
    const AppendRequest asked = sealed(*m_world, request(m_ada, m_talk, 1, {body(1)}));
    const AppendOutcome first = m_world->append(asked);
    publish(listOf(m_bob, 2, {1}));
    const AppendOutcome again = m_world->append(asked);
    QVERIFY(again.error == ErrorCode::None && again.stored == first.stored && again.fresh.empty());
    AppendRequest more = asked;
    more.append.bodies.push_back(body(2)); // that is new, and sealed for those before
    QCOMPARE(m_world->append(more).error, ErrorCode::StaleEpoch);
}

void tst_RelayRosters::nobodySealsForWhoHasNoKeys_F1()
{
    QCOMPARE(say(m_bob, 1, 1).error, ErrorCode::None); // neither has any yet
    publish(listOf(m_ada, 1, {1}));
    QCOMPARE(roster().digest.toHex(), digestOfOne);
    const AppendOutcome refused = say(m_ada, 1, 2, {mail(m_bob, 90)});
    QVERIFY(refused.error == ErrorCode::KeysMissing && refused.mail.empty() && refused.fresh.empty());
    AppendRequest plain = request(m_bob, m_talk, 2, {body(3)});
    QCOMPARE(m_world->append(plain).error, ErrorCode::StaleEpoch); // an app of before
    const ConversationId empty = m_world->talk(m_ada, QStringLiteral("eve"));
    QCOMPARE(m_world->append(sealed(*m_world, request(m_ada, empty, 1, {body(4)}))).error, ErrorCode::KeysMissing);
    publish(listOf(m_bob, 1, {1}));
    QCOMPARE(say(m_ada, 1, 2).error, ErrorCode::None);
    publish(listOf(m_eve, 1, {1}));
    QCOMPARE(m_world->append(sealed(*m_world, request(m_ada, empty, 1, {body(4)}))).error, ErrorCode::None);
}

void tst_RelayRosters::onlyMembersAreToldWhoMayRead_F5()
{
    publish(listOf(m_ada, 1, {1}));
    for (const DeviceId &who : {m_eve, DeviceId{m_ada.account, 9}, DeviceId{idOf<AccountId>(77), 1}}) {
        const RosterAnswer answer = m_world->reader().readRoster(who, m_talk, std::nullopt);
        QVERIFY(answer.error == ErrorCode::NotAMember && answer.members.empty() && answer.digest.isNull());
    }
    QCOMPARE(m_world->reader().readRoster(m_ada, idOf<ConversationId>(5), std::nullopt).error, ErrorCode::NotAMember);
}

void tst_RelayRosters::epochsDoNotCountForARequest_rule12()
{
    publish(listOf(m_ada, 1, {1}));
    publish(listOf(m_bob, 1, {1}));
    for (quint64 n = 1; n <= quint64(wire::requestEntriesMax); ++n) {
        QCOMPARE(m_world->append(sealed(*m_world, request(m_ada, m_talk, n, {body(n, silent)}))).error, ErrorCode::None);
        if (n % 10 == 0)
            publish(listOf(m_bob, 1 + n / 10, {1}));
    }
    QCOMPARE(m_world->append(sealed(*m_world, request(m_ada, m_talk, 101, {body(101, silent)}))).error,
             ErrorCode::AwaitingAcceptance);
    QCOMPARE(m_world->session(m_bob).behind.back().head, Seq(wire::requestEntriesMax + 12));
}

void tst_RelayRosters::nobodyTakesTheIdOfAnEpoch_F2()
{
    wire::Body early = body(1);
    early.id = *MessageId::fromHex(idOfFirstEpoch);
    QCOMPARE(m_world->append(request(m_ada, m_talk, 1, {early})).error, ErrorCode::None);
    const auto outcome = m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1}));
    QCOMPARE(outcome.epochs.front().entry.id.toHex(), idOfFirstEpochAgain);
    publish(listOf(m_bob, 1, {1}));
    wire::Body late = body(2);
    late.id = *MessageId::fromHex(idOfSecondEpoch);
    for (const DeviceId &who : {m_ada, m_bob}) {
        const AppendOutcome taken = m_world->append(sealed(*m_world, request(who, m_talk, who == m_ada ? 2 : 1, {late})));
        QCOMPARE(taken.error, ErrorCode::None);
        QCOMPARE(taken.stored.front().refused, ErrorCode::MessageIdUsed);
    }
}

void tst_RelayRosters::anEpochIsNobodysToDelete_rule7()
{
    publish(listOf(m_ada, 1, {1}));
    publish(listOf(m_bob, 1, {1}));
    say(m_ada, 1, 1);
    wire::Body redaction = body(2, quint8(wire::EntryKind::Redact));
    redaction.bytes.clear();
    redaction.target = *MessageId::fromHex(idOfFirstEpoch);
    const AppendOutcome outcome = m_world->append(sealed(*m_world, request(m_ada, m_talk, 2, {redaction})));
    QCOMPARE(outcome.stored.front().refused, ErrorCode::NotTheAuthor);
    // One that comes before what it means finds nobody's either.
    redaction.id = idOf<MessageId>(3);
    redaction.target = devicesEntryId(m_talk, 3, 0);
    QCOMPARE(m_world->append(sealed(*m_world, request(m_ada, m_talk, 3, {redaction}))).stored.front().refused, ErrorCode::None);
    publish(listOf(m_ada, 2, {1}));
    const wire::Entry last = m_world->entries(m_bob, LogId::of(m_talk)).back();
    QVERIFY(last.kind == devicesChanged && !last.body.isEmpty() && !last.absent);
}

void tst_RelayRosters::theSameListTwiceBeginsOneEpoch_F2()
{
    say(m_ada, 1, 1);
    publish(listOf(m_ada, 1, {1}));
    const auto again = m_world->one<ManifestOutcome>(listOf(m_ada, 1, {1}));
    QVERIFY(again.error == ErrorCode::None && again.epochs.empty() && again.listed.empty());
    QCOMPARE(roster().epoch, quint64(1));
    // Both within one transaction, with a message between them that was sealed for the one before.
    AppendRequest between = request(m_bob, m_talk, 1, {body(2)});
    between.append.epoch = 2;
    between.append.rosterDigest = *RosterDigest::fromHex(digestOfBoth);
    const auto outcomes = m_world->commit({listOf(m_bob, 1, {1}), between, listOf(m_ada, 2, {1}), between,
                                           request(m_bob, m_talk, 2, {body(3)})});
    QCOMPARE(std::get<AppendOutcome>(outcomes[1]).error, ErrorCode::None);
    QCOMPARE(std::get<AppendOutcome>(outcomes[3]).error, ErrorCode::None); // a repeat
    QCOMPARE(std::get<AppendOutcome>(outcomes[4]).error, ErrorCode::StaleEpoch);
    QCOMPARE(roster().digest.toHex(), digestAfterSecond);
    QCOMPARE(kindsOf(m_world->entries(m_bob, LogId::of(m_talk))),
             (Kinds{counts, devicesChanged, devicesChanged, counts, devicesChanged}));
}

void tst_RelayRosters::whatIsRefusedBeginsNoEpoch_F2()
{
    publish(listOf(m_ada, 1, {1}));
    publish(listOf(m_bob, 1, {1}));
    QCOMPARE(say(m_ada, 2, 1).error, ErrorCode::NumberGap);
    const AppendOutcome refused = m_world->append(sealed(*m_world, request(m_ada, m_talk, 1, {body(1, 9)})));
    QVERIFY(refused.error == ErrorCode::None && refused.fresh.empty());
    QCOMPARE(refused.stored.front().refused, ErrorCode::Unsupported);
    QVERIFY(m_world->entries(m_ada, LogId::of(m_talk)).empty() && m_world->session(m_bob).behind.size() == 1); // the account log
    QCOMPARE(roster(1).error, ErrorCode::NoSuchMessage);
    QCOMPARE(kindsOf(say(m_ada, 2, 2).fresh), (Kinds{devicesChanged, devicesChanged, counts}));
}

QTEST_GUILESS_MAIN(tst_RelayRosters)
#include "tst_RelayRosters.moc"
