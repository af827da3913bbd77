// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"

/// What the Outbox asks of an envelope.
namespace porchlight::engine {

/// How much room it takes in a request, once it is sealed: a body is padded to the next power of two
/// (encryption.md 5.4).
inline qsizetype roomOf(const OutboxItem &item)
{
    return 2 * item.content.size() + 512;
}

inline bool isSilentAbout(const OutboxItem &item, const MessageId &id)
{
    return item.about == id && item.kind == quint8(wire::EntryKind::Silent);
}

/// As the relay is to have it.
inline wire::Body bodyOf(const OutboxItem &item, const QByteArray &sealed)
{
    wire::Body body{item.kind, item.id, sealed};
    const bool isEdit = item.isEdit && item.kind == quint8(wire::EntryKind::Silent);
    if (isEdit || item.kind == quint8(wire::EntryKind::Redact))
        body.target = item.about;
    return body;
}

/// It is not to be read by anybody any more: its number is used up, and nothing is said.
inline void makeBlank(OutboxItem &item)
{
    item.content.clear();
    item.kind = quint8(wire::EntryKind::Silent);
}

} // namespace porchlight::engine
