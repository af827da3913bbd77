// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"

#include <numeric>

namespace porchlight {

/// Gives the bytes n, n + 1, n + 2 …: what the vectors of another implementation were made with.
class CountingRandom final : public Random
{
public:
    explicit CountingRandom(int first = 0) : m_next(static_cast<unsigned char>(first)) {}
    void fill(unsigned char *bytes, std::size_t count) override
    {
        std::iota(bytes, bytes + count, m_next);
        m_next = static_cast<unsigned char>(m_next + count);
    }

private:
    unsigned char m_next;
};

/// The bytes @p first, @p first + 1 … as an id or a secret.
template <class T>
T counted(int first)
{
    CountingRandom random(first);
    return *T::fromBytes(random.bytes(qsizetype(T::size)));
}

} // namespace porchlight
