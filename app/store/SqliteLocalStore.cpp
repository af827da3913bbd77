// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SqliteLocalStore.h"

#include "app/store/ConversationTable.h"
#include "app/store/FaceTable.h"
#include "app/store/GroupTable.h"
#include "app/store/HistoryQuery.h"
#include "app/store/KeyTable.h"
#include "app/store/LocalImageQuery.h"
#include "app/store/LocalSchema.h"
#include "app/store/MessageTable.h"
#include "app/store/NoteTable.h"
#include "app/store/PeopleTable.h"
#include "app/store/ProfileTable.h"
#include "app/store/RedactionTable.h"
#include "app/store/RequestTable.h"
#include "app/store/SearchTable.h"
#include "app/store/Vault.h"
#include "app/store/schema/SealingStep.h"
#include "shared/base/DataFolder.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace porchlight::store {

namespace {

constexpr int walPagesBeforeCheckpoint = 1000;
constexpr int patienceWithReadersMs = 5000; // the window has closed its reader before
constexpr auto envelopesKept = std::chrono::hours(7 * 24);
constexpr auto jumpCounts = std::chrono::hours(1); // of the relay's clock, or an absence: as long as that

// What is removed is overwritten. Its traces in the write-ahead log go with the next checkpoint.
constexpr sqlite::Connection::Policy policy = {.overwritesRemoved = true, .logBytesKept = 8 * 1024 * 1024};

/// Also takes a present profile from all others: unlike the relay's, its folder is nobody's but the app's.
bool prepareFiles(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return makeDataFolder(folder)
        && QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)
        && makeDataFile(path);
}

LocalStoreError errorOf(const sqlite::Connection &connection)
{
    return isBeyondRepair(connection.fault()) ? LocalStoreError::Damaged : LocalStoreError::CannotCreate;
}

} // namespace

SqliteLocalStore::SqliteLocalStore(const SecretColumns &secrets) : m_secrets(secrets) {}

SqliteLocalStore::~SqliteLocalStore()
{
    if (!m_isBroken && m_profile && m_isRunning)
        m_connection.execute("DELETE FROM setting WHERE name = 'running'"); // its own end
    // After a failure the log is the truth: it is left alone.
    if (!m_isBroken && m_profile)
        m_connection.checkpoint(sqlite::Connection::Checkpoint::Emptying, patienceWithReadersMs);
    else
        m_connection.keepLogOnClose();
}

Result<std::unique_ptr<SqliteLocalStore>, LocalStoreError> SqliteLocalStore::open(const QString &path,
                                                                                  const SecretColumns &secrets)
{
    std::unique_ptr<SqliteLocalStore> store(new SqliteLocalStore(secrets));
    if (const auto error = store->openFiles(path))
        return *error;
    return store;
}

std::optional<LocalStoreError> SqliteLocalStore::openFiles(const QString &path)
{
    if (!prepareFiles(path))
        return LocalStoreError::CannotCreate;
    const bool stoppedUncleanly = QFileInfo(path + u"-wal").size() > 0;
    if (!m_connection.open(path, sqlite::Connection::Mode::Write))
        return errorOf(m_connection);
    if (m_connection.number("PRAGMA user_version") > schemaVersion())
        return LocalStoreError::NewerData;
    if (isWrongKey(m_connection, m_secrets))
        return LocalStoreError::WrongKey;
    if (!m_connection.configure(policy) || !migrate(m_connection))
        return errorOf(m_connection);
    // What has gone with the power, or with a failing disk, would else be met by whoever reads, as a conversation that
    // is empty.
    if (stoppedUncleanly && m_connection.text("PRAGMA quick_check(1)") != "ok")
        return LocalStoreError::Damaged;
    if (!settleVault(m_connection, m_secrets))
        return errorOf(m_connection);
    m_conversations = std::make_unique<ConversationTable>(m_connection);
    m_groups = std::make_unique<GroupTable>(m_connection, *m_conversations);
    m_messages = std::make_unique<MessageTable>(m_connection, *m_conversations);
    m_notes = std::make_unique<NoteTable>(m_connection);
    m_redactions = std::make_unique<RedactionTable>(m_connection, *m_conversations);
    m_keys = std::make_unique<KeyTable>(m_connection, m_secrets);
    m_requests = std::make_unique<RequestTable>(m_connection);
    m_people = std::make_unique<PeopleTable>(m_connection);
    m_faces = std::make_unique<FaceTable>(m_connection);
    m_history = std::make_unique<HistoryQuery>(m_connection);
    m_search = std::make_unique<SearchTable>(m_connection);
    auto profile = std::make_unique<ProfileTable>(m_connection, *m_conversations, m_secrets);
    m_revision = m_connection.number("SELECT coalesce(max(revision), 0) FROM message").value_or(0);
    if (m_connection.fault() != sqlite::Fault::None)
        return LocalStoreError::Damaged;
    m_profile = std::move(profile);
    return std::nullopt;
}

engine::LocalImage SqliteLocalStore::load()
{
    pruneOutbox();
    failDamagedEnvelopes();
    markRunning();
    engine::LocalImage image = readLocalImage(m_connection, m_secrets);
    image.wasInterrupted = m_wasInterrupted;
    // What was read in part only must not be gone on from.
    m_isBroken = m_isBroken || m_connection.fault() != sqlite::Fault::None;
    takeBack();
    return image;
}

engine::HistoryPage SqliteLocalStore::history(const std::optional<HistoryPlace> &before, int recordsMax, qsizetype bytesMax)
{
    engine::HistoryPage page = m_isBroken ? engine::HistoryPage() : m_history->read(before, recordsMax, bytesMax);
    if (!m_isBroken && !before)
        page.faces = facesToGive(m_connection);
    // What was read in part only must not pass for all there is.
    if (m_isBroken || m_connection.fault() != sqlite::Fault::None)
        page = {{}, {}, {}, false};
    takeBack();
    return page;
}

engine::LocalCommit SqliteLocalStore::commit(const engine::LocalTransaction &transaction)
{
    if (m_isBroken)
        return engine::LocalCommit::Failed;
    if (!m_connection.execute("BEGIN IMMEDIATE") || !apply(transaction) || !m_connection.execute("COMMIT")) {
        takeBack();
        return engine::LocalCommit::Failed;
    }
    checkpoint();
    return engine::LocalCommit::Committed;
}

bool SqliteLocalStore::catchUp()
{
    if (m_isBroken || !m_search->isBehind())
        return false;
    const bool isDone = m_connection.execute("BEGIN IMMEDIATE") && m_search->catchUp() && m_connection.execute("COMMIT");
    if (isDone)
        checkpoint();
    else
        takeBack(); // a full disk: another time
    return isDone && m_search->isBehind();
}

void SqliteLocalStore::checkpoint()
{
    const bool hasTraces = m_redactions->hasTraces() || m_search->hasTraces();
    if (!hasTraces && m_connection.walPages() < walPagesBeforeCheckpoint)
        return;
    using Checkpoint = sqlite::Connection::Checkpoint;
    m_connection.checkpoint(hasTraces ? Checkpoint::Emptying : Checkpoint::Gentle);
    if (m_connection.walPages() == 0) { // else a reader was in the way: after the next commit
        m_redactions->tracesAreGone();
        m_search->tracesAreGone();
    }
    takeBack(); // this transaction is on the disk; whether the next one can be is another matter
}

void SqliteLocalStore::takeBack()
{
    const sqlite::Fault fault = m_connection.fault();
    if (fault != sqlite::Fault::None)
        m_error = m_connection.error();
    m_isBroken = !m_connection.rollBack() || isBeyondRepair(fault) || m_isBroken;
    m_connection.forgetFault();
}

bool SqliteLocalStore::apply(const engine::LocalTransaction &transaction)
{
    ++m_revision;
    m_messages->begin(m_revision, m_profile->era());
    m_notes->begin(m_revision);
    m_redactions->begin(m_revision);
    m_keys->begin();
    const auto applyOne = [this](const engine::LocalOperation &operation) {
        return std::visit([this](const auto &o) {
            if constexpr (requires { m_messages->apply(o); }) {
                return m_messages->apply(o) && m_notes->follow(o) && m_redactions->follow(o) && m_people->follow(o);
            } else if constexpr (requires { m_conversations->apply(o); }) {
                return m_conversations->apply(o);
            } else if constexpr (requires { m_groups->apply(o); }) {
                return m_groups->apply(o);
            } else if constexpr (requires { m_keys->apply(o); }) {
                return m_keys->apply(o);
            } else if constexpr (requires { m_requests->apply(o); }) {
                return m_requests->apply(o);
            } else if constexpr (requires { m_people->apply(o); }) {
                return m_people->apply(o);
            } else if constexpr (requires { m_faces->apply(o); }) {
                return m_faces->apply(o);
            } else if constexpr (requires { m_profile->apply(o); }) {
                return m_profile->apply(o);
            } else {
                const bool done = m_messages->markDamaged() && m_profile->apply(o, m_revision);
                m_messages->begin(m_revision, m_profile->era());
                return done;
            }
        }, operation);
    };
    return std::all_of(transaction.begin(), transaction.end(), applyOne) && m_keys->write() && m_messages->seal() && m_search->index();
}

void SqliteLocalStore::pruneOutbox()
{
    // Only the relay's clock is used for expiry (rule 17): one's own may be years wrong. The relay's may jump as well, so
    // ages are summed from one envelope to the next, and a step that is longer than all of the time is hardly believed.
    sqlite::Statement prune(m_connection,
        "WITH newest (ms) AS (SELECT coalesce(max(ms), 0) FROM"
        " (SELECT (SELECT relay_time_ms FROM message WHERE message.conversation = conversation.id AND kind = 1"
        " AND relay_time_ms IS NOT NULL ORDER BY place DESC, tie DESC LIMIT 1) AS ms FROM conversation)),"
        " settled (ms) AS (SELECT DISTINCT settled_ms FROM outbox WHERE settled_ms IS NOT NULL),"
        " step (ms, length) AS (SELECT ms, max(0, lag(ms, 1, (SELECT ms FROM newest)) OVER (ORDER BY ms DESC) - ms) FROM settled),"
        " aged (ms, age) AS (SELECT ms, sum(iif(length > ?1, ?2, length)) OVER (ORDER BY ms DESC) FROM step)"
        " DELETE FROM outbox WHERE settled_ms IN (SELECT ms FROM aged WHERE age > ?1)");
    prune.run(qint64(std::chrono::milliseconds(envelopesKept).count()), qint64(std::chrono::milliseconds(jumpCounts).count()));
    takeBack(); // a full disk prunes nothing, and is no reason not to be read
}

/// What is there still when the program comes again was left by one that did not come to its own end.
void SqliteLocalStore::markRunning()
{
    if (std::exchange(m_isRunning, true))
        return;
    m_wasInterrupted = m_connection.number("SELECT count(*) FROM setting WHERE name = 'running'").value_or(0) > 0;
    m_connection.execute("INSERT OR REPLACE INTO setting VALUES ('running', 1)");
    takeBack(); // on a full disk there is no mark, and no care the next time
}

void SqliteLocalStore::failDamagedEnvelopes()
{
    // What the disk has changed is not what was written: it is not sent, and the person is told (G9).
    if (m_connection.number("SELECT count(*) FROM outbox WHERE sum IS NOT " PORCHLIGHT_OUTBOX_SUM).value_or(0) > 0) {
        m_messages->begin(++m_revision, m_profile->era());
        sqlite::Statement fail(m_connection,
            "UPDATE message SET failed = max(failed, 1), revision = ? WHERE seq IS NULL AND floor = 0 AND (conversation, uid)"
            " IN (SELECT conversation, uid FROM outbox WHERE settled_ms IS NULL AND sum IS NOT " PORCHLIGHT_OUTBOX_SUM ")");
        if (m_connection.execute("BEGIN IMMEDIATE") && m_messages->markDamaged() && fail.run(m_revision) && m_messages->seal() && m_search->index()
            && m_connection.execute("DELETE FROM outbox WHERE sum IS NOT " PORCHLIGHT_OUTBOX_SUM))
            m_connection.execute("COMMIT");
    }
    takeBack();
}

} // namespace porchlight::store
