// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/system/ChildProcess.h"

#include <memory>

namespace porchlight::test {

/// The real relay program on loopback, as an operator runs it. Any free port the first time, the same one after that:
/// whoever was connected finds it again. Owns the process, not its data. Lives on the thread that made it.
class RelayProcess
{
public:
    /// Off: as behind a proxy that encrypts for it. Then there is no pin.
    enum class Tls { Own, Off };

    /// @p programs: the folder of porchlight-relay. @p data: the relay's folder. @p log: where its log is appended.
    RelayProcess(const QString &programs, const QString &data, const QString &log, Tls tls = Tls::Own);

    /// For `serve`, from the next start on.
    void setOptions(const QStringList &options) { m_options = options; }
    /// Returns once it listens. Tries again while the port is not free.
    bool start(milliseconds patience = 60s);
    /// Waits for the end.
    void kill() { m_child->kill(); }
    /// SIGTERM; true when it ended by itself, and well.
    bool stop() { return m_child->stop() == 0; }
    void suspend() { m_child->suspend(); }
    void resume() { m_child->resume(); }

    /// A code from the admin command; empty when there was none.
    QString invite();
    /// The whole link that is printed with it.
    QString inviteLink();

    /// The operator's commands; @p file for the copy.
    bool backUp(const QString &file);
    bool restore(const QString &file);
    QString file(const QString &name) const { return m_data + u'/' + name; }

    bool isRunning() const { return m_child && m_child->isRunning(); }
    qint64 pid() const { return m_child->pid(); }
    quint16 port() const { return m_port; }
    /// With its pin: what is dialled is encrypted, and known by the relay's own key. Without encryption "ws://…".
    QString url() const
    {
        return m_tls == Tls::Off ? QStringLiteral("ws://127.0.0.1:%1").arg(m_port)
                                 : QStringLiteral("porchlight://127.0.0.1:%1#1.%2").arg(m_port).arg(m_pin);
    }
    QString database() const { return m_data + QStringLiteral("/relay.db"); }

private:
    bool operate(const QStringList &words);
    bool startOnce(milliseconds patience);
    QList<QByteArray> linesOf(const QStringList &command);

    const QString m_program;
    const QString m_data;
    const QString m_log;
    const Tls m_tls;
    std::unique_ptr<ChildProcess> m_child;
    QStringList m_options;
    QString m_pin;
    quint16 m_port = 0;
};

} // namespace porchlight::test
