// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/StorageTending.h"

#include <algorithm>
#include <chrono>

namespace porchlight::runtime {

using namespace engine;

namespace {

constexpr std::chrono::milliseconds pause{5}; // others want the disk

} // namespace

StorageTending::StorageTending(std::function<LocalStore *()> store, std::function<bool()> isIdle)
    : m_store(std::move(store)), m_isIdle(std::move(isIdle)), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StorageTending::slice);
}

void StorageTending::begin(const StorageWish &wish)
{
    if (std::ranges::find(m_wishes, wish) != m_wishes.end())
        return;
    m_wishes.push_back(wish);
    if (m_wishes.size() > 1)
        return;
    m_place = {};
    m_timer.start(pause);
}

void StorageTending::stop()
{
    m_timer.stop();
    m_wishes.clear();
}

void StorageTending::slice()
{
    if (!m_isIdle())
        return m_timer.start(pause);
    const StorageWish wish = m_wishes.front();
    LocalStore *const store = m_store();
    const StorageStep step = store ? store->tend(wish, m_place) : StorageStep{m_place, true, true};
    m_place = step.place;
    if (wish.kind == StorageWish::Kind::Clear) {
        LocalChanges changes;
        changes.conversations.insert(wish.conversation);
        Q_EMIT changed(changes);
    }
    const double share = step.isOver ? 1 : m_place.all > 0 ? std::clamp(double(m_place.done) / double(m_place.all), 0.0, 1.0) : 0;
    if (step.isOver) {
        m_wishes.pop_front();
        m_place = {};
    }
    if (!m_wishes.empty())
        m_timer.start(pause);
    Q_EMIT reported({wish, share, step.isOver, step.hasFailed});
}

} // namespace porchlight::runtime
