// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Codec.h"

namespace porchlight::encryption {

/// An entry of a log as it is kept in a record: the frame that would bring it alone.
inline QByteArray storedEntry(const LogId &log, const wire::Entry &entry)
{
    return wire::encode(wire::Entries{log, entry.seq, {entry}});
}

/// Nothing for what storedEntry() never gave.
inline std::optional<wire::Entry> entryOfRecord(QByteArrayView bytes)
{
    const auto frame = wire::takeFrame(bytes);
    const auto *entries = frame ? std::get_if<wire::Entries>(&*frame) : nullptr;
    return entries && entries->entries.size() == 1 && bytes.isEmpty() ? std::optional(entries->entries.front())
                                                                     : std::nullopt;
}

} // namespace porchlight::encryption
