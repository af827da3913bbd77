// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nobody is signed in: the porch, and one decision.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

FocusScope {
    id: root

    required property QtObject signIn
    property bool joining: true
    property bool hasWayBack: false
    // As ProfilesHere knows them; null: none
    property QtObject others: null
    readonly property alias form: form
    readonly property alias page: page
    readonly property alias tryHere: tryLoader.item
    readonly property alias here: hereLoader.item
    readonly property bool hasPorch: width >= 860 && width - porch.width >= Theme.px(400)

    signal back()

    function change() {
        form.forget()
        joining = !joining
        Qt.callLater(form.focusFirst)
    }

    Component.onCompleted: Qt.callLater(form.focusFirst)

    Rectangle {
        anchors.fill: parent
        color: Theme.list
    }

    PorchPicture {
        id: porch
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: Math.round(root.width * 0.375)
        visible: root.hasPorch
    }

    ScrollPage {
        id: page
        anchors { left: root.hasPorch ? porch.right : parent.left; right: parent.right; top: parent.top; bottom: parent.bottom }
        columnWidth: Math.min(width - 2 * Theme.gapWide, Theme.px(480))
        padding: Theme.gapHuge
        centred: true
        gap: 0
        name: heading.text

        PlainText {
            id: heading
            text: root.joining ? qsTr("The light is on.") : qsTr("Welcome back.")
            size: Theme.sizeWelcome
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.joining ? qsTr("Someone has invited you. Show the invitation, say what to call you, and you are in.")
                               : qsTr("Your handle and your password open the door.")
            color: Theme.muted
            size: Theme.sizeLead
            wrapMode: Text.Wrap
            lineHeight: 1.2
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall
            Layout.bottomMargin: Theme.gapWide
        }
        EntryForm {
            id: form
            signIn: root.signIn
            joining: root.joining
            Layout.fillWidth: true
        }
        Rectangle {
            implicitHeight: 1
            color: Theme.line
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapWide
            Layout.bottomMargin: Theme.gapLarge
        }
        TextButton {
            label: root.joining ? qsTr("I already have an account: sign in") : qsTr("I have an invitation")
            enabled: !root.signIn.isBusy
            Layout.leftMargin: -Theme.gapTiny
            onClicked: root.change()
        }
        Loader {
            id: hereLoader
            active: root.others !== null
            visible: active && item.visible
            enabled: !root.signIn.isBusy
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapLarge
            sourceComponent: ProfilesHere { others: root.others }
        }
        Loader {
            id: tryLoader
            active: root.joining && !root.hasWayBack && root.signIn.house !== null
            visible: active
            enabled: !root.signIn.isBusy
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            sourceComponent: TryHere {
                house: root.signIn.house
                onInvited: link => form.take(link)
            }
        }
        TextButton {
            label: qsTr("Back")
            visible: root.hasWayBack
            enabled: !root.signIn.isBusy
            Layout.leftMargin: -Theme.gapTiny
            Layout.topMargin: hereLoader.visible ? Theme.gap : 0
            onClicked: root.back()
        }
    }
}
