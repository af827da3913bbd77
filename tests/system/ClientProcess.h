// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/system/ChildProcess.h"
#include "tests/system/Ledger.h"

#include <deque>
#include <memory>
#include <set>

namespace porchlight::test {

/// A person at a client that may be killed: writes messages, writes again what a restarted client does not have, and
/// keeps the ledger of what the client said. Owns the process, not its profile. Lives on the thread that made it.
class ClientProcess final : public QObject
{
    Q_OBJECT

public:
    /// @p data: the folder for all profiles; the profile and the account's handle are @p name.
    ClientProcess(const QByteArray &name, const QString &data, const QString &log, Ledger &ledger);

    /// Returns once it is ready. What was asked of it before it was killed and is not there is asked again.
    bool start(milliseconds patience = 60s);
    void kill();
    void suspend() { m_child->suspend(); }
    void resume() { m_child->resume(); }
    /// SIGTERM; true when it ended by itself, and well.
    bool stop();

    bool makeAccount(const QString &relayUrl, const QString &invitation, milliseconds patience = 60s);
    /// Opens the conversation with someone; from then on compose() writes there.
    bool talkTo(const QByteArray &handle, milliseconds patience = 60s);
    void compose(int count);
    void readAll();
    void tryNow();

    bool isRunning() const { return m_child && m_child->isRunning(); }
    /// Its last word about the connection, with the reason.
    const QString &said() const { return m_said; }
    bool isOnline() const { return isRunning() && m_isOnline; } ///< as it said last
    qint64 pid() const { return m_child->pid(); }
    const QByteArray &name() const { return m_name; }
    int written() const { return m_written; }                  ///< messages asked for so far
    int storedCount() const { return m_stored; }               ///< of those, known to be stored
    int shownCount() const { return int(m_rows.size()); }      ///< messages in the timeline, anyone's
    int ownAtLeast(store::MessageStatus status) const;         ///< own messages with this status or more
    QStringList troubles() const { return m_troubles; }
    QString database() const;

private:
    struct Row
    {
        store::MessageStatus status = store::MessageStatus::Received;
        bool mine = false;
    };
    struct Asked
    {
        int number = 0;
        QByteArray text;
    };

    void heard(const QByteArray &line);
    void heardRow(const QList<QByteArray> &words);
    void ask(const Asked &asked);
    void storedAs(const MessageId &id, const QByteArray &text);
    bool waitFor(const bool &condition, milliseconds patience);

    const QByteArray m_name;
    const QString m_data;
    const QString m_log;
    Ledger &m_ledger;
    std::unique_ptr<ChildProcess> m_child;
    QByteArray m_conversation; ///< hex
    std::deque<Asked> m_asked; ///< not known to be stored
    std::map<MessageId, Row> m_rows;
    int m_written = 0;
    int m_stored = 0;
    bool m_isReady = false;
    QString m_said;
    bool m_isOnline = false;
    bool m_hasAccount = false;
    bool m_isTalking = false;
    QStringList m_troubles;
};

} // namespace porchlight::test
