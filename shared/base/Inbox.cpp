// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Inbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <iterator>
#include <memory>
#include <semaphore>
#include <utility>

namespace porchlight {

Inbox::~Inbox()
{
    std::vector<Work> dropped;
    const std::lock_guard lock(m_mutex); // after whoever has posted
    dropped = std::exchange(m_posted, {});
}

void Inbox::post(Work work)
{
    const std::lock_guard lock(m_mutex);
    m_posted.push_back(std::move(work));
    call(); // within: who destroys the inbox next waits for it
}

void Inbox::postAndWait(Work work)
{
    std::binary_semaphore done{0};
    // Lets go also when the work is dropped undone.
    std::shared_ptr<void> isOver(nullptr, [&done](void *) { done.release(); });
    post([work = std::move(work), isOver = std::move(isOver)] { work(); });
    done.acquire();
}

void Inbox::customEvent(QEvent *)
{
    m_isCalled = false; // before it looks: whoever posts from now on calls again
    take();
    const auto until = std::chrono::steady_clock::now() + sliceMax;
    while (!m_taken.empty()) {
        doNext();
        if (std::chrono::steady_clock::now() >= until)
            break;
    }
    if (!m_taken.empty())
        call();
}

void Inbox::empty()
{
    for (take(); !m_taken.empty();)
        doNext();
}

void Inbox::call()
{
    if (!m_isCalled.exchange(true))
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Inbox::take()
{
    std::vector<Work> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted = std::exchange(m_posted, {});
    }
    std::ranges::move(posted, std::back_inserter(m_taken));
}

void Inbox::doNext()
{
    const Work work = std::move(m_taken.front());
    m_taken.pop_front(); // before: the work may come back here
    work();
}

} // namespace porchlight
