// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkCode.h"
#include "app/encryption/EncryptionParts.h"
#include "app/encryption/RecoveryRecords.h"
#include "shared/wire/Packing.h"
#include "tests/app_store/TestVault.h"
#include "tests/recorded/Likeness.h"
#include "tests/recorded/OldApps.h"
#include "tests/recorded/OldRelay.h"
#include "tests/recorded/Timeline.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace porchlight;
using namespace porchlight::recorded;

namespace {

QByteArray bytesIn(const QJsonValue &hex)
{
    return QByteArray::fromHex(hex.toString().toLatin1());
}

QString folderOfRecordings()
{
    return qEnvironmentVariable("PORCHLIGHT_SOURCE") + QStringLiteral("/tests/recorded");
}

/// All frames of a type that a recording holds, as today's codec reads them.
template <class F>
std::vector<std::pair<Line, F>> framesOf(const Recording &recording)
{
    std::vector<std::pair<Line, F>> all;
    for (const Line &line : recording.lines) {
        for (const wire::Frame &frame : wire::decodeUnpacking(line.message).frames) {
            if (const auto *wanted = std::get_if<F>(&frame))
                all.emplace_back(line, *wanted);
        }
    }
    return all;
}

qint64 rowsOf(const QString &path, const QByteArray &table)
{
    sqlite3 *handle = nullptr;
    qint64 rows = -1;
    sqlite3_open(path.toUtf8().constData(), &handle);
    const auto take = [](void *to, int, char **values, char **) {
        *static_cast<qint64 *>(to) = QByteArray(values[0]).toLongLong();
        return 0;
    };
    const QByteArray sql = "SELECT count(*) FROM " + table;
    sqlite3_exec(handle, sql.constData(), take, &rows, nullptr);
    sqlite3_close(handle);
    return rows;
}

} // namespace

/// What devices of version 1 have said, heard and stored works for ever (rule 18, B6, F1). Each function runs for each
/// recording in the tree; each has been seen to fail for a change of the product that would have broken it.
class tst_RecordedClient : public QObject
{
    Q_OBJECT

    std::map<QString, Recording> m_recordings;
    std::unique_ptr<QTemporaryDir> m_scratch;

    const Recording &recording()
    {
        QFETCH_GLOBAL(QString, folder);
        return m_recordings.at(folder);
    }
    QJsonObject expected(const char *key) { return recording().expected[QLatin1String(key)].toObject(); }
    QString profile(const QString &name)
    {
        const QString path = m_scratch->filePath(name + QStringLiteral(".sqlite"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(recording().profiles.at(name)) <= 0)
            qFatal("a profile cannot be laid down");
        return path;
    }
    AccountId account(const char *key)
    {
        return *AccountId::fromBytes(bytesIn(recording().expected[QLatin1String(key)]));
    }
    /// The connection on which a device was when it said something for the first time.
    template <class F>
    Line firstOf(const QString &device)
    {
        for (const auto &[line, frame] : framesOf<F>(recording())) {
            if (line.device == device)
                return line;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : QDir(folderOfRecordings()).entryList({QStringLiteral("v*")}, QDir::Dirs)) {
            m_recordings[folder] = Recording::read(folderOfRecordings() + u'/' + folder);
            QTest::newRow(qPrintable(folder)) << folder;
        }
    }
    void init() { m_scratch = std::make_unique<QTemporaryDir>(); }

    void anOldAppIsServedAsItWas();
    void whatOldAppsHaveSealedIsKeptByteForByte();
    void whatAnOldRelaySaysIsUnderstood();
    void anOldProfileOpens_data();
    void anOldProfileOpens();
    void whatAnOldDeviceHadBegunGoesOn();
    void anOldHistoryOpens();
    void anOldKitOpens();
    void theKitOfAnOldAccountOpens();
    void anOldLinkCodeIsRead();
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
    const auto talk = *ConversationId::fromBytes(bytesIn(recording().expected[QLatin1String("talk")]));
    std::map<MessageId, wire::Entry> kept;
    for (const wire::Entry &entry :
         apps.relay().reader().readLog({account("bob_account"), 1}, LogId::of(talk), 0, 1000, 1 << 24).entries)
        kept[entry.id] = entry;
    std::set<MessageId> erased;
    int compared = 0;
    for (const auto &[line, append] : framesOf<wire::Append>(recording())) {
        for (const wire::Body &body : append.bodies) {
            if (body.kind == quint8(wire::EntryKind::Redact))
                erased.insert(*body.target);
        }
    }
    for (const auto &[line, append] : framesOf<wire::Append>(recording())) {
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
    const QJsonObject bob = expected("bob");
    const qint64 fromMs = bob[QLatin1String("from_ms")].toInteger();
    simulation::Schedule schedule;
    OldRelay relay(schedule, recording(), QStringLiteral("bob/1"), quint64(bob[QLatin1String("link")].toInteger()), fromMs,
                   profile(QStringLiteral("bob_away")));
    DeviceHost &device = relay.device();
    device.start();
    const milliseconds time(bob[QLatin1String("until_ms")].toInteger() - fromMs);
    schedule.runUntil(schedule.now() + time + 2min, [] { return false; });
    device.post(engine::AskSafetyNumber{1, account("alice")});
    schedule.runUntil(schedule.now() + 1s, [] { return false; });
    QCOMPARE(device.told.connection.state, engine::ConnectionReport::State::Online);
    QCOMPARE(timelines(*device.reader()), bob[QLatin1String("shows")].toArray());
    QCOMPARE(device.told.safety.groups.join(u' '), recording().expected[QLatin1String("safety_number")].toString());
    QCOMPARE(device.told.safety.verified, engine::SafetyNumberTold::Verified::Yes);
    QVERIFY(device.told.alarms.empty());
    QVERIFY(std::ranges::none_of(device.told.notices.notices, &engine::Notice::isOpen));
}

void tst_RecordedClient::anOldProfileOpens_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[folder, recording] : m_recordings) {
        for (const auto &[name, bytes] : recording.profiles)
            QTest::addRow("%s %s", qPrintable(folder), qPrintable(name)) << name;
    }
}

/// Whatever the tables have become since: it is known who this is, and no key is lost on the way.
void tst_RecordedClient::anOldProfileOpens()
{
    QFETCH(QString, name);
    if (!recording().profiles.contains(name))
        QSKIP("is of another recording");
    const QString path = profile(name);
    const qint64 records = rowsOf(path, "key_record");
    const qint64 conversations = rowsOf(path, "conversation");
    auto opened = test::openLocalStore(path);
    QVERIFY(opened);
    const engine::LocalImage image = opened.value()->load();
    QVERIFY(image.identity && image.generation == recording().generation);
    QCOMPARE(image.identity->token.size(), qsizetype(wire::tokenBytes));
    QVERIFY(records > 20);
    QCOMPARE(qint64(image.keyRecords.size()), records);
    QCOMPARE(qint64(image.conversations.size()), conversations);
}

/// F2: Alice's desk had signed a list without her laptop and made a kit, and then its computer broke down.
void tst_RecordedClient::whatAnOldDeviceHadBegunGoesOn()
{
    const QString name = QStringLiteral("alice/1");
    const Line unlinks = firstOf<wire::UnlinkDevice>(name);
    simulation::Schedule schedule;
    OldRelay relay(schedule, recording(), name, unlinks.link, unlinks.ms, profile(QStringLiteral("desk_publishes")));
    relay.device().start();
    schedule.runUntil(schedule.now() + 2min, [] { return false; });
    std::vector<QCborMap> published;
    std::vector<QCborMap> kits;
    for (const RawFrame &frame : relay.asked()) {
        if (frame.type == 60)
            published.push_back(frame.fields);
        if (frame.type == 75)
            kits.push_back(frame.fields);
    }
    QVERIFY(!published.empty());
    const auto then = relay.askedThen(60);
    QVERIFY2(std::ranges::any_of(then, [&](const RawFrame &frame) { return frame.fields.value(1) == published.front().value(1); }),
             "the list that was signed then is not the one that goes");
    // Nobody knows the code of the new kit: the one before stays good.
    QVERIFY(!kits.empty());
    QCOMPARE(kits.front().value(1), relay.askedThen(75).front().fields.value(1));
    QVERIFY(relay.device().told.standing.mayLink);
    QVERIFY(relay.device().told.alarms.empty());
}

/// Alice's laptop had asked her desk for the history, and has not got it.
void tst_RecordedClient::anOldHistoryOpens()
{
    using namespace encryption;
    simulation::SeededRandom random(5);
    auto opened = test::openLocalStore(profile(QStringLiteral("laptop_waits")));
    QVERIFY(opened);
    Encryption seal(opened.value()->load(), random);
    EncryptionParts &laptop = *seal.parts();
    std::optional<ArchiveOffer> offer;
    const Line put = firstOf<wire::PutBlob>(QStringLiteral("alice/1"));
    for (const auto &[line, entries] : framesOf<wire::Entries>(recording())) {
        if (offer || line.device != QLatin1String("alice/2") || line.ms < put.ms || entries.log != LogId::mailbox())
            continue;
        for (const wire::Entry &item : entries.entries) {
            engine::Out out;
            const Now now{1s, milliseconds(recording().wallMs + line.ms)};
            const auto frame = laptop.sessions.open(item, now, out);
            if (frame && frame->type == pairwise::FrameType::ArchiveOffer)
                offer = ArchiveOffer::decoded(frame->body);
        }
    }
    QVERIFY(offer);
    const DeviceList *list = laptop.accounts.current(laptop.self.account);
    QVERIFY(list);
    const HistoryRequest request{offer->blob, recording().generation, list->hash(), std::nullopt};
    ArchiveReader reader(offer->key, archiveBinding(laptop.self, request), offer->size);
    std::map<MessageId, QString> texts; // by the last edit
    const auto take = [&](QByteArrayView bytes) {
        const auto item = archiveItem(bytes);
        const auto *record = item ? std::get_if<engine::HistoryRecord>(&*item) : nullptr;
        Content content;
        if (!record || decodeContent(record->content, content) != ContentState::Readable)
            return item.has_value();
        if (content.type == quint64(Content::Type::Edit)) // stands above what it changes: the newest come first
            texts.emplace(content.target, content.text);
        else if (content.type == quint64(Content::Type::Text))
            texts.emplace(record->entry.id, content.text);
        return item.has_value();
    };
    for (const auto &[line, piece] : framesOf<wire::Blob>(recording()))
        QVERIFY(!reader.feed(piece.bytes, take));
    QVERIFY(!reader.finish());
    int compared = 0;
    for (const QJsonValue &conversation : recording().expected[QLatin1String("history")].toArray()) {
        for (const QJsonValue &message : conversation[QLatin1String("messages")].toArray()) {
            if (message[QLatin1String("deleted")].toBool())
                continue;
            QCOMPARE(texts[*MessageId::fromBytes(bytesIn(message[QLatin1String("id")]))], message[QLatin1String("text")].toString());
            ++compared;
        }
    }
    QVERIFY(compared >= 6);
}

void tst_RecordedClient::anOldKitOpens()
{
    const QJsonObject expectedKit = expected("cheap_kit");
    const QByteArray blob = bytesIn(expectedKit[QLatin1String("blob")]);
    const auto code = recoveryCodeFromText(expectedKit[QLatin1String("code")].toString());
    const auto parameters = RecoveryKit::parametersOf(blob);
    QVERIFY(code && parameters);
    const auto kit = RecoveryKit::derive(*code, {}, *parameters);
    QVERIFY(kit);
    QCOMPARE(kit->token().toBytes(), bytesIn(expectedKit[QLatin1String("token")]));
    const auto secrets = kit->open(account("alice"), blob);
    QVERIFY(secrets);
    QCOMPARE(SigningKey(secrets->accountSeed).publicKey().toBytes(), bytesIn(expectedKit[QLatin1String("account_key")]));
}

/// F2, at its full price: once in a night.
void tst_RecordedClient::theKitOfAnOldAccountOpens()
{
    if (!qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY"))
        QSKIP("takes 256 MiB");
    const QByteArray blob = bytesIn(expected("kit")[QLatin1String("blob")]);
    const auto code = recoveryCodeFromText(expected("kit")[QLatin1String("code")].toString());
    const auto parameters = RecoveryKit::parametersOf(blob);
    QVERIFY(code && parameters);
    const auto kit = RecoveryKit::derive(*code, {}, *parameters);
    QVERIFY(kit);
    const auto secrets = kit->open(account("alice"), blob);
    QVERIFY(secrets);
    const auto lists = framesOf<wire::PublishManifest>(recording());
    const auto signedList = std::ranges::find_if(lists, [](const auto &list) { return list.first.device == QLatin1String("alice/1"); });
    QVERIFY(signedList != lists.end());
    QVERIFY(signedList->second.manifest.bytes.contains(SigningKey(secrets->accountSeed).publicKey().toBytes()));
    QByteArray backup;
    for (const auto &[line, put] : framesOf<wire::PutRecovery>(recording()))
        backup = put.backup && (!put.blob || *put.blob == blob) ? *put.backup : backup;
    const auto beside = encryption::RecoveryBackup::opened(backup, account("alice"), secrets->backupKey);
    QVERIFY(beside && !beside->list.isEmpty() && beside->contacts.size() == 1);
}

void tst_RecordedClient::anOldLinkCodeIsRead()
{
    const QJsonObject link = expected("link_code");
    const auto code = LinkCode::fromText(link[QLatin1String("code")].toString());
    QVERIFY(code);
    QCOMPARE(code->rendezvous.toBytes(), bytesIn(link[QLatin1String("rendezvous")]));
    QCOMPARE(code->commitment.toBytes(), bytesIn(link[QLatin1String("commitment")]));
}

QTEST_GUILESS_MAIN(tst_RecordedClient)
#include "tst_RecordedClient.moc"
