// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Connection.h"

#include "shared/base/DataFolder.h"
#include "shared/sqlite/RowSum.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <array>
#include <utility>

namespace porchlight::sqlite {

namespace {

constexpr int busyTimeoutMs = 5000;
constexpr int stepsBetweenAsking = 2000; // of its machine: well under a millisecond

QString inWords(sqlite3 *handle, int code)
{
    const bool isLast = handle && sqlite3_extended_errcode(handle) == code;
    return QStringLiteral("%1 (SQLite %2)")
        .arg(QString::fromUtf8(isLast ? sqlite3_errmsg(handle) : sqlite3_errstr(code)), QString::number(code));
}

} // namespace

struct Setting
{
    const char *set;
    const char *read;
    QByteArray expected;
};

Connection::~Connection()
{
    // Statements may still be around: the handle goes when the last of them does.
    sqlite3_close_v2(m_handle);
}

bool Connection::open(const QString &path, Mode mode)
{
    m_mode = mode;
    const int access = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (!judge(sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, flags, nullptr))) {
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        return false;
    }
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    if (!addRowSums(m_handle))
        return judge(SQLITE_NOMEM);
    // Whoever writes empties the log himself. A reader that closes last must not, nor who has found a foreign file.
    keepLogOnClose();
    return true;
}

bool Connection::configure(const Policy &policy)
{
    // synchronous: with less than FULL, power loss takes acknowledged messages (reliability F13).
    // mmap_size: a failing disk must be an error, not a signal. wal_autocheckpoint: it would fall into any commit.
    // cell_size_check: damage is found where it is and not where it leads. trusted_schema, and defensive mode below: a
    // forged file runs no functions. temp_store: a full or forbidden /tmp is nothing to this database.
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
        if (!take(setting))
            return false;
    }
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (m_mode == Mode::ReadOnly)
        return true;
    const QByteArray limit = QByteArray::number(policy.logBytesKept);
    const QByteArray cache = QByteArray::number(-policy.cacheKiB); // negative: not in pages
    const QByteArray setCache = "PRAGMA cache_size = " + cache;
    const QByteArray setLimit = "PRAGMA journal_size_limit = " + limit;
    if (!take({setLimit.constData(), "PRAGMA journal_size_limit", limit})
        || !take({setCache.constData(), "PRAGMA cache_size", cache})
        || (policy.overwritesRemoved && !take({"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"})))
        return false;
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    // After wal_autocheckpoint, which uses the same hook.
    sqlite3_wal_hook(m_handle, [](void *self, sqlite3 *, const char *, int pages) {
        static_cast<Connection *>(self)->m_walPages = pages;
        return SQLITE_OK;
    }, this);
    return syncLogName();
}

bool Connection::syncLogName()
{
    // The log is there since the settings were read back. SQLite passes over a failed sync of the folder, and with the
    // name of the log all that is in it would be lost. A folder that the system does not know is one of a test.
    const QString folder = QFileInfo(QFile::decodeName(sqlite3_db_filename(m_handle, "main"))).absolutePath();
    return !QFileInfo(folder).isDir() || syncFolder(folder) || judge(SQLITE_IOERR_DIR_FSYNC);
}

bool Connection::take(const Setting &setting)
{
    const bool isGiven = m_mode == Mode::ReadOnly && setting.expected == "wal";
    if (!isGiven && !execute(setting.set))
        return false;
    if (text(setting.read) == setting.expected)
        return true;
    if (judge(SQLITE_CANTOPEN))
        return false;
    m_error = QStringLiteral("SQLite did not take the setting %1").arg(QLatin1StringView(setting.set));
    return false;
}

bool Connection::execute(const char *sql)
{
    return m_fault == Fault::None && judge(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

std::optional<qint64> Connection::number(const char *sql)
{
    bool ok = false;
    const qint64 value = text(sql).toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QByteArray Connection::text(const char *sql)
{
    QByteArray result;
    if (m_fault != Fault::None)
        return result;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        result = QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)),
                            sqlite3_column_bytes(statement, 0));
    judge(code);
    sqlite3_finalize(statement);
    return result;
}

qint64 Connection::changes() const
{
    return m_handle ? sqlite3_total_changes64(m_handle) : 0;
}

void Connection::stopWhen(std::function<bool()> isOver)
{
    m_isOver = std::move(isOver);
    const auto ask = [](void *self) { return int(static_cast<Connection *>(self)->m_isOver()); };
    if (m_handle)
        sqlite3_progress_handler(m_handle, m_isOver ? stepsBetweenAsking : 0, ask, this); // 0 steps: never
}

bool Connection::inTransaction() const
{
    return m_handle && !sqlite3_get_autocommit(m_handle);
}

bool Connection::rollBack()
{
    // SQLite may have rolled back by itself already.
    return !inTransaction() || judge(sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr));
}

bool Connection::judge(int code)
{
    const Fault fault = faultOf(code);
    if (fault != Fault::None && m_fault == Fault::None) {
        m_fault = fault;
        m_error = inWords(m_handle, code);
    }
    return fault == Fault::None;
}

void Connection::noteDamage()
{
    judge(SQLITE_CORRUPT);
}

void Connection::forgetFault()
{
    m_fault = Fault::None;
    m_error.clear();
}

void Connection::checkpoint(Checkpoint kind, int patienceMs)
{
    if (m_fault != Fault::None || !m_handle)
        return;
    const bool empties = kind == Checkpoint::Emptying;
    sqlite3_busy_timeout(m_handle, patienceMs);
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr,
                                               empties ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE,
                                               nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    if (empties && code == SQLITE_OK)
        m_walPages = 0;
    const Fault fault = faultOf(code);
    if (fault != Fault::InTheWay && fault != Fault::NoRoom)
        judge(code);
}

void Connection::keepLogOnClose()
{
    if (m_handle)
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

} // namespace porchlight::sqlite
