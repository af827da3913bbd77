// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a link leads, before anything opens it: all of its address, and in it the name of the site by itself.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    property string link: ""
    readonly property var target: LinkOpener.read(link)
    readonly property bool leads: target.address !== ""
    property bool failed: false
    readonly property alias address: address
    readonly property alias opening: opening
    readonly property alias copying: copying
    readonly property var doubts: {
        const found = []
        if (target.isConfusable)
            found.push(qsTr("The name of this site has letters that look like others. It stands here as computers read it: make sure that it is the site you mean."))
        if (target.hasUserInfo)
            found.push(qsTr("What stands before the @ is not the site. It may be there to deceive you."))
        if (target.isNumber)
            found.push(qsTr("It leads to a number, not to a name. Few public sites do."))
        if (leads && !target.isEncrypted)
            found.push(qsTr("It is not encrypted: others on the way can read and change what you see there."))
        return found
    }

    signal copyAsked(string words)

    function show(link) {
        root.link = link
        failed = false
        open()
    }

    name: qsTr("Open this link?")
    onOpened: leads ? opening.forceActiveFocus(Qt.TabFocusReason) : cancelling.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.leads ? Plain.fill(qsTr("Your browser will go to %1."), root.target.host)
                             : qsTr("This is not a link that every program would read in the same way. It is not opened.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Rectangle {
            visible: root.leads
            color: Theme.canvas
            radius: Theme.radiusSmall
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.line
            implicitHeight: address.implicitHeight + 2 * Theme.gap
            Layout.fillWidth: true

            MessageText {
                id: address
                x: Theme.gap // an address is written from left to right everywhere
                y: Theme.gap
                width: implicitWidth
                height: implicitHeight
                widthMax: parent.width - 2 * Theme.gap
                formatted: false
                ink: Theme.muted
                text: root.target.address
                mentions: root.leads ? [{ start: root.target.hostStart, length: root.target.hostLength, mine: true }] : []
                style: BodyStyle
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        Repeater {
            model: root.doubts
            RowLayout {
                required property string modelData
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                Icon {
                    name: "alert"
                    color: Theme.lampText
                    Layout.alignment: Qt.AlignTop
                }
                PlainText {
                    text: parent.modelData
                    size: Theme.sizePreview
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
        PlainText {
            visible: root.failed
            text: qsTr("Nothing on this computer opened it. You can copy it instead.")
            color: Theme.danger
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap
            TextButton {
                id: copying
                label: qsTr("Copy")
                onClicked: {
                    root.copyAsked(root.link)
                    root.close()
                }
            }
            Item { Layout.fillWidth: true }
            TextButton {
                id: cancelling
                label: qsTr("Cancel")
                onClicked: root.close()
            }
            PrimaryButton {
                id: opening
                label: qsTr("Open")
                visible: root.leads
                onClicked: {
                    root.failed = !LinkOpener.open(root.link)
                    if (!root.failed)
                        root.close()
                }
            }
        }
    }
}
