// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Inbox.h"

#include <QCoreApplication>
#include <QEvent>

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
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_posted.empty();
        m_posted.push_back(std::move(work));
    }
    if (isFirst)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
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
    empty();
}

void Inbox::empty()
{
    std::vector<Work> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted = std::exchange(m_posted, {});
    }
    for (Work &work : posted)
        std::exchange(work, {})();
}

} // namespace porchlight
