// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The safety number with the person of the open conversation: both see the same one, or somebody stands between them.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject timeline
    // { isBusy, error, groups, squares, verified, canVerify, devices, newest, open(accountKey), setVerified(yes), close() }
    required property QtObject safety
    readonly property string person: Plain.oneLine(timeline.title) !== "" ? Plain.oneLine(timeline.title) : "@" + Plain.oneLine(timeline.handle)
    readonly property bool isKnown: safety.groups.length > 0
    readonly property alias mark: mark
    readonly property alias number: number
    readonly property alias devices: devices

    name: qsTr("Safety number")
    onAboutToShow: safety.open(timeline.avatarKey)
    onOpened: page.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: safety.close()

    contentItem: ScrollPage {
        id: page
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
            text: root.isKnown ? Plain.fill(qsTr("%1 finds the same 60 digits under your name. Compare them side by side, or on a call where you know the voice. If they are the same, nobody stands between you."), root.person)
                : root.safety.isBusy ? qsTr("One moment …")
                : Plain.fill(qsTr("There is none yet: the keys of %1 have not come. They come with the first message, or when %1 opens Porchlight the next time."), root.person)
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            id: devices
            text: root.safety.devices === 1 ? Plain.fill(qsTr("%1 has one device (linked: %2)."), root.person, Moments.day(root.safety.newest))
                : Plain.fill(qsTr("%1 has %Ln devices (the last one linked: %2).", "", root.safety.devices), root.person, Moments.day(root.safety.newest))
            visible: root.isKnown && root.safety.devices > 0 && Moments.valid(root.safety.newest)
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: Plain.sentence(root.safety.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Rectangle {
            visible: root.safety.verified !== "no"
            implicitHeight: row.implicitHeight + 2 * Theme.gap
            radius: Theme.radius
            color: root.safety.verified === "changed" ? Parts.notice : Theme.actionSoft
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.line
            Layout.fillWidth: true
            Accessible.role: root.safety.verified === "changed" ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: verdict.text

            RowLayout {
                id: row
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }
                spacing: Theme.gap
                Icon {
                    name: root.safety.verified === "changed" ? "alert" : "shield"
                    color: root.safety.verified === "changed" ? Parts.noticeInk : Theme.action
                }
                PlainText {
                    id: verdict
                    text: root.safety.verified === "changed"
                          ? Plain.fill(qsTr("The number has changed since you compared it with %1. Compare it again."), root.person)
                          : Plain.fill(qsTr("You have compared it with %1."), root.person)
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
        Rectangle {
            id: number
            visible: root.isKnown
            implicitHeight: grid.height + 2 * Theme.gapLarge
            radius: Theme.radius
            color: Theme.canvas
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.line
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: Plain.fill(qsTr("The number, in twelve groups: %1"), root.safety.groups.map(group => group.split("").join(" ")).join(", "))

            Grid {
                id: grid
                // Read from left to right in every language, and in the same rows on both screens where there is room.
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true
                anchors.centerIn: parent
                columns: number.width >= 4 * cell + 5 * Theme.gapLarge ? 4 : 3
                columnSpacing: Theme.gapLarge
                rowSpacing: Theme.gapSmall
                readonly property real cell: Theme.px(64)

                Repeater {
                    model: root.safety.groups
                    Row {
                        id: group
                        required property var modelData
                        width: grid.cell
                        Repeater {
                            model: group.modelData.split("")
                            PlainText {
                                required property var modelData
                                width: grid.cell / 5
                                text: modelData
                                size: Theme.sizeLead
                                font.weight: Font.DemiBold
                                horizontalAlignment: Text.AlignHCenter
                                elide: Text.ElideNone
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
        QrPicture {
            squares: root.safety.squares
            ink: Theme.codeInk
            paper: Theme.codePaper
            visible: root.isKnown && squares !== ""
            implicitWidth: Parts.codeSide
            implicitHeight: Parts.codeSide
            Layout.alignment: Qt.AlignHCenter
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The same number for a camera")
        }
        RowLayout {
            spacing: Theme.gap
            TextButton {
                label: qsTr("Done")
                outlined: true
                onClicked: root.close()
            }
            Item { Layout.fillWidth: true }
            TextButton {
                label: qsTr("Not compared")
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: root.isKnown && root.safety.canVerify && root.safety.verified === "yes"
                enabled: !root.safety.isBusy
                onClicked: root.safety.setVerified(false)
            }
            PrimaryButton {
                id: mark
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                label: qsTr("They are the same")
                visible: root.isKnown && root.safety.canVerify && root.safety.verified !== "yes"
                enabled: !root.safety.isBusy
                onClicked: root.safety.setVerified(true)
            }
        }
    }
}
