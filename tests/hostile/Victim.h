// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/hostile/Probe.h"
#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

namespace porchlight::tests {

/// A real relay, as its own process, under attack; and the honest person who must be served all the while. Owns both.
class Victim
{
public:
    /// Starts the relay and signs the honest person in.
    bool start();
    RelayProgram &program() { return m_program; }
    quint16 port() const { return m_program.port(); }
    /// Somebody else with an account.
    std::unique_ptr<Person> join(const QString &handle);

    /// The honest person writes a message and waits until it is stored: how long that took; nothing when it failed.
    std::optional<std::chrono::milliseconds> serve();
    /// Resident memory of the relay's process.
    qint64 residentBytes() const;
    /// What the relay may have said against its own health: lines of its log that tell of a bug.
    QByteArray complaints();

    /// Sends each case, checks what comes of it, and that the honest person is served in time after it. What was wrong,
    /// one line each.
    QStringList attack(const std::vector<HostileCase> &cases, int serveEvery = 1);
    int casesTried() const { return m_tried; }
    std::chrono::milliseconds slowestService() const { return m_slowest; }

private:
    RelayProgram m_program;
    QString m_invitation;
    std::unique_ptr<Person> m_honest;
    ConversationId m_notes;
    quint64 m_number = 0;
    SystemRandom m_random;
    int m_tried = 0;
    std::chrono::milliseconds m_slowest{0};
};

} // namespace porchlight::tests
