// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace porchlight {

/// Work for the thread on which this lives, from any thread, done there in the order in which it was posted. The threads
/// of the relay give each other nothing by another way than this and `WorkQueue`, both under a std::mutex: then
/// ThreadSanitizer sees every handing over, and not only those whose order Qt's event queue keeps, into which it does
/// not see. However much comes between two turns of the event loop wakes the thread once.
class Inbox final : public QObject
{
public:
    using Work = std::function<void()>;

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
    std::mutex m_mutex;
    std::vector<Work> m_posted;
};

} // namespace porchlight
