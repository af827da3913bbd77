// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/LocalRows.h"

#include <algorithm>

namespace porchlight::store {

MessageStatus messageStatus(const TimelineRow &row, const Watermarks &marks)
{
    if (!row.mine)
        return MessageStatus::Received;
    const bool atRelay = row.seq || row.reached >= MessageStatus::Sent;
    if (!atRelay)
        return row.hasFailed ? MessageStatus::Failed : MessageStatus::Sending;
    if (marks.isSelf)
        return MessageStatus::Read;
    MessageStatus now = MessageStatus::Sent;
    if (row.seq && *row.seq <= marks.read)
        now = MessageStatus::Read;
    else if (row.seq && *row.seq <= marks.delivered)
        now = MessageStatus::Delivered;
    return std::max(now, row.reached);
}

} // namespace porchlight::store
