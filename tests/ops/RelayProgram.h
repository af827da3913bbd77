// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <optional>

namespace porchlight::tests {

/// The real program, porchlight-relay, over a data folder of its own: what an operator does with it and sees of it.
/// Owns the process and ends it. Blocking; lives on the test's thread.
class RelayProgram
{
public:
    /// How a run of the program ended.
    struct Outcome
    {
        int code = -1; ///< -1: it crashed or did not end in time
        QByteArray out;
        QByteArray err;
    };

    RelayProgram();
    explicit RelayProgram(const QString &dataFolder) : m_dataFolder(dataFolder) {}
    ~RelayProgram() { kill(); }

    /// Runs it to its end; without any variable of the environment that it knows, but for @p variables (NAME=value).
    static Outcome run(const QStringList &arguments, const QStringList &variables = {});

    /// Variables (NAME=value) that start() adds from now on.
    void setEnvironment(const QStringList &variables) { m_variables = variables; }
    QString dataFolder() const { return m_dataFolder; }
    QString file(const QString &name) const { return m_dataFolder + u'/' + name; }

    /// Serves on any free port, and returns once it says where. False when it ended instead.
    bool start(const QStringList &options = {});
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    qint64 processId() const { return m_process.processId(); }
    quint16 port() const { return m_port; }
    QByteArray firstLine() const { return m_firstLine; }
    /// What it wrote to stderr so far.
    QByteArray log();

    /// Sends SIGTERM or another, and waits for the end.
    Outcome stop(int signalNumber = 15);
    Outcome waitForEnd();
    void kill();

    Outcome admin(const QStringList &words) const
    {
        return run(words + QStringList{QStringLiteral("--data"), m_dataFolder});
    }
    /// A new invitation's code; empty when there was none.
    QString invite(const QStringList &options = {}) const;
    /// The value of a line of `admin status`.
    QByteArray status(const QByteArray &name) const;

private:
    QTemporaryDir m_temporary;
    QString m_dataFolder;
    QStringList m_variables;
    QProcess m_process;
    QByteArray m_firstLine;
    QByteArray m_log;
    quint16 m_port = 0;
};

} // namespace porchlight::tests
