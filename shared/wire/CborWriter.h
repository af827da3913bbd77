// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QCborStreamWriter>
#include <QString>

#include <optional>
#include <type_traits>
#include <vector>

namespace porchlight::wire {

template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;
template <class T>
inline constexpr bool isByteId = false;
template <class Tag, std::size_t N>
inline constexpr bool isByteId<ByteId<Tag, N>> = true;

/// Writes a struct with a visit() as a CBOR map: one key for one field, empty optional fields and lists left out.
class CborWriter
{
public:
    /// Empties @p out first.
    explicit CborWriter(QByteArray &out) : m_writer(&out) {}

    QCborStreamWriter &stream() { return m_writer; }

    template <class T>
    void writeFields(const T &value)
    {
        quint64 count = 0;
        auto counter = [&count](int, const char *, const auto &field) { count += isPresent(field) ? 1 : 0; };
        T::visit(value, counter);
        m_writer.startMap(count);
        auto fields = [this](int key, const char *, const auto &field) {
            if (isPresent(field)) {
                m_writer.append(key);
                write(field);
            }
        };
        T::visit(value, fields);
        m_writer.endMap();
    }

private:
    template <class T>
    static bool isPresent(const T &field)
    {
        if constexpr (isOptional<T>)
            return field.has_value();
        else if constexpr (isVector<T>)
            return !field.empty();
        else
            return true;
    }

    template <class T>
    void write(const T &field)
    {
        if constexpr (isOptional<T>) {
            write(*field);
        } else if constexpr (isVector<T>) {
            m_writer.startArray(quint64(field.size()));
            for (const auto &item : field)
                write(item);
            m_writer.endArray();
        } else if constexpr (std::is_same_v<T, bool>) {
            m_writer.append(field);
        } else if constexpr (std::is_enum_v<T>) {
            m_writer.append(quint64(field));
        } else if constexpr (std::is_integral_v<T>) {
            static_assert(std::is_unsigned_v<T>, "the protocol has no negative numbers");
            m_writer.append(quint64(field));
        } else if constexpr (std::is_same_v<T, QString>) {
            m_writer.append(QStringView(field));
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            m_writer.appendByteString(field.constData(), field.size());
        } else if constexpr (isByteId<T>) {
            m_writer.appendByteString(reinterpret_cast<const char *>(field.bytes().data()), qsizetype(T::size));
        } else if constexpr (std::is_same_v<T, DeviceId>) {
            m_writer.startArray(2);
            write(field.account);
            write(field.number);
            m_writer.endArray();
        } else if constexpr (std::is_same_v<T, LogId>) {
            const bool named = field.kind == LogId::Kind::Conversation;
            m_writer.startArray(named ? 2 : 1);
            write(field.kind);
            if (named)
                write(field.conversation);
            m_writer.endArray();
        } else {
            writeFields(field);
        }
    }

    QCborStreamWriter m_writer;
};

} // namespace porchlight::wire
