// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/CborWriter.h"
#include "shared/wire/Limits.h"

#include <QCborStreamReader>

#include <limits>

namespace porchlight::wire {

/// Reads what CborWriter writes, from bytes nobody vouches for. After the first false the reader is done for.
/// Holds the rules that Codec.h names; everything is bounded by the length of the input.
class CborReader
{
public:
    /// @p bytes must outlive the reader.
    explicit CborReader(QByteArrayView bytes)
        : m_size(bytes.size()), m_reader(QByteArray::fromRawData(bytes.data(), bytes.size()))
    {
    }

    qsizetype offset() const { return m_reader.currentOffset(); }

    /// Opens an array of a length between @p least and @p most.
    bool enterArray(quint64 least, quint64 most);
    bool leave() { return !m_reader.hasNext() && m_reader.leaveContainer(); }
    bool skipRest();
    bool readUnsigned(quint64 &value);

    /// A map with unsigned keys; keys that @p value does not know are passed over.
    template <class T>
    bool readFields(T &value)
    {
        quint64 entries = 0;
        if (!enterMap(entries))
            return false;
        quint64 seen = 0;
        for (quint64 i = 0; i < entries; ++i) {
            quint64 key = 0;
            if (!readUnsigned(key))
                return false;
            bool known = false;
            bool good = true;
            auto field = [&](int candidate, const char *, auto &member) {
                if (known || quint64(candidate) != key)
                    return;
                known = true;
                good = !(seen & (1ull << candidate)) && read(member);
                seen |= 1ull << candidate;
            };
            T::visit(value, field);
            if (!good || (!known && !skip()))
                return false;
        }
        bool complete = true;
        auto required = [&](int key, const char *, const auto &member) {
            using Field = std::remove_cvref_t<decltype(member)>;
            if constexpr (!isOptional<Field> && !isVector<Field>)
                complete = complete && (seen & (1ull << key));
        };
        T::visit(value, required);
        return complete && leave();
    }

private:
    bool enterMap(quint64 &entries);
    bool skip();
    bool readText(QString &value);
    bool readByteString(QByteArray &value);

    template <class T>
    bool read(T &field)
    {
        if constexpr (isOptional<T>) {
            return read(field.emplace());
        } else if constexpr (isVector<T>) {
            return readList(field);
        } else if constexpr (std::is_same_v<T, bool>) {
            if (!m_reader.isBool())
                return false;
            field = m_reader.toBool();
            return m_reader.next();
        } else if constexpr (std::is_enum_v<T>) {
            std::underlying_type_t<T> raw = 0;
            const bool good = read(raw);
            field = T(raw);
            return good;
        } else if constexpr (std::is_integral_v<T>) {
            quint64 wide = 0;
            if (!readUnsigned(wide) || wide > std::numeric_limits<T>::max())
                return false;
            field = T(wide);
            return true;
        } else if constexpr (std::is_same_v<T, QString>) {
            return readText(field);
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            return readByteString(field);
        } else if constexpr (isByteId<T>) {
            QByteArray bytes;
            if (!readByteString(bytes))
                return false;
            const auto id = T::fromBytes(bytes);
            field = id.value_or(T());
            return id.has_value();
        } else if constexpr (std::is_same_v<T, DeviceId>) {
            return enterArray(2, 2) && read(field.account) && read(field.number) && leave();
        } else if constexpr (std::is_same_v<T, LogId>) {
            return readLog(field);
        } else {
            return readFields(field);
        }
    }

    template <class T>
    bool readList(std::vector<T> &list)
    {
        // An empty text takes one byte there and 24 here: a message of nothing else would be 20 MB.
        constexpr bool isTiny = std::is_same_v<T, QString> || std::is_same_v<T, QByteArray>;
        if (!enterArray(0, isTiny ? quint64(tinyItemsMax) : quint64(m_size)))
            return false;
        while (m_reader.hasNext()) {
            if (!read(list.emplace_back()))
                return false;
        }
        return leave();
    }

    bool readLog(LogId &log)
    {
        if (!enterArray(1, 2) || !read(log.kind))
            return false;
        if (log.kind == LogId::Kind::Conversation)
            return read(log.conversation) && leave();
        return (log.kind == LogId::Kind::Account || log.kind == LogId::Kind::Mailbox) && leave();
    }

    qsizetype m_size;
    QCborStreamReader m_reader;
};

} // namespace porchlight::wire
