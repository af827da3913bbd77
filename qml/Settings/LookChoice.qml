// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours: the themes that come along and those of one's own, and the accent that "you can act" has.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // { mode, accent }
    required property QtObject appearance
    readonly property var accentNames: ({ ink: qsTr("Ink"), moss: qsTr("Moss"), lagoon: qsTr("Lagoon"), iris: qsTr("Iris"), plum: qsTr("Plum") })
    readonly property var own: Theme.book.own

    spacing: Theme.gapSmall

    Choice {
        label: qsTr("Colours")
        value: root.appearance.mode
        options: [
            { value: "system", label: qsTr("System") }, { value: "light", label: qsTr("Light") },
            { value: "dark", label: qsTr("Dark") }, { value: "contrast", label: qsTr("Contrast") }
        ]
        Layout.fillWidth: true
        onChosen: value => root.appearance.mode = value
    }
    Repeater {
        model: root.own
        ColumnLayout {
            id: theme
            required property var modelData
            readonly property bool isChosen: modelData.id === root.appearance.mode
            Layout.fillWidth: true
            spacing: 0
            TextButton {
                label: Plain.oneLine(theme.modelData.name)
                outlined: theme.isChosen
                enabled: theme.modelData.trouble === ""
                onClicked: root.appearance.mode = theme.modelData.id
                Accessible.description: theme.isChosen ? qsTr("chosen") : ""
            }
            PlainText {
                visible: theme.modelData.trouble !== ""
                text: Plain.oneLine(theme.modelData.trouble)
                color: Theme.danger
                size: Theme.sizeSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
    Flow {
        id: accents
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapTiny
        spacing: Theme.gapSmall
        visible: !Theme.contrast
        Repeater {
            model: Theme.book.accents
            T.Button {
                id: swatch
                required property string modelData
                readonly property bool isChosen: modelData === root.appearance.accent
                implicitWidth: words.implicitWidth + dot.width + 3 * Theme.gapSmall
                implicitHeight: Math.max(36, Theme.px(36))
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: Plain.fill(qsTr("Accent: %1"), root.accentNames[modelData] || modelData)
                Accessible.checked: isChosen
                Accessible.onPressAction: swatch.clicked()
                Keys.onReturnPressed: clicked()
                onClicked: root.appearance.accent = modelData

                background: Rectangle {
                    radius: Theme.radius
                    color: swatch.isChosen ? Theme.actionSoft : swatch.hovered ? Theme.hover : "transparent"
                    FocusRing { shown: swatch.visualFocus }
                }
                contentItem: Item {
                    Rectangle {
                        id: dot
                        anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                        width: Theme.px(16)
                        height: width
                        radius: width / 2
                        color: Theme.book.sample(Theme.sheet, "actionFill", swatch.modelData)
                        border { width: swatch.isChosen ? 2 : 0; color: Theme.text }
                    }
                    PlainText {
                        id: words
                        anchors { left: dot.right; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                        text: root.accentNames[swatch.modelData] || swatch.modelData
                        size: Theme.sizePreview
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
