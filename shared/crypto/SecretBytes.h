// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <optional>

namespace porchlight {

/// A secret of fixed length. Its memory is zeroed when it goes; it is compared in constant time, and has no way into a
/// log. The tag keeps one kind of key from being taken for another.
template <class Tag, std::size_t Length>
class SecretBytes
{
public:
    static constexpr std::size_t size = Length;

    SecretBytes() = default;
    SecretBytes(const SecretBytes &) = default;
    SecretBytes &operator=(const SecretBytes &) = default;
    ~SecretBytes() { sodium_memzero(m_bytes.data(), Length); }

    static SecretBytes random(Random &random)
    {
        SecretBytes secret;
        random.fill(secret.m_bytes.data(), Length);
        return secret;
    }
    /// Nothing unless @p bytes has exactly the right length.
    static std::optional<SecretBytes> fromBytes(QByteArrayView bytes)
    {
        if (bytes.size() != qsizetype(Length))
            return std::nullopt;
        SecretBytes secret;
        std::memcpy(secret.m_bytes.data(), bytes.data(), Length);
        return secret;
    }

    const unsigned char *data() const { return m_bytes.data(); }
    unsigned char *data() { return m_bytes.data(); }
    QByteArrayView view() const { return {reinterpret_cast<const char *>(m_bytes.data()), qsizetype(Length)}; }
    /// For storage and for what is sent encrypted: the copy is not zeroed.
    QByteArray toBytes() const { return view().toByteArray(); }

    friend bool operator==(const SecretBytes &a, const SecretBytes &b)
    {
        return sodium_memcmp(a.m_bytes.data(), b.m_bytes.data(), Length) == 0;
    }

private:
    std::array<unsigned char, Length> m_bytes{};
};

} // namespace porchlight
