// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/ReaderPool.h"

namespace porchlight::relay {

ReaderPool::ReaderPool(int threads, OpenReader openReader)
{
    for (int i = 0; i < threads; ++i) {
        m_threads.push_back(
            std::make_unique<Thread>(QStringLiteral("reader"), [this, openReader] { run(openReader); }));
        m_threads.back()->start();
    }
}

ReaderPool::~ReaderPool()
{
    stop();
}

void ReaderPool::stop()
{
    m_queue.close();
    for (const auto &thread : m_threads)
        thread->join();
}

void ReaderPool::run(const OpenReader &openReader)
{
    const std::unique_ptr<StoreReader> reader = openReader();
    while (auto question = m_queue.pop())
        question->answered(answerOf(*reader, question->query));
}

} // namespace porchlight::relay
