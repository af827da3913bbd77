// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaObject>
#include <QObject>

#include <utility>

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

/// Work for the thread on which an object of Qt lives. In the relay nothing else crosses from thread to thread but what
/// a std::mutex guards (`WorkQueue`, `WriterThread`): ThreadSanitizer knows those, but not the event queue of a Qt that
/// was built without it. Here the two moments between which the queue keeps order are named to it, so that what it then
/// reports is a race of ours.
namespace porchlight {

namespace handover {

/// What this thread has done until here is known to whoever takes @p mark up.
inline void leave([[maybe_unused]] const void *mark)
{
#ifdef __SANITIZE_THREAD__
    __tsan_release(const_cast<void *>(mark));
#endif
}

inline void takeUp([[maybe_unused]] const void *mark)
{
#ifdef __SANITIZE_THREAD__
    __tsan_acquire(const_cast<void *>(mark));
#endif
}

} // namespace handover

/// Has @p work done on the thread of @p receiver, in the order of the calls, and does not wait; dropped when the object
/// is gone by then. From any thread, also from its own: then in a later turn of its loop.
template <class Receiver, class Work>
void handOver(Receiver *receiver, Work work)
{
    handover::leave(receiver);
    QMetaObject::invokeMethod(
        receiver,
        [receiver, work = std::move(work)]() mutable {
            handover::takeUp(receiver);
            work();
        },
        Qt::QueuedConnection);
}

/// Waits until @p work is done on the thread of @p receiver, which must be another than the caller's, and running.
template <class Receiver, class Work>
void handOverAndWait(Receiver *receiver, Work work)
{
    handover::leave(receiver);
    QMetaObject::invokeMethod(
        receiver,
        [receiver, &work] {
            handover::takeUp(receiver);
            work();
            handover::leave(&work);
        },
        Qt::BlockingQueuedConnection);
    handover::takeUp(&work);
}

} // namespace porchlight
