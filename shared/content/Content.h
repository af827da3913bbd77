// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace porchlight {

/// What a body says, once it is opened. The relay never sees one (it does not even link this library).
struct Content
{
    /// Types are never used again; an unknown one is kept and shown as "from a newer version".
    enum class Type : quint16 { Text = 1 };

    quint64 type = quint64(Type::Text);
    QString text;       ///< as typed: foreign, and never markup
    QString senderName; ///< the sender's display name: names travel only inside bodies

    friend bool operator==(const Content &, const Content &) = default;
};

inline constexpr qsizetype textBytesMax = 16 * 1024;    ///< UTF-8 (E1)
inline constexpr qsizetype displayNameCharsMax = 64;

/// {1: type, 2: text, 3: sender name} in CBOR.
QByteArray encodeContent(const Content &content);

/// How decoding ended: unreadable content is kept and shown as such, it never stops the log.
enum class ContentState {
    Readable, UnknownType, Unreadable,
    Damaged, ///< a disk gave back something else than was stored
    Expired, ///< the relay has taken the body: its time had come
    Quarantined, ///< ended the program again and again, and was put aside (rule 15)
};

/// @p content is filled as far as it could be read. Text beyond 16 KB and names beyond 64 characters are cut.
ContentState decodeContent(const QByteArray &bytes, Content &content);

/// A display name without control and direction characters, line breaks and doubled spaces, cut to 64 characters.
QString cleanedDisplayName(const QString &name);

} // namespace porchlight
