// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/SqliteConnection.h"

#include <QFile>

#include <sqlite3.h>

#include <array>

namespace porchlight::relay {

namespace {

constexpr int busyTimeoutMs = 5000;

struct Setting
{
    const char *set;
    const char *read;
    QByteArray expected;
};

} // namespace

SqliteConnection::~SqliteConnection()
{
    // Statements may still be around: the handle goes when the last of them does.
    sqlite3_close_v2(m_handle);
}

bool SqliteConnection::open(const QString &path, Mode mode)
{
    m_mode = mode;
    const int access = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK) {
        noteFault(code);
        return false;
    }
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    // Whoever writes empties the log himself. A reader that closes last must not, nor who has found a foreign file.
    keepLogOnClose();
    return true;
}

bool SqliteConnection::configure()
{
    // synchronous: with less than FULL, power loss takes acknowledged messages (reliability F13).
    // mmap_size: a failing disk must be an error, not a signal. wal_autocheckpoint: it would fall into any commit.
    // temp_store: a full or forbidden /tmp is nothing to this database.
    // journal_mode comes first: it is the first to touch the file, and a reader cannot set it.
    static const std::array settings = {
        Setting{"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"},
        Setting{"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"},
        Setting{"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
        Setting{"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
        Setting{"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0"},
        Setting{"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
        Setting{"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
        Setting{"PRAGMA wal_autocheckpoint = 0", "PRAGMA wal_autocheckpoint", "0"},
    };
    for (const Setting &setting : settings) {
        const bool isJournal = setting.expected == "wal";
        if (!(isJournal && m_mode == Mode::ReadOnly) && !execute(setting.set))
            return false;
        if (text(setting.read) != setting.expected) {
            noteFault(SQLITE_CANTOPEN);
            m_refusedSetting = setting.set;
            return false;
        }
    }
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (m_mode == Mode::Write) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
        sqlite3_wal_hook(m_handle, [](void *self, sqlite3 *, const char *, int pages) {
            static_cast<SqliteConnection *>(self)->m_walPages = pages;
            return SQLITE_OK;
        }, this);
    }
    return true;
}

bool SqliteConnection::execute(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        noteFault(code);
    return code == SQLITE_OK;
}

std::optional<qint64> SqliteConnection::number(const char *sql)
{
    bool ok = false;
    const qint64 value = text(sql).toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QByteArray SqliteConnection::text(const char *sql)
{
    QByteArray result;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW)
            result = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        noteFault(code);
    return result;
}

QString SqliteConnection::error() const
{
    if (!m_refusedSetting.isEmpty())
        return QStringLiteral("SQLite did not take the setting %1").arg(QLatin1StringView(m_refusedSetting));
    return m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle)) : QStringLiteral("out of memory");
}

bool SqliteConnection::inTransaction() const
{
    return !sqlite3_get_autocommit(m_handle);
}

void SqliteConnection::noteFault(int code)
{
    if (m_fault == SQLITE_OK)
        m_fault = code;
}

void SqliteConnection::keepLogOnClose()
{
    if (m_handle)
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

int SqliteConnection::checkpoint(bool truncate, int patienceMs)
{
    sqlite3_busy_timeout(m_handle, patienceMs);
    const int kind = truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, kind, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    if (truncate && code == SQLITE_OK)
        m_walPages = 0;
    return code;
}

} // namespace porchlight::relay
