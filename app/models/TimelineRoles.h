// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

namespace porchlight::models {

/// What a row of the timeline says about itself. In QML each goes by its name.
enum TimelineRole : int {
    MessageKeyRole = Qt::UserRole + 1,
    TextRole,
    MineRole,
    SenderNameRole,
    AvatarKeyRole,
    TimeRole,
    ShowDayRole,
    RunStartRole,
    RunEndRole,
    StatusRole,
    FailureRole,
    StateRole,
    IsFirstUnreadRole,
    EditedRole,
    DeletedRole,
    ReactionsRole, ///< a line for each: "count mine emoji", mine 0 or 1
    ReplyKeyRole,
    ReplyAuthorRole,
    ReplyTextRole, ///< empty: it answers nothing
    GapRole,    ///< what is missing between this row and the older one: "asked" (to be fetched), "expired" or nothing
    EventRole,    ///< what happened to the group instead: "kind count", then a line "mine name" for who and for each of whom
    MentionsRole, ///< a line for each person whom the text speaks of: "start length mine"
    PictureRole, ///< of whoever wrote it, in a group: JPEG or PNG; may be empty
    NoticeRole, ///< what the encryption noticed between the two: "keyChanged", "missing", both or nothing
};

QHash<int, QByteArray> timelineRoleNames();

} // namespace porchlight::models
