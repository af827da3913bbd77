// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What others get to see of oneself, what they may, and whom one has blocked.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject privacy
    required property QtObject people
    readonly property var audiences: [
        { value: "everyone", label: qsTr("Everyone") }, { value: "contacts", label: qsTr("Contacts") }, { value: "nobody", label: qsTr("Nobody") }
    ]
    readonly property alias receipts: receipts
    readonly property alias blocked: blocked

    component Caption: PlainText {
        size: Theme.sizePreview
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.bottomMargin: -Theme.gapSmall
        Accessible.ignored: true
    }
    component Remark: PlainText {
        color: Theme.muted
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.gapSmall
    }

    name: qsTr("Privacy")
    onAboutToShow: {
        privacy.clear()
        people.clear()
    }
    onOpened: receipts.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: Plain.oneLine(root.privacy.error !== "" ? root.privacy.error : root.people.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Toggle {
            id: receipts
            label: qsTr("Tell others what you have read")
            checked: root.privacy.receipts
            Layout.fillWidth: true
            onToggled: root.privacy.receipts = checked
        }
        Toggle {
            label: qsTr("Show that you are typing")
            checked: root.privacy.typing
            Layout.fillWidth: true
            onToggled: root.privacy.typing = checked
        }
        Remark { text: qsTr("What you do not show, you do not see of others either.") }
        Caption { text: qsTr("Who sees that you are online, and when you were last") }
        Choice {
            label: qsTr("Who sees that you are online, and when you were last")
            value: root.privacy.presence
            options: root.audiences
            Layout.fillWidth: true
            onChosen: value => root.privacy.choose("presence", value)
        }
        Remark { text: qsTr("Whoever does not see it of you, you do not see it of them.") }
        Caption { text: qsTr("Who may begin to write to you") }
        Choice {
            label: qsTr("Who may begin to write to you")
            value: root.privacy.writes
            options: root.audiences
            Layout.fillWidth: true
            onChosen: value => root.privacy.choose("writes", value)
        }
        Caption { text: qsTr("Who may add you to groups") }
        Choice {
            label: qsTr("Who may add you to groups")
            value: root.privacy.adds
            options: root.audiences
            Layout.fillWidth: true
            onChosen: value => root.privacy.choose("adds", value)
        }
        Caption { text: qsTr("Blocked") }
        Remark {
            visible: root.people.blocked.length === 0
            text: qsTr("Nobody is blocked.")
        }
        Repeater {
            id: blocked
            model: root.people.blocked
            RowLayout {
                id: row
                required property var modelData
                readonly property alias unblock: unblock
                spacing: Theme.gap
                Layout.fillWidth: true
                Avatar {
                    name: row.modelData.name
                    avatarKey: row.modelData.accountKey
                    size: 28
                    Layout.preferredWidth: implicitWidth
                    Layout.preferredHeight: implicitHeight
                }
                PlainText {
                    text: Plain.oneLine(row.modelData.name)
                    Layout.fillWidth: true
                }
                TextButton {
                    id: unblock
                    label: qsTr("Unblock")
                    enabled: !root.people.isBusy
                    Accessible.name: Plain.fill(qsTr("Unblock %1"), Plain.oneLine(row.modelData.name))
                    onClicked: root.people.setBlocked(row.modelData.accountKey, false)
                }
            }
        }
        TextButton {
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
