// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many are new. Amber: someone is here for you.
import QtQuick
import Porchlight.Theme

Rectangle {
    id: root

    required property int count

    visible: count > 0
    implicitHeight: Theme.px(20)
    implicitWidth: Math.max(implicitHeight, number.implicitWidth + Theme.px(12))
    radius: height / 2
    color: Parts.badge
    Accessible.ignored: true

    PlainText {
        id: number
        anchors.centerIn: parent
        text: root.count > 999 ? qsTr("999+") : Number(root.count).toLocaleString(Moments.language, "f", 0)
        color: Parts.badgeInk
        size: Theme.sizeSmall
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
