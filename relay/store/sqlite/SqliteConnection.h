// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

struct sqlite3;

namespace porchlight::relay {

/// One connection to the relay's database, with every setting that durability depends on. It speaks to SQLite directly:
/// exact result codes, no driver plug-in that can be missing, no registry of connections. Lives on the thread that
/// opened it. It remembers the first failure of a transaction, after which no statement does anything: SQLite may
/// have rolled back by itself, and what followed would be committed one by one.
class SqliteConnection
{
public:
    enum class Mode { Write, ReadOnly };

    SqliteConnection() = default;
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    /// False when the file cannot be opened; error() says why. Changes nothing in it.
    bool open(const QString &path, Mode mode);
    /// Every setting, once it is known that the file is the relay's. False when one is not taken.
    bool configure();
    /// Statements without parameters, up to the first that fails. It does what it says even after a failure.
    bool execute(const char *sql);
    /// The first column of the first row; nothing when there is none.
    std::optional<qint64> number(const char *sql);
    QByteArray text(const char *sql);

    sqlite3 *handle() const { return m_handle; }
    QString error() const;
    bool inTransaction() const;

    /// Result code of the first failure since forgetFault(), 0 for none.
    int fault() const { return m_fault; }
    void noteFault(int code);
    void forgetFault() { m_fault = 0; }

    /// Pages in the write-ahead log after the last commit.
    int walPages() const { return m_walPages; }
    /// Copies the log into the database as far as no reader is in the way, and with @p truncate waits @p patienceMs for
    /// them and empties it. Returns SQLite's result code.
    int checkpoint(bool truncate, int patienceMs);
    /// Closing leaves the log as it is.
    void keepLogOnClose();

private:
    sqlite3 *m_handle = nullptr;
    Mode m_mode = Mode::ReadOnly;
    int m_fault = 0;
    int m_walPages = 0;
    QByteArray m_refusedSetting;
};

} // namespace porchlight::relay
