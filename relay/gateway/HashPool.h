// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/WorkQueue.h"
#include "shared/base/Thread.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace porchlight::relay {

/// Hashes and verifies passwords, on one thread: each takes about 0.1 s and 64 MiB, so that a second one at the same
/// time would only take the memory. A flood of sign-ins fills the queue and is turned away; it never grows.
class HashPool
{
public:
    static constexpr std::size_t queueMax = 32;

    struct Outcome
    {
        bool matches = false; ///< when verifying
        QByteArray hash;      ///< when hashing; empty when there was no memory for it
    };
    /// Called on the hashing thread.
    using Hashed = std::function<void(Outcome)>;

    HashPool();
    ~HashPool();

    /// From any thread. False when the queue is full: nothing will be done. With an empty @p verifyAgainst the
    /// password is hashed, else verified.
    bool start(QString password, QByteArray verifyAgainst, Hashed hashed);
    /// Finishes what is running, drops what waits, and joins the thread.
    void stop();

private:
    struct Task
    {
        QString password;
        QByteArray verifyAgainst;
        Hashed hashed;
    };

    void run();

    WorkQueue<Task> m_queue{queueMax};
    Thread m_thread;
};

} // namespace porchlight::relay
