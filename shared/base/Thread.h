// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>

#include <atomic>
#include <functional>

namespace porchlight {

/// A thread that does one thing, with a name that the system's tools show. Who has joined it sees all that it did; with
/// QThread::wait() alone that is so as well, but ThreadSanitizer does not see into it.
class Thread : public QThread
{
public:
    /// @p work may run an event loop, by exec(). Not started yet.
    Thread(const QString &name, std::function<void()> work);
    /// It must have ended.
    ~Thread() override = default;

    /// Waits for its end. At once when it was never started.
    void join();

private:
    void run() final;

    const std::function<void()> m_work;
    std::atomic<bool> m_isOver = false;
};

} // namespace porchlight
