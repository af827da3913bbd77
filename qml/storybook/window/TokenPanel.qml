// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tokens of a theme file. What is typed is on the stage at once, if it means something; the file is written by Save.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property QtObject bench

    Row {
        id: files
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.gap; rightMargin: Theme.gap }
        spacing: Theme.gapSmall
        Repeater {
            model: ["porch", root.bench.mode]
            TextButton {
                required property string modelData
                label: modelData + ".json"
                outlined: modelData === root.bench.editing
                onClicked: root.bench.edit(modelData)
            }
        }
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: files.bottom; topMargin: Theme.gapSmall; bottom: foot.top }
        clip: true
        model: root.bench.tokens
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: "Tokens"
        T.ScrollBar.vertical: ScrollHandle {}
        section.property: "section"
        section.delegate: PlainText {
            required property string section
            leftPadding: Theme.gapLarge
            topPadding: Theme.gap
            text: section
            size: Theme.sizeTiny
            color: Theme.muted
            font.weight: Font.DemiBold
        }
        delegate: Item {
            id: row

            required property int index
            required property string name
            required property string value
            required property color colour

            width: list.width
            height: Theme.px(34)

            Rectangle {
                id: swatch
                anchors { left: parent.left; leftMargin: Theme.gapLarge; verticalCenter: parent.verticalCenter }
                width: Theme.px(18)
                height: width
                radius: Theme.gapTiny
                color: row.colour
                border { width: 1; color: Theme.lineStrong }
                opacity: row.colour.a > 0 ? 1 : 0
            }
            PlainText {
                anchors { left: swatch.right; leftMargin: Theme.gap; right: input.left; verticalCenter: parent.verticalCenter }
                text: row.name
                elide: Text.ElideRight
                size: Theme.sizePreview
            }
            T.TextField {
                id: input
                anchors { right: parent.right; rightMargin: Theme.gapLarge; verticalCenter: parent.verticalCenter }
                width: Theme.px(130)
                height: Theme.px(28)
                leftPadding: Theme.gapSmall
                rightPadding: Theme.gapSmall
                verticalAlignment: TextInput.AlignVCenter
                color: Theme.text
                font.pixelSize: Theme.sizePreview
                text: row.value
                maximumLength: 41
                selectByMouse: true
                onEditingFinished: {
                    root.bench.tokens.set(row.index, text)
                    text = Qt.binding(() => row.value)
                }
                background: Rectangle {
                    radius: Theme.gapTiny
                    color: Theme.field
                    border { width: input.activeFocus ? 2 : 1; color: input.activeFocus ? Parts.focusRing : Theme.line }
                }
                Accessible.name: row.name
            }
        }
    }
    Column {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.gap }
        spacing: Theme.gapSmall

        PlainText {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            color: Theme.danger
            size: Theme.sizePreview
            text: root.bench.tokens.trouble
        }
        Row {
            spacing: Theme.gapSmall
            PrimaryButton {
                label: "Save"
                enabled: root.bench.tokens.isChanged
                onClicked: root.bench.tokens.save()
            }
            TextButton {
                label: "Revert"
                outlined: true
                enabled: root.bench.tokens.isChanged
                onClicked: root.bench.tokens.revert()
            }
        }
        Field {
            width: parent.width
            label: "Begin a theme of your own"
            help: "A name of a to z, digits and dashes, then Return"
            maximumLength: 40
            onAccepted: if (root.bench.beginTheme(text)) text = ""
        }
    }
}
