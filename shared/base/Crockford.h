// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace porchlight {

// Crockford's base 32: what a person reads out and types. It has no I, L, O or U, which are taken for others.

inline constexpr qsizetype crockfordTypedCharsMax = 256; ///< bounds the work; nothing that long is a code of ours

/// The symbol of five bits; only the lowest five of @p value count.
QChar crockfordSymbol(quint8 value);

/// "ABCDEFGHJ" → "ABCD-EFGH-J".
QString crockfordGrouped(const QString &symbols);

/// What was typed, as exactly @p count symbols without anything between them: any case, any spaces and dashes, O for 0,
/// I and L for 1. Nothing for anything else.
std::optional<QString> crockfordSymbols(const QString &typed, qsizetype count);

/// How many symbols @p bytes bytes take.
constexpr qsizetype crockfordLength(qsizetype bytes)
{
    return (bytes * 8 + 4) / 5;
}

/// Grouped by four. The first bit is the highest of the first symbol; what the last one has too many bits is zero.
QString crockfordText(QByteArrayView bytes);

/// The @p count bytes of which @p typed is the text. Nothing as in crockfordSymbols(), or when a bit too many is set:
/// two texts that differ in more than their form are never the same bytes.
std::optional<QByteArray> crockfordBytes(const QString &typed, qsizetype count);

} // namespace porchlight
