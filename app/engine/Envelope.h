// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"

/// What the Outbox asks of an envelope.
namespace porchlight::engine {

inline qsizetype sizeOf(const OutboxItem &item)
{
    qsizetype bytes = item.sealed.body.size();
    for (const SealedItem &sealed : item.sealed.items)
        bytes += sealed.bytes.size();
    return bytes;
}

inline bool isSilentAbout(const OutboxItem &item, const MessageId &id)
{
    return item.about == id && item.kind == quint8(wire::EntryKind::Silent);
}

inline void addMail(wire::Append &append, const OutboxItem &item)
{
    for (const SealedItem &sealed : item.sealed.items)
        append.mail.push_back({sealed.to, sealed.id, sealed.bytes});
}

/// Its body is not to be sent any more. False when then nothing is left of it.
inline bool emptyToMail(OutboxItem &item)
{
    item.kind = OutboxItem::mailOnly;
    item.sealed.body.clear();
    item.about = {};
    return !item.sealed.items.empty();
}

} // namespace porchlight::engine
