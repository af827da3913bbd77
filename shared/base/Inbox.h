// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace porchlight {

/// Work for the thread on which this lives, from any thread, done there in the order in which it was posted. The threads
/// of the relay give each other nothing by another way than this and `WorkQueue`, both under a std::mutex: then
/// ThreadSanitizer sees every handing over, and not only those whose order Qt's event queue keeps, into which it does
/// not see. However much comes between two turns of the event loop wakes the thread once; and what takes longer than sliceMax
/// goes on in the next turn, so that it does not hold up the sockets.
class Inbox final : public QObject
{
public:
    using Work = std::function<void()>;
    /// Of one turn; at least one piece of work is done in each.
    static constexpr std::chrono::microseconds sliceMax{1'000};

    Inbox() = default;
    ~Inbox() override;

    /// Dropped when the inbox is gone before its turn comes. Does not wait, on no thread: from its own thread the work
    /// is done in a later turn of the event loop.
    void post(Work work);
    /// Returns when it is done, or dropped. Only from another thread than that of the inbox.
    void postAndWait(Work work);
    /// Does what has been posted now, and not in a later turn. On its own thread.
    void empty();

protected:
    void customEvent(QEvent *event) override;

private:
    /// There is to be a turn.
    void call();
    void take();
    void doNext();

    std::mutex m_mutex;
    std::vector<Work> m_posted;
    std::atomic<bool> m_isCalled{false};
    std::deque<Work> m_taken; ///< its own thread's: before what is posted
};

} // namespace porchlight
