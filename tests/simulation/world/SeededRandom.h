// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"

namespace porchlight::simulation {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed on every compiler, which the standard
/// distributions do not promise.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ull);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    void fill(unsigned char *bytes, std::size_t count) override
    {
        for (std::size_t i = 0; i < count; ++i)
            bytes[i] = static_cast<unsigned char>(next() >> 24);
    }
    /// In [low, high].
    qint64 between(qint64 low, qint64 high) { return low + qint64(next() % quint64(high - low + 1)); }
    bool chance(double probability) { return double(next() >> 11) * 0x1p-53 < probability; }
    /// A generator of its own, so that drawing here does not shift what is drawn there.
    SeededRandom fork() { return SeededRandom(next()); }

private:
    quint64 m_state;
};

} // namespace porchlight::simulation
