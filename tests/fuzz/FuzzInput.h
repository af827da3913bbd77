// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <algorithm>
#include <concepts>
#include <cstdio>
#include <cstdlib>

namespace porchlight::fuzz {

/// Takes values from the front of what libFuzzer made up; when it is used up, zeros and empty pieces follow. Owns
/// nothing; lives as long as the input.
class FuzzInput
{
public:
    FuzzInput(const unsigned char *data, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(data), qsizetype(size))
    {
    }

    template <std::integral T>
    T number()
    {
        T value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value = T(quint64(value) << 8 | quint64(byte()));
        return value;
    }

    quint8 byte()
    {
        if (m_rest.isEmpty())
            return 0;
        const auto value = quint8(m_rest.front());
        m_rest = m_rest.sliced(1);
        return value;
    }

    QByteArray bytes(qsizetype most)
    {
        const auto taken = m_rest.first(std::min(most, m_rest.size()));
        m_rest = m_rest.sliced(taken.size());
        return taken.toByteArray();
    }

    QByteArray rest() { return bytes(m_rest.size()); }
    bool isEmpty() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

/// What must hold whatever the input was. Not an assertion: it holds in every build.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace porchlight::fuzz
