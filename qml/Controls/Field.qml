// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line to fill in: a label above, help or an error below, in place. secret hides what is typed, with an eye to
// look at it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme

ColumnLayout {
    id: root

    property string label: ""
    property string help: ""
    property string error: ""
    property string glyph: ""
    property string prefix: ""
    property bool secret: false
    property alias text: input.text
    property alias input: input
    property alias maximumLength: input.maximumLength
    property alias validator: input.validator
    property bool shown: false

    signal accepted()

    function focusInput() {
        input.forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: 6

    PlainText {
        text: root.label
        visible: text !== ""
        size: Theme.sizePreview
        font.weight: Font.DemiBold
        Layout.fillWidth: true
        Accessible.ignored: true
    }

    Rectangle {
        implicitHeight: Parts.fieldHeight
        radius: Theme.radius
        color: Theme.field
        border.width: 1
        border.color: root.error !== "" ? Theme.danger : Theme.lineStrong
        Layout.fillWidth: true
        // Qt gives a password's field no name.
        Accessible.role: Accessible.Grouping
        Accessible.name: root.label
        Accessible.ignored: !root.secret

        FocusRing { shown: input.activeFocus }

        RowLayout {
            anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gapTiny }
            spacing: Theme.gapSmall

            Icon {
                name: root.glyph
                visible: root.glyph !== ""
            }
            PlainText {
                text: root.prefix
                visible: text !== ""
                color: Theme.muted
                Layout.rightMargin: -Theme.gapSmall
                Accessible.ignored: true
            }
            T.TextField {
                id: input
                Layout.fillWidth: true
                Layout.fillHeight: true
                verticalAlignment: TextInput.AlignVCenter
                color: enabled ? Theme.text : Theme.muted
                selectionColor: Theme.actionFill
                selectedTextColor: Theme.actionInk
                font.family: Theme.family
                font.pixelSize: Theme.sizeBody
                selectByMouse: true
                horizontalAlignment: TextInput.AlignLeft
                cursorDelegate: Caret { shown: input.cursorVisible }
                clip: true
                maximumLength: 256
                echoMode: root.secret && !root.shown ? TextInput.Password : TextInput.Normal
                inputMethodHints: root.secret ? Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText : Qt.ImhNone
                Accessible.name: root.label
                Accessible.description: !enabled ? Spoken.unavailable : root.error !== "" ? Plain.sentence(root.error) : root.help
                Accessible.passwordEdit: root.secret && !root.shown
                onAccepted: root.accepted()
            }
            IconButton {
                glyph: root.shown ? "eye-off" : "eye"
                label: root.shown ? qsTr("Hide the password") : qsTr("Show the password")
                visible: root.secret
                onClicked: root.shown = !root.shown
            }
        }
    }

    PlainText {
        text: root.error !== "" ? Plain.sentence(root.error) : root.help
        visible: text !== ""
        color: root.error !== "" ? Theme.danger : Theme.muted
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: root.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
