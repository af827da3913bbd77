// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QByteArray>

namespace porchlight {

/// Randomness is handed in, so that a simulated run can be repeated from its seed. Any thread may have its own.
class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(unsigned char *bytes, std::size_t count) = 0;

    QByteArray bytes(qsizetype count);
    /// In [0, bound); 0 when @p bound is 0. The bias is below 2^-32 for every bound we use.
    quint64 below(quint64 bound);

    template <class Id>
    Id id()
    {
        std::array<unsigned char, Id::size> raw;
        fill(raw.data(), raw.size());
        return Id(raw);
    }
};

/// The operating system's generator, through libsodium. Safe to use from any thread.
class SystemRandom final : public Random
{
public:
    SystemRandom();
    void fill(unsigned char *bytes, std::size_t count) override;
};

} // namespace porchlight
