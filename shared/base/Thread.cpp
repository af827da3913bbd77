// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Thread.h"

namespace porchlight {

Thread::Thread(const QString &name, std::function<void()> work) : m_work(std::move(work))
{
    setObjectName(name);
}

void Thread::join()
{
    wait();
    m_isOver.load(std::memory_order_acquire);
}

void Thread::run()
{
    m_work();
    m_isOver.store(true, std::memory_order_release);
}

} // namespace porchlight
