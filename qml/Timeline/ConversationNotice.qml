// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the encryption has noticed in the open conversation, until somebody has seen it, or decided.
import QtQuick
import Porchlight.Controls

NoticeBanner {
    id: root

    required property QtObject timeline
    // { kind, isBlocking, settle() }
    required property QtObject notice
    readonly property string person: Plain.oneLine(timeline.title) !== "" ? Plain.oneLine(timeline.title) : "@" + Plain.oneLine(timeline.handle)
    readonly property bool isAboutNumber: notice.kind === "keyChanged"

    signal safetyAsked()

    visible: timeline.conversationKey !== "" && notice.kind !== ""
    glyph: isAboutNumber ? "shield" : "alert"
    title: NoticeWords.title(notice.kind, person)
    detail: NoticeWords.detail(notice, person)
    actionLabel: isAboutNumber ? qsTr("Compare the new number") : settling
    secondLabel: isAboutNumber ? settling : ""
    onAction: isAboutNumber ? safetyAsked() : notice.settle()
    onSecondAction: notice.settle()

    readonly property string settling: !notice.isBlocking ? qsTr("All right") : isAboutNumber ? qsTr("Accept") : qsTr("Go on")
}
