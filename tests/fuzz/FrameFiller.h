// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Codec.h"
#include "shared/wire/CborWriter.h"
#include "tests/fuzz/FuzzInput.h"

namespace porchlight::fuzz {

/// Fills every field of a frame, whatever it is, from an input: as its visit() lists them. Owns nothing.
class FrameFiller
{
public:
    explicit FrameFiller(FuzzInput &input) : m_input(input) {}

    template <class T>
    void fill(T &field)
    {
        if constexpr (wire::isOptional<T>) {
            if (m_input.byte() & 1)
                fill(field.emplace());
        } else if constexpr (wire::isVector<T>) {
            field.resize(m_input.byte() % 5);
            for (auto &item : field)
                fill(item);
        } else if constexpr (std::is_same_v<T, bool>) {
            field = m_input.byte() & 1;
        } else if constexpr (std::is_enum_v<T>) {
            field = T(m_input.number<std::underlying_type_t<T>>());
        } else if constexpr (std::is_integral_v<T>) {
            field = number<T>();
        } else if constexpr (std::is_same_v<T, QString>) {
            // Through UTF-8 once: lone surrogates are no text on the wire.
            field = QString::fromUtf8(m_input.bytes(m_input.byte() % 80));
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            field = m_input.bytes(length());
        } else if constexpr (wire::isByteId<T>) {
            QByteArray bytes = m_input.bytes(qsizetype(T::size));
            field = T::fromBytes(bytes.append(qsizetype(T::size) - bytes.size(), '\0')).value();
        } else if constexpr (std::is_same_v<T, DeviceId>) {
            fill(field.account);
            fill(field.number);
        } else if constexpr (std::is_same_v<T, LogId>) {
            field.kind = LogId::Kind(1 + m_input.byte() % 3);
            if (field.kind == LogId::Kind::Conversation)
                fill(field.conversation);
        } else {
            auto each = [this](int, const char *, auto &member) { this->fill(member); };
            T::visit(field, each);
        }
    }

private:
    /// Short, or as long as the input says: lengths on both sides of a limit.
    qsizetype length()
    {
        const quint8 first = m_input.byte();
        return first < 224 ? first % 65 : qsizetype(m_input.number<quint16>());
    }

    /// Small ones, and those at the edges of their type.
    template <class T>
    T number()
    {
        switch (m_input.byte() % 4) {
        case 0: return T(m_input.byte());
        case 1: return T(std::numeric_limits<T>::max() - m_input.byte());
        default: return m_input.number<T>();
        }
    }

    FuzzInput &m_input;
};

} // namespace porchlight::fuzz
