// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/HistoryPage.h"
#include "app/engine/Openings.h"

#include <optional>
#include <variant>

/// The records of a part of a history (app/crypto/archive), as bytes. Each begins with its kind; one of a kind that is
/// not known is passed over by whoever reads it. Kind 1, an entry: state u8 (0 opened, 1 waits for its key, 2
/// unreadable) ‖ content, length u32 in front ‖ an entries frame of the wire with this one entry, without its body.
/// Kind 2, what is missing: conversation16 ‖ first u64 ‖ last u64 ‖ is gone u8.
/// Kind 3, how somebody looks: account16 ‖ face (FaceRecord.h).
namespace porchlight::encryption {

QByteArray archiveRecord(const engine::HistoryRecord &record);
QByteArray archiveRecord(const engine::MissingHistory &missing);
QByteArray archiveRecord(const engine::PersonFace &person);

struct UnknownArchiveItem
{
};
using ArchiveItem = std::variant<UnknownArchiveItem, engine::HistoryRecord, engine::MissingHistory,
                                 engine::PersonFace>;

/// Nothing for what no device makes: then the whole part is not to be believed.
std::optional<ArchiveItem> archiveItem(QByteArrayView record);

/// An entry as it would be opened from the log.
engine::LateEntry lateEntry(engine::HistoryRecord record);

} // namespace porchlight::encryption
