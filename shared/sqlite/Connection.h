// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/sqlite/Fault.h"

#include <QString>

#include <functional>
#include <optional>

struct sqlite3;

namespace porchlight::sqlite {

/// One connection to a database, with every setting that durability depends on. It speaks to SQLite directly: exact
/// result codes, no driver plug-in that can be missing, no registry of connections. Lives on the thread that opened it.
///
/// It remembers its first fault, and does nothing more until forgetFault(): SQLite may have rolled back by itself, and
/// what followed would be committed one by one. Never throws; tries nothing again.
class Connection
{
public:
    enum class Mode { Write, ReadOnly };
    /// Gentle copies what no reader is in the way of; Emptying waits for the readers and leaves the log empty.
    enum class Checkpoint { Gentle, Emptying };
    /// Where databases differ.
    struct Policy
    {
        bool overwritesRemoved = false; ///< what is deleted must not stay readable in the file
        qint64 logBytesKept = -1;       ///< a log that begins anew is cut to that; -1: never
        int cacheKiB = 2000;            ///< pages in memory; a transaction that changes more of them writes some twice
    };

    Connection() = default;
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// False when the file is not there or cannot be opened. Makes no file and changes nothing in it.
    bool open(const QString &path, Mode mode);
    bool isOpen() const { return m_handle; }
    /// Every setting, once it is known that the file is one's own. False when one is not taken.
    bool configure(const Policy &policy);
    bool configure() { return configure(Policy()); }

    /// Statements without parameters, up to the first that fails.
    bool execute(const char *sql);
    /// The first column of the first row; nothing when there is none.
    std::optional<qint64> number(const char *sql);
    QByteArray text(const char *sql);

    /// Rows that were written since it was opened, of every table.
    qint64 changes() const;
    /// Asked now and then while statements run: true ends the one that runs, as a fault that is Refused.
    void stopWhen(std::function<bool()> isOver);

    bool inTransaction() const;
    /// Leaves no transaction open, also after a fault. False when that failed: then nothing can be believed any more.
    bool rollBack();

    /// The first since forgetFault().
    Fault fault() const { return m_fault; }
    /// It in words, for the log, with SQLite's exact code. Empty when there is none. Holds no content.
    QString error() const { return m_error; }
    /// The caller has found that the file cannot be right.
    void noteDamage();
    void forgetFault();

    /// Pages in the write-ahead log after the last commit.
    int walPages() const { return m_walPages; }
    /// Copies the log into the database; Emptying waits @p patienceMs for readers. A reader in the way and a full disk
    /// are no fault: the log still has everything. Not inside a transaction.
    void checkpoint(Checkpoint kind, int patienceMs = 0);
    /// Closing leaves the log as it is.
    void keepLogOnClose();

private:
    friend class Statement;
    friend class Query;

    /// True when the code is one of success.
    bool judge(int code);
    bool take(const struct Setting &setting);
    bool syncLogName();

    sqlite3 *m_handle = nullptr;
    Mode m_mode = Mode::ReadOnly;
    Fault m_fault = Fault::None;
    QString m_error;
    int m_walPages = 0;
    std::function<bool()> m_isOver;
};

} // namespace porchlight::sqlite
