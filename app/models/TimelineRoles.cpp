// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/TimelineRoles.h"

namespace porchlight::models {

QHash<int, QByteArray> timelineRoleNames()
{
    return {{MessageKeyRole, "messageKey"},
            {TextRole, "text"},
            {MineRole, "mine"},
            {SenderNameRole, "senderName"},
            {AvatarKeyRole, "avatarKey"},
            {TimeRole, "time"},
            {ShowDayRole, "showDay"},
            {RunStartRole, "runStart"},
            {RunEndRole, "runEnd"},
            {StatusRole, "status"},
            {FailureRole, "failure"},
            {StateRole, "state"},
            {IsFirstUnreadRole, "isFirstUnread"},
            {EditedRole, "edited"},
            {DeletedRole, "deleted"},
            {ReactionsRole, "reactions"},
            {ReplyKeyRole, "replyKey"},
            {ReplyAuthorRole, "replyAuthor"},
            {ReplyTextRole, "replyText"},
            {GapRole, "gap"},
            {EventRole, "event"},
            {MentionsRole, "mentions"},
            {PictureRole, "picture"},
            {NoticeRole, "notice"}};
}

} // namespace porchlight::models
