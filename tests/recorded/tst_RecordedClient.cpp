// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Records.h"
#include "tests/app_store/TestVault.h"
#include "tests/recorded/Likeness.h"
#include "tests/recorded/OldApps.h"
#include "tests/recorded/OldRelay.h"
#include "tests/recorded/RecordedTest.h"
#include "tests/recorded/Timeline.h"

using namespace porchlight;
using namespace porchlight::recorded;

namespace {

// The numbers of version 1, for ever.
constexpr quint64 publishManifestType = 60;
constexpr quint64 putMailType = 68;
constexpr quint64 putRecoveryType = 75;

/// The first field, which is what it is about, of all that a device has said of this type.
std::vector<QCborValue> saidBy(const OldRelay &relay, quint64 type)
{
    std::vector<QCborValue> all;
    for (const RawFrame &frame : relay.asked()) {
        if (frame.type == type)
            all.push_back(frame.fields.value(1));
    }
    return all;
}

} // namespace

/// What devices of version 1 have said, heard and stored works for ever (rule 18, B6, F1). Each function runs for each
/// recording in the tree; each has been seen to fail for a change of the product that would have broken it.
class tst_RecordedClient : public RecordedTest
{
    Q_OBJECT

private Q_SLOTS:
    void anOldAppIsServedAsItWas();
    void whatOldAppsHaveSealedIsKeptByteForByte();
    void whatAnOldRelaySaysIsUnderstood();
    void whatAnOldDeviceHadBegunGoesOn();
    void whatAnOldDeviceHadSealedGoes();
};

void tst_RecordedClient::anOldAppIsServedAsItWas()
{
    OldApps apps(recording(), m_scratch->path());
    apps.play();
    QCOMPARE(apps.unread(), QStringList());
    QCOMPARE(unlike(recording().lines, apps.answers()).join(u'\n'), QString());
    // And the other way round it would have been found as well: the recording has something of everything.
    std::set<quint64> types;
    for (const Line &line : recording().lines) {
        for (const RawFrame &frame : rawFrames(line.message))
            types.insert(frame.type);
    }
    QVERIFY2(types.size() >= 45, qPrintable(QString::number(types.size())));
}

/// G1: a member reads the log, and each body that was appended stands there as it was sent.
void tst_RecordedClient::whatOldAppsHaveSealedIsKeptByteForByte()
{
    OldApps apps(recording(), m_scratch->path());
    apps.play();
    const auto talk = *ConversationId::fromBytes(bytesIn(expected("talk")));
    std::map<MessageId, wire::Entry> kept;
    for (const wire::Entry &entry :
         apps.relay().reader().readLog({account("bob_account"), 1}, LogId::of(talk), 0, 1000, 1 << 24).entries)
        kept[entry.id] = entry;
    std::set<MessageId> erased;
    int compared = 0;
    for (const auto &[line, append] : framesOf<wire::Append>()) {
        for (const wire::Body &body : append.bodies) {
            if (body.kind == quint8(wire::EntryKind::Redact))
                erased.insert(*body.target);
        }
    }
    for (const auto &[line, append] : framesOf<wire::Append>()) {
        for (const wire::Body &body : append.bodies) {
            if (append.conversation != talk)
                continue;
            QVERIFY2(kept.contains(body.id), body.id.toHex().constData());
            const bool isErased = erased.contains(body.id) || (body.target && erased.contains(*body.target));
            QCOMPARE(kept.at(body.id).body.toHex(), isErased ? QByteArray() : body.bytes.toHex());
            ++compared;
        }
    }
    QVERIFY(compared >= 15);
}

/// Bob was away, and comes back with the keys and the database that he had then.
void tst_RecordedClient::whatAnOldRelaySaysIsUnderstood()
{
    const QJsonObject bob = expected("bob").toObject();
    const OldRelay::Span span{bob[QLatin1String("from_ms")].toInteger(), bob[QLatin1String("until_ms")].toInteger()};
    simulation::Schedule schedule;
    OldRelay relay(schedule, recording(), QStringLiteral("bob/1"), quint64(bob[QLatin1String("link")].toInteger()),
                   span, profile(QStringLiteral("bob_away")));
    DeviceHost &device = relay.device();
    device.start();
    schedule.runUntil(schedule.now() + milliseconds(span.untilMs - span.fromMs) + 2min, [] { return false; });
    device.post(engine::AskSafetyNumber{1, account("alice")});
    schedule.runUntil(schedule.now() + 1s, [] { return false; });
    QCOMPARE(device.told.connection.state, engine::ConnectionReport::State::Online);
    QCOMPARE(timelines(*device.reader()), bob[QLatin1String("shows")].toArray());
    QCOMPARE(device.told.safety.groups.join(u' '), expected("safety_number").toString());
    QCOMPARE(device.told.safety.verified, engine::SafetyNumberTold::Verified::Yes);
    QVERIFY(device.told.alarms.empty());
    QVERIFY(std::ranges::none_of(device.told.notices.notices, &engine::Notice::isBlocking));
}

/// F2: Alice's desk had signed a list without her laptop and made a kit, and then its computer broke down.
void tst_RecordedClient::whatAnOldDeviceHadBegunGoesOn()
{
    const QString name = QStringLiteral("alice/1");
    const Line unlinks = firstOf<wire::UnlinkDevice>(name);
    simulation::Schedule schedule;
    const QString path = profile(QStringLiteral("desk_publishes"));
    OldRelay relay(schedule, recording(), name, unlinks.link, {unlinks.ms, unlinks.ms}, path);
    relay.device().start();
    schedule.runUntil(schedule.now() + 2min, [] { return false; });
    const auto published = saidBy(relay, publishManifestType);
    QVERIFY(!published.empty());
    const std::vector<QCborValue> then = relay.askedThen(publishManifestType);
    QVERIFY2(std::ranges::any_of(then, [&](const QCborValue &list) { return holds(list, published.front()); }),
             "the list that was signed then is not the one that goes");
    QVERIFY(relay.device().told.standing.mayLink);
    QVERIFY(relay.device().told.alarms.empty());
    // Nobody knows the code of the new kit: the one before stays good, and nothing is put in its place.
    QCOMPARE(relay.device().told.kit.kit, engine::RecoveryStanding::Kit::Made);
    QVERIFY(saidBy(relay, putRecoveryType).empty());
    relay.device().stop();
    auto opened = test::openLocalStore(path);
    QVERIFY(opened);
    const engine::KeyRecords after = opened.value()->load().keyRecords;
    QVERIFY(!after.contains({quint8(encryption::RecordKind::StagedManifest), {}}));
    QVERIFY(!after.contains({quint8(encryption::RecordKind::StagedRecoveryKit), {}}));
    QVERIFY(after.contains({quint8(encryption::RecordKind::RecoveryKit), {}}));
}

/// Alice's laptop had sealed a request for the history, and the relay had not confirmed that it has it.
void tst_RecordedClient::whatAnOldDeviceHadSealedGoes()
{
    const QString name = QStringLiteral("alice/2");
    const Line asks = firstOf<wire::PutMail>(name);
    simulation::Schedule schedule;
    OldRelay relay(schedule, recording(), name, asks.link, {asks.ms, asks.ms}, profile(QStringLiteral("laptop_waits")));
    relay.device().start();
    schedule.runUntil(schedule.now() + 30s, [] { return false; });
    const auto sent = saidBy(relay, putMailType);
    QVERIFY(!sent.empty());
    QVERIFY(holds(relay.askedThen(putMailType).front(), sent.front()));
    QVERIFY(relay.device().told.history.stage != engine::HistoryReport::Stage::None); // and goes on asking
    QVERIFY(relay.device().told.alarms.empty());
}

QTEST_GUILESS_MAIN(tst_RecordedClient)
#include "tst_RecordedClient.moc"
