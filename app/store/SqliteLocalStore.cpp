// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SqliteLocalStore.h"

#include "app/store/ConversationTable.h"
#include "app/store/LocalImageQuery.h"
#include "app/store/LocalSchema.h"
#include "app/store/MessageTable.h"
#include "app/store/ProfileTable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace porchlight::store {

namespace {

constexpr auto fileRights = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto folderRights = fileRights | QFileDevice::ExeOwner;
constexpr int walPagesBeforeCheckpoint = 1000;
constexpr auto envelopesKept = std::chrono::hours(7 * 24);

// secure_delete: what is removed is overwritten. Its traces in the write-ahead log go with the next checkpoint.
constexpr const char *settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                                 "PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
                                 "PRAGMA journal_size_limit = 8388608";

bool prepareFiles(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, folderRights))
        return false;
    // Made by us and not by SQLite, so that there is no moment in which others may read it. Its log inherits the mode.
    QFile file(path);
    return file.exists() ? file.setPermissions(fileRights) : file.open(QIODevice::ReadWrite | QIODevice::NewOnly, fileRights);
}

} // namespace

SqliteLocalStore::SqliteLocalStore() = default;

SqliteLocalStore::~SqliteLocalStore()
{
    if (m_connection.handle() && !m_connection.isBeyondRepair())
        m_connection.checkpoint(true);
}

Result<std::unique_ptr<SqliteLocalStore>, LocalStoreError> SqliteLocalStore::open(const QString &path)
{
    std::unique_ptr<SqliteLocalStore> store(new SqliteLocalStore);
    if (const auto error = store->openFiles(path))
        return *error;
    return store;
}

std::optional<LocalStoreError> SqliteLocalStore::openFiles(const QString &path)
{
    if (!prepareFiles(path))
        return LocalStoreError::CannotCreate;
    if (!m_connection.open(path, SqliteConnection::Mode::ReadWrite))
        return LocalStoreError::CannotCreate;
    if (m_connection.number("PRAGMA user_version") > schemaVersion())
        return LocalStoreError::NewerData;
    if (!m_connection.execute(settings))
        return m_connection.isBeyondRepair() ? LocalStoreError::Damaged : LocalStoreError::CannotCreate;
    if (const auto error = migrate(m_connection))
        return error;
    m_conversations = std::make_unique<ConversationTable>(m_connection);
    m_messages = std::make_unique<MessageTable>(m_connection, *m_conversations);
    m_profile = std::make_unique<ProfileTable>(m_connection, *m_conversations);
    m_revision = std::max(qint64(0), m_connection.number("SELECT max(revision) FROM message"));
    return std::nullopt;
}

engine::LocalImage SqliteLocalStore::load()
{
    pruneOutbox();
    return readLocalImage(m_connection);
}

engine::LocalCommit SqliteLocalStore::commit(const engine::LocalTransaction &transaction)
{
    if (m_connection.isBeyondRepair())
        return engine::LocalCommit::Failed;
    const int failuresBefore = m_connection.failures();
    const bool done = m_connection.execute("BEGIN IMMEDIATE") && apply(transaction)
        && m_connection.failures() == failuresBefore && m_connection.execute("COMMIT");
    if (!done) {
        m_error = m_connection.error();
        m_connection.execute("ROLLBACK");
        return engine::LocalCommit::Failed;
    }
    if (m_connection.walPages() >= walPagesBeforeCheckpoint)
        m_connection.checkpoint(false);
    return engine::LocalCommit::Committed;
}

bool SqliteLocalStore::apply(const engine::LocalTransaction &transaction)
{
    ++m_revision;
    m_messages->begin(m_revision, m_profile->era());
    const auto applyOne = [this](const engine::LocalOperation &operation) {
        return std::visit([this](const auto &o) {
            if constexpr (requires { m_messages->apply(o); }) {
                return m_messages->apply(o);
            } else if constexpr (requires { m_conversations->apply(o); }) {
                return m_conversations->apply(o);
            } else if constexpr (requires { m_profile->apply(o); }) {
                return m_profile->apply(o);
            } else {
                const bool done = m_profile->apply(o, m_revision);
                m_messages->begin(m_revision, m_profile->era());
                return done;
            }
        }, operation);
    };
    return std::all_of(transaction.begin(), transaction.end(), applyOne);
}

void SqliteLocalStore::pruneOutbox()
{
    // Only the relay's clock is used for expiry (rule 17): one's own may be years wrong.
    SqliteStatement prune(m_connection,
        "DELETE FROM outbox WHERE settled_ms IS NOT NULL AND settled_ms < ? + (SELECT max(relay_time_ms) FROM"
        " (SELECT (SELECT relay_time_ms FROM message WHERE message.conversation = conversation.id AND kind = 1"
        " AND relay_time_ms IS NOT NULL ORDER BY place DESC, tie DESC LIMIT 1) AS relay_time_ms FROM conversation))");
    prune.run(-qint64(std::chrono::milliseconds(envelopesKept).count()));
}

} // namespace porchlight::store
