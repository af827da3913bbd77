// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the encryption has noticed about one's own account: a device that somebody else has linked, a relay that lies.
import QtQuick
import Porchlight.Controls
import Porchlight.Timeline

NoticeBanner {
    id: root

    // { kind, isBlocking, time, deviceName, settle() }
    required property QtObject notice
    readonly property bool isAboutDevice: notice.kind === "deviceLinked" || notice.kind === "deviceUnlinked"
    readonly property string device: Plain.oneLine(notice.deviceName)
    readonly property string moment: Moments.valid(notice.time) ? Moments.day(notice.time) + ", " + Moments.clock(notice.time) : ""

    signal devicesAsked()

    visible: notice.kind !== ""
    glyph: isAboutDevice ? "device" : "alert"
    title: {
        if (notice.kind === "deviceLinked")
            return Plain.fill(qsTr("%1 was linked to your account: %2"), device !== "" ? device : qsTr("A device"), moment)
        if (notice.kind === "deviceUnlinked")
            return Plain.fill(qsTr("%1 was unlinked from your account: %2"), device !== "" ? device : qsTr("A device"), moment)
        return NoticeWords.title(notice.kind, "")
    }
    detail: NoticeWords.detail(notice, "")
    actionLabel: isAboutDevice ? qsTr("Your devices") : settling
    secondLabel: isAboutDevice ? settling : ""
    onAction: isAboutDevice ? devicesAsked() : notice.settle()
    onSecondAction: notice.settle()

    readonly property string settling: notice.isBlocking ? qsTr("Go on") : qsTr("All right")
}
