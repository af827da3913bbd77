// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/house/RelayProgram.h"
#include "shared/base/Sentence.h"

#include <QDeadlineTimer>

#include <optional>

namespace porchlight::house {

/// A relay for this computer alone: the program that comes with the app, on loopback, with its data in a folder of the
/// profile. Owns the process: it ends with this object, and with this process however that ends. Lives on the thread of the
/// windows; it must be the one that lives longest, since the system takes the end of the thread for that of the process.
/// Never listens anywhere but on loopback, and never deletes anything.
class HouseRelay final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds startPatience = 30s; ///< after an unclean end it checks its database first

    HouseRelay(const QString &program, const QString &folder, milliseconds patience = startPatience, QObject *parent = nullptr);
    ~HouseRelay() override;

    /// There is a program to start.
    bool isThere() const { return !m_program.isEmpty(); }
    /// It has been started once: there is a key of its own.
    bool hasData() const;
    bool isRunning() const { return m_port != 0; }
    quint16 port() const { return m_port; }
    qint64 pid() const { return m_process ? m_process->processId() : 0; }

    /// Answered by started() or failed(). @p port: the one it had before, which may be taken by now: then it is another; 0: any.
    void start(quint16 port = 0);
    /// Before start(), with a folder that is new: its clock begins at @p from and is led by setTime(), for a demo.
    void rehearse(milliseconds from) { m_rehearsalFrom = from; }
    /// Forward, and not beyond the present. Answered by timeTold() once what it stores is of that time.
    void setTime(milliseconds time);
    /// From here on its clock is the machine's. Answered likewise.
    void endRehearsal();
    /// Of a relay that runs: a link good for @p uses accounts. Answered by invited() or failed().
    void invite(int uses = 1);
    /// What its key is known by, as text, whether it runs or not. Answered by pinTold(); empty: there is none.
    void askPin();
    /// Returns when it is gone; what it has acknowledged is on the disk.
    void stop();

Q_SIGNALS:
    void started(quint16 port);
    void invited(const QString &link);
    /// What its clock says; with a rehearsal only.
    void timeTold(milliseconds time);
    void pinTold(const QString &pin);
    /// A sentence for people. Nothing runs, unless it was about an invitation.
    void failed(const Sentence &why);
    /// It was running, and has ended by itself.
    void ended();

private:
    void launch();
    void readLines();
    void readLine(const QByteArray &line);
    void onFinished(int code);
    void fail(const Sentence &why);

    const QString m_program;
    const QString m_folder;
    const milliseconds m_startPatience;
    RelayProgram m_admin;
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
    QTimer m_again; ///< somebody has the folder for a moment still
    QDeadlineTimer m_deadline;
    std::optional<milliseconds> m_rehearsalFrom; ///< none: its clock is the machine's
    quint16 m_wanted = 0;
    quint16 m_port = 0; ///< 0: it does not listen
    QString m_said;     ///< the first sentence of this start
};

} // namespace porchlight::house
