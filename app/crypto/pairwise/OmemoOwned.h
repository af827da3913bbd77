// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <omemo/signal_protocol.h>

#include <memory>
#include <new>

/// What libomemo gives away, owned. Only the .cpp files of this folder see it.
namespace porchlight::pairwise {

/// One reference to a counted object of the library; given back when it goes. Not for what its getters lend.
template <class T>
class OmemoOwned
{
public:
    OmemoOwned() = default;
    OmemoOwned(const OmemoOwned &) = delete;
    OmemoOwned &operator=(const OmemoOwned &) = delete;
    ~OmemoOwned() { signal_type_unref(reinterpret_cast<signal_type_base *>(m_object)); }

    T *get() const { return m_object; }
    /// Where a constructor of the library puts its new object; once.
    T **out() { return &m_object; }

private:
    T *m_object = nullptr;
};

/// A buffer that the library has made; zeroed when it goes, since most of them hold a secret.
class OmemoBuffer
{
public:
    OmemoBuffer() = default;
    OmemoBuffer(const OmemoBuffer &) = delete;
    OmemoBuffer &operator=(const OmemoBuffer &) = delete;
    ~OmemoBuffer() { signal_buffer_bzero_free(m_buffer); }

    signal_buffer **out() { return &m_buffer; }
    QByteArrayView view() const
    {
        return {reinterpret_cast<const char *>(signal_buffer_const_data(m_buffer)),
                qsizetype(signal_buffer_len(m_buffer))};
    }

private:
    signal_buffer *m_buffer = nullptr;
};

/// Frees what has a function of its own for that.
template <auto free>
struct FreedBy
{
    template <class T>
    void operator()(T *object) const
    {
        free(object);
    }
};
template <class T, auto free>
using Freed = std::unique_ptr<T, FreedBy<free>>;

inline const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

template <class Tag, std::size_t Length>
QByteArrayView viewOf(const ByteId<Tag, Length> &id)
{
    return {reinterpret_cast<const char *>(id.bytes().data()), qsizetype(Length)};
}

inline signal_buffer *newBuffer(QByteArrayView bytes)
{
    return signal_buffer_create(raw(bytes), std::size_t(bytes.size()));
}

/// For calls that fail for want of memory only, which ends the process here as everywhere in Qt.
inline void mustHold(int result)
{
    if (result < 0)
        qBadAlloc();
}

} // namespace porchlight::pairwise
