// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exactly what whoever runs the relay can see, what they cannot, and what nobody should rely on (docs/ENCRYPTION.md).
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property string keysAreKept // the profile's sentence: where the key to what is secret on this computer is
    readonly property var parts: [
        { glyph: "eye", title: qsTr("The relay sees"), lines: [
            qsTr("your handle, and the names and public keys of your devices"),
            qsTr("who talks with whom, and who has asked or been accepted"),
            qsTr("who is in which group, who is an admin of it, who came, went, was added or removed by whom and when"),
            qsTr("who sends when, how much, and whether it counts as a message, is something quiet like a change or a reaction, or takes a message back"),
            qsTr("how far each of you has received and read, and which conversations you have muted"),
            qsTr("when your devices are connected, from which address, and when one brings another the history"),
            qsTr("whether somebody is at a device, which conversations it has on its screen, and that you type in one, not what")
        ] },
        { glyph: "eye-off", title: qsTr("The relay does not see"), lines: [
            qsTr("what you write, also not changed or quoted, and not what you begin and do not send"),
            qsTr("reactions, the names that people give themselves, and whom you mention"),
            qsTr("what a group is called, and its picture"),
            qsTr("the keys that open any of it: they are made on your devices and stay there")
        ] },
        { glyph: "shield", title: qsTr("What it could do all the same"), lines: [
            qsTr("hold messages back or refuse its service; that is noticed, but late"),
            qsTr("show you somebody else's key when you first write to a person; comparing the safety number finds that out")
        ] },
        { glyph: "key", title: qsTr("On this computer's disk"), lines: [
            root.keysAreKept,
            qsTr("The texts of messages, the names and who talks with whom are there as plain text: they need an encrypted disk.")
        ] },
        { glyph: "alert", title: qsTr("What nobody should rely on yet"), lines: [
            qsTr("The way each message is encrypted once for all devices, our sender keys, is our own composition of well-known parts. Nobody outside has reviewed it yet; it awaits that review."),
            qsTr("Whoever has one of your devices in their hands, unlocked, reads everything until you unlink it."),
            qsTr("A quantum computer, should there ever be a large one, could open what was recorded today.")
        ] }
    ]

    name: qsTr("What the relay can see")
    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.gapLarge : Infinity, Math.max(600, Theme.px(560)))
    onOpened: page.forceActiveFocus(Qt.OtherFocusReason)

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
            text: qsTr("Everything you write is encrypted on your device, from the first message, for the devices of the people in the conversation and for your own. There is nothing to switch on, and no way to send it otherwise.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Repeater {
            model: root.parts
            ColumnLayout {
                id: part
                required property var modelData
                spacing: Theme.gapSmall
                Layout.fillWidth: true

                RowLayout {
                    spacing: Theme.gapSmall
                    Icon { name: part.modelData.glyph }
                    PlainText {
                        text: part.modelData.title
                        size: Theme.sizeHeader
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Accessible.role: Accessible.Heading
                    }
                }
                Repeater {
                    model: part.modelData.lines
                    PlainText {
                        required property var modelData
                        text: modelData
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Layout.leftMargin: Theme.px(20) + Theme.gapSmall
                    }
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
