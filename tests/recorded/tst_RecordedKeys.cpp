// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkCode.h"
#include "app/encryption/Encryption.h"
#include "app/encryption/EncryptionParts.h"
#include "app/encryption/RecoveryRecords.h"
#include "tests/app_store/TestVault.h"
#include "tests/recorded/RecordedTest.h"
#include "tests/simulation/world/SeededRandom.h"

#include <sqlite3.h>

using namespace porchlight;
using namespace porchlight::recorded;

namespace {

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

/// What devices of version 1 have on their disks, have written for each other and have given to people opens for ever
/// (rule 18, F1, F2). Of devices that go on talking with it: tst_RecordedClient.
class tst_RecordedKeys : public RecordedTest
{
    Q_OBJECT

private Q_SLOTS:
    void anOldProfileOpens_data();
    void anOldProfileOpens();
    void oldKitsAreKnown();
    void whatAnOldDeviceHasSealedCanBeToldAgain();
    void anOldHistoryOpens();
    void anOldKitOpens();
    void theKitOfAnOldAccountOpens();
    void anOldLinkCodeIsRead();
};

void tst_RecordedKeys::anOldProfileOpens_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[folder, recording] : m_recordings) {
        for (const auto &[name, bytes] : recording.profiles)
            QTest::addRow("%s %s", qPrintable(folder), qPrintable(name)) << name;
    }
}

/// Whatever the tables have become since: it is known who this is, and no key is lost on the way.
void tst_RecordedKeys::anOldProfileOpens()
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

/// Both kits that were on the desk's disk are those that it has put at the relay.
void tst_RecordedKeys::oldKitsAreKnown()
{
    using encryption::RecordKind;
    auto opened = test::openLocalStore(profile(QStringLiteral("desk_publishes")));
    QVERIFY(opened);
    engine::KeyRecords records = opened.value()->load().keyRecords;
    const auto confirmed = encryption::RecoveryRecord::decode(records[{quint8(RecordKind::RecoveryKit), {}}]);
    const auto staged = encryption::RecoveryRecord::decode(records[{quint8(RecordKind::StagedRecoveryKit), {}}]);
    QVERIFY(confirmed && staged);
    const auto puts = framesOf<wire::PutRecovery>();
    QVERIFY(puts.size() >= 2);
    QCOMPARE(confirmed->blob, puts[0].second.blob.value_or(QByteArray()));
    QCOMPARE(staged->blob, puts[1].second.blob.value_or(QByteArray()));
    QVERIFY(confirmed->isConfirmed && !staged->isConfirmed);
}

/// Whoever could not open what Bob wrote before he was away may still ask him for it.
void tst_RecordedKeys::whatAnOldDeviceHasSealedCanBeToldAgain()
{
    simulation::SeededRandom random(5);
    auto opened = test::openLocalStore(profile(QStringLiteral("bob_away")));
    QVERIFY(opened);
    encryption::Encryption seal(opened.value()->load(), random);
    const qint64 awayMs = expected("bob").toObject()[QLatin1String("from_ms")].toInteger();
    int found = 0;
    for (const auto &[line, append] : framesOf<wire::Append>()) {
        if (line.device != QLatin1String("bob/1") || line.ms >= awayMs)
            continue;
        for (const wire::Body &body : append.bodies) {
            const encryption::SentBody *sent = seal.parts()->sent.find(append.conversation, body.id);
            QVERIFY2(sent && !sent->inner.isEmpty(), body.id.toHex().constData());
            ++found;
        }
    }
    QVERIFY(found >= 5);
}

/// Alice's laptop had asked her desk for the history, and has not got it.
void tst_RecordedKeys::anOldHistoryOpens()
{
    using namespace encryption;
    simulation::SeededRandom random(5);
    auto opened = test::openLocalStore(profile(QStringLiteral("laptop_waits")));
    QVERIFY(opened);
    Encryption seal(opened.value()->load(), random);
    EncryptionParts &laptop = *seal.parts();
    std::optional<ArchiveOffer> offer;
    const Line put = firstOf<wire::PutBlob>(QStringLiteral("alice/1"));
    for (const auto &[line, entries] : framesOf<wire::Entries>()) {
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
    for (const auto &[line, piece] : framesOf<wire::Blob>())
        QVERIFY(!reader.feed(piece.bytes, take));
    QVERIFY(!reader.finish());
    int compared = 0;
    for (const QJsonValue &conversation : expected("history").toArray()) {
        for (const QJsonValue &message : conversation[QLatin1String("messages")].toArray()) {
            if (message[QLatin1String("deleted")].toBool())
                continue;
            QCOMPARE(texts[*MessageId::fromBytes(bytesIn(message[QLatin1String("id")]))],
                     message[QLatin1String("text")].toString());
            ++compared;
        }
    }
    QVERIFY(compared >= 6);
}

void tst_RecordedKeys::anOldKitOpens()
{
    const QJsonObject expectedKit = expected("cheap_kit").toObject();
    const QByteArray blob = bytesIn(expectedKit[QLatin1String("blob")]);
    const auto code = recoveryCodeFromText(expectedKit[QLatin1String("code")].toString());
    const auto parameters = RecoveryKit::parametersOf(blob);
    QVERIFY(code && parameters);
    const auto kit = RecoveryKit::derive(*code, {}, *parameters);
    QVERIFY(kit);
    QCOMPARE(kit->token().toBytes(), bytesIn(expectedKit[QLatin1String("token")]));
    const auto secrets = kit->open(account("alice"), blob);
    QVERIFY(secrets);
    QCOMPARE(SigningKey(secrets->accountSeed).publicKey().toBytes(),
             bytesIn(expectedKit[QLatin1String("account_key")]));
}

/// F2, at its full price: once in a night.
void tst_RecordedKeys::theKitOfAnOldAccountOpens()
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
    const auto lists = framesOf<wire::PublishManifest>();
    const auto signedList = std::ranges::find_if(
        lists, [](const auto &list) { return list.first.device == QLatin1String("alice/1"); });
    QVERIFY(signedList != lists.end());
    QVERIFY(signedList->second.manifest.bytes.contains(SigningKey(secrets->accountSeed).publicKey().toBytes()));
    QByteArray backup;
    for (const auto &[line, put] : framesOf<wire::PutRecovery>())
        backup = put.backup && (!put.blob || *put.blob == blob) ? *put.backup : backup;
    const auto beside = encryption::RecoveryBackup::opened(backup, account("alice"), secrets->backupKey);
    QVERIFY(beside && !beside->list.isEmpty() && beside->contacts.size() == 1);
}

void tst_RecordedKeys::anOldLinkCodeIsRead()
{
    const QJsonObject link = expected("link_code").toObject();
    const auto code = LinkCode::fromText(link[QLatin1String("code")].toString());
    QVERIFY(code);
    QCOMPARE(code->rendezvous.toBytes(), bytesIn(link[QLatin1String("rendezvous")]));
    QCOMPARE(code->commitment.toBytes(), bytesIn(link[QLatin1String("commitment")]));
}

QTEST_GUILESS_MAIN(tst_RecordedKeys)
#include "tst_RecordedKeys.moc"
