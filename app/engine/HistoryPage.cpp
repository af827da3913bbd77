// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/HistoryPage.h"

namespace porchlight::engine {

namespace {

/// Why there is nothing to be said, as the relay would say it of an entry.
std::optional<wire::Absence> absenceOf(const HistoryRow &row)
{
    const bool isBlankEdit = row.content.type == quint64(Content::Type::Edit) && row.content.text.isEmpty();
    if (row.state == ContentState::Damaged)
        return wire::Absence::Damaged; // another device may have it still
    if (row.state == ContentState::Expired)
        return wire::Absence::Expired;
    if (row.isErased || (row.state == ContentState::Readable && isBlankEdit && !row.isSilenced))
        return wire::Absence::Redacted;
    return std::nullopt;
}

} // namespace

HistoryRecord historyRecord(HistoryRow row)
{
    HistoryRecord record{row.conversation, std::move(row.entry), OpenState::Opened, {}};
    record.entry.body.clear();
    record.entry.absent.reset();
    if (const auto absence = absenceOf(row)) {
        record.entry.absent = quint8(*absence);
        record.entry.target.reset();
        return record;
    }
    switch (row.state) {
    case ContentState::WaitingForKey:
        record.state = OpenState::WaitingForKey;
        break;
    case ContentState::KeyLost:
        record.state = OpenState::KeyLost;
        break;
    case ContentState::Unreadable:
    case ContentState::Quarantined:
        record.state = OpenState::Unreadable;
        break;
    default: {
        // Of a face the row has no picture; those that hold go beside the records.
        const bool isFace = row.content.type == quint64(Content::Type::Face);
        if (record.entry.kind != quint8(wire::EntryKind::Redact) && !row.isSilenced && !isFace)
            record.content = encodeContent(row.content);
    }
    }
    return record;
}

} // namespace porchlight::engine
