// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QProcess>
#include <QTimer>

#include <functional>

namespace porchlight::house {

/// Where the relay's program is: beside the app's, then where the system looks for programs, then in libexec. Empty: nowhere.
QString findRelayProgram();

/// One short command of the relay's program ("admin invite create", "tls show"), and its answer. Owns the process, one at a
/// time. Lives on the thread that made it. Never waits.
class RelayProgram final : public QObject
{
    Q_OBJECT

public:
    /// Each line of what it printed; none when it did not end well, or not in time.
    using Answer = std::function<void(const QStringList &lines)>;

    explicit RelayProgram(const QString &program, QObject *parent = nullptr);
    ~RelayProgram() override;

    /// What was asked before and has not been answered is given up, without a word.
    void ask(const QStringList &arguments, milliseconds patience, Answer answer);
    void cancel();
    /// Of the last command: the sentence with which it refused, or what became of it.
    QString trouble() const { return m_trouble; }

private:
    void finish(bool isWell);

    const QString m_program;
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
    Answer m_answer;
    QString m_trouble;
};

/// The sentence in what the program says on its way out, "porchlight-relay: Why not."; empty when there is none.
QString sentenceIn(const QByteArray &line);

/// The child is told to stop when this process ends, however it does: one that is left over would keep its folder locked.
void tieToParent(QProcess &child);

} // namespace porchlight::house
