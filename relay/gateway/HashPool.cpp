// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/HashPool.h"

#include "shared/base/Secret.h"

namespace porchlight::relay {

HashPool::HashPool() : m_thread(QStringLiteral("hash"), [this] { run(); })
{
    m_thread.start();
}

HashPool::~HashPool()
{
    stop();
}

bool HashPool::start(QString password, QByteArray verifyAgainst, Hashed hashed)
{
    return m_queue.push({std::move(password), std::move(verifyAgainst), std::move(hashed)});
}

void HashPool::stop()
{
    m_queue.close();
    m_thread.join();
}

void HashPool::run()
{
    while (const auto task = m_queue.pop()) {
        Outcome outcome;
        if (task->verifyAgainst.isEmpty())
            outcome.hash = hashPassword(task->password);
        else
            outcome.matches = verifyPassword(task->verifyAgainst, task->password);
        task->hashed(std::move(outcome));
    }
}

} // namespace porchlight::relay
