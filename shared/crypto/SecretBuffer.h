// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sodium.h>

#include <QByteArray>

#include <utility>

namespace porchlight {

/// Bytes of any length with something secret among them, on their way between two forms. They are zeroed when it goes;
/// it takes them over and is never copied, so that there is one place to zero.
class SecretBuffer
{
public:
    SecretBuffer() = default;
    explicit SecretBuffer(QByteArray &&bytes) : m_bytes(std::move(bytes)) {}
    SecretBuffer(SecretBuffer &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    SecretBuffer &operator=(SecretBuffer &&other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    ~SecretBuffer() { wipe(); }

    QByteArrayView view() const { return m_bytes; }
    qsizetype size() const { return m_bytes.size(); }
    /// Moves to a larger place when it must, and zeroes the one that it leaves.
    void append(QByteArrayView more)
    {
        if (m_bytes.size() + more.size() > m_bytes.capacity()) {
            QByteArray larger;
            larger.reserve((m_bytes.size() + more.size()) * 2);
            larger.append(m_bytes);
            wipe();
            m_bytes = std::move(larger);
        }
        m_bytes.append(more);
    }
    void wipe()
    {
        if (!m_bytes.isEmpty())
            sodium_memzero(m_bytes.data(), std::size_t(m_bytes.size()));
        m_bytes.clear();
    }

private:
    QByteArray m_bytes;
};

} // namespace porchlight
