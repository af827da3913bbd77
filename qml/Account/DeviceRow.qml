// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One device of the account: what it is called, when it was last there, how far it is behind. To take it away one is
// asked twice, since it cannot be taken back.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

FocusScope {
    id: root

    required property int number
    required property string name
    required property bool isThis
    required property bool isConnected
    required property date seen
    required property int behind
    property bool busy: false

    readonly property string shownName: Plain.oneLine(name) !== "" ? Plain.oneLine(name) : qsTr("A device without a name")
    readonly property string contact: isThis ? qsTr("This device")
                                    : isConnected ? qsTr("Connected now")
                                    : Moments.brief(seen) === "" ? qsTr("Never seen") : Plain.fill(qsTr("Last seen %1"), Moments.brief(seen))
    readonly property string progress: behind === 0 ? qsTr("up to date") : behind === 1 ? qsTr("one entry behind")
                                     : qsTr("%Ln entries behind", "", behind)

    // "", "rename" or "unlink"
    property string doing: ""

    signal renamed(int number, string name)
    signal unlinked(int number)

    function begin(what) {
        doing = what
        if (what === "rename") {
            field.text = root.name
            field.focusInput()
        } else if (what === "unlink") {
            keep.forceActiveFocus(Qt.TabFocusReason)
        }
    }

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: [shownName, contact, progress].join(", ")
    Keys.onEscapePressed: event => {
        event.accepted = doing !== ""
        doing = ""
    }

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right }
        spacing: Theme.gapSmall

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Icon {
                name: "device"
                color: root.isThis || root.isConnected ? Theme.lampText : Theme.muted
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                PlainText {
                    text: root.shownName
                    font.weight: Font.DemiBold
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                PlainText {
                    text: root.contact + " · " + root.progress
                    color: Theme.muted
                    size: Theme.sizeSmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            TextButton {
                label: qsTr("Rename")
                visible: root.doing === ""
                enabled: !root.busy
                onClicked: root.begin("rename")
            }
            TextButton {
                label: root.isThis ? qsTr("Sign out") : qsTr("Unlink")
                destructive: true
                visible: root.doing === ""
                enabled: !root.busy
                onClicked: root.begin("unlink")
            }
        }

        RowLayout {
            id: renaming

            function keep() {
                if (field.text.trim() !== "" && field.text.trim() !== root.name)
                    root.renamed(root.number, field.text.trim())
                root.doing = ""
            }

            visible: root.doing === "rename"
            spacing: Theme.gap
            Layout.fillWidth: true

            Field {
                id: field
                label: qsTr("Name of the device")
                maximumLength: 64
                Layout.fillWidth: true
                onAccepted: renaming.keep()
            }
            TextButton {
                label: qsTr("Save")
                outlined: true
                Layout.alignment: Qt.AlignBottom
                onClicked: renaming.keep()
            }
        }

        PlainText {
            text: root.isThis ? qsTr("Signs this device out. Its messages stay here; to go on you sign in again.")
                              : qsTr("The device is signed out at once. What it holds stays on it, and nothing new reaches it.")
            visible: root.doing === "unlink"
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            visible: root.doing === "unlink"
            spacing: Theme.gap
            Layout.alignment: Qt.AlignRight

            TextButton {
                id: keep
                label: qsTr("Keep it")
                outlined: true
                onClicked: root.doing = ""
            }
            TextButton {
                label: root.isThis ? qsTr("Sign out now") : qsTr("Unlink it now")
                outlined: true
                destructive: true
                onClicked: {
                    root.doing = ""
                    root.unlinked(root.number)
                }
            }
        }
    }
}
