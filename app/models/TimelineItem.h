// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/NoticeLine.h"
#include "app/store/LocalRows.h"

namespace porchlight::models {

class LocalDay;

/// What is missing between two rows. In this order one counts for more than the other.
enum class GapKind : quint8 {
    None,
    Expired, ///< the relay has it no longer
    Elsewhere, ///< from before this device: it comes from another one of the account
    Asked,   ///< still to be fetched
};

/// As QML knows it.
QString gapName(GapKind kind);

/// What was written here and is on its way into the database.
struct Composing
{
    ConversationId conversation;
    QString text;
};

/// A loaded message as the timeline shows it: the row with its texts made safe, its status, and how it stands to its
/// neighbours.
struct TimelineItem
{
    /// @p calendar is for whoever makes many.
    TimelineItem(store::TimelineRow stored, const store::Watermarks &marks, LocalDay *calendar = nullptr);

    store::TimelineRow row; ///< text and senderName made safe, mentions where they are in that
    store::MessageStatus status;
    qint64 day; ///< of the local calendar; 0 when there is no time
    bool showDay = false;  ///< the first of its day
    bool runStart = true;  ///< of a run: one sender, each within 5 minutes, one day
    bool runEnd = true;
    GapKind gap = GapKind::None; ///< towards the older one
    QString notice;              ///< noticed since the older one: lineNames()

    /// Looks at both neighbours anew; null where there is none. True when something changed.
    bool regroup(const TimelineItem *older, const TimelineItem *newer);
};

} // namespace porchlight::models
