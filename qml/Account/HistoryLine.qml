// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history of the account on its way to this device, in a quiet line.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    // { stage, messages, isUnderWay }
    required property QtObject history
    readonly property string sentence: history.stage === "waiting" ? qsTr("Your history comes once one of your other devices is online.")
                                     : history.messages > 0 ? qsTr("Your history is coming: %Ln messages so far", "", history.messages)
                                     : history.stage === "coming" ? qsTr("Your history is coming …")
                                     : qsTr("Asking one of your other devices for your history …")

    visible: history.isUnderWay
    implicitHeight: Math.max(36, line.implicitHeight + 2 * Theme.gapSmall)
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence

    Icon {
        id: sign
        anchors { left: parent.left; leftMargin: Theme.gapLarge + 2; verticalCenter: parent.verticalCenter }
        implicitWidth: Theme.px(16)
        implicitHeight: Theme.px(16)
        name: root.history.stage === "waiting" ? "clock" : "device"
        color: Theme.muted
    }
    PlainText {
        id: line
        anchors { left: sign.right; leftMargin: Theme.gapSmall; right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        text: root.sentence
        color: Theme.muted
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
