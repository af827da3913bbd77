// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>

namespace porchlight::relay {

/// Written by one thread, read by many: a load and a store, with no lock and no fence.
class Counter
{
public:
    void add(quint64 more) { set(value() + more); }
    void set(quint64 now) { m_value.store(now, std::memory_order_relaxed); }
    quint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value{0};
};

} // namespace porchlight::relay
