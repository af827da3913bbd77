// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The conversations of a fake profile. Rows are written as { name, handle, preview, … }; what is left out has a value
// that means nothing special.
import QtQuick

ListModel {
    id: root
    // Pictures are there or not.
    dynamicRoles: true

    property int totalUnread: 0

    signal draftTold(string conversationKey, string text)

    function fill(rows) {
        clear()
        rows.forEach((row, at) => append(whole(row, at)))
        totalUnread = rows.reduce((sum, row) => sum + (row.unread || 0), 0)
    }

    function whole(row, at) {
        return {
            conversationKey: row.key || "c" + at,
            name: row.name === undefined ? "" : row.name,
            handle: row.handle === undefined ? "someone" : row.handle,
            avatarKey: row.avatarKey || row.name || "a" + at,
            isSelf: row.isSelf === true,
            preview: row.preview || "",
            previewIsMine: row.status !== undefined && row.status !== "",
            time: row.time === undefined ? new Date(NaN) : row.time,
            status: row.status || "",
            unread: row.unread || 0,
            pinned: row.pinned === true,
            archived: row.archived === true,
            draft: row.draft || "",
            isMuted: row.isMuted === true,
            isRequest: row.isRequest === true,
            isGroup: row.isGroup === true,
            picture: row.picture || "",
            previewSender: row.sender || "",
            previewEvent: row.event || "",
            mentionsMe: row.mentionsMe === true,
            isVerified: row.isVerified === true
        }
    }
}
