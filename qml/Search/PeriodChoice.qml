// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From one day to another, both within; either may be open.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

FocusScope {
    id: root

    readonly property alias from: from
    readonly property alias until: until
    readonly property string example: format(new Date(2026, 10, 27))

    // Days that are no dates are open ends.
    signal chosen(date from, date until)
    signal abandoned()

    function format(day) {
        return isNaN(day.getTime()) ? "" : day.getFullYear() + "-" + String(day.getMonth() + 1).padStart(2, "0") + "-" + String(day.getDate()).padStart(2, "0")
    }

    // As it is written everywhere, or as it is in the language. undefined: no such day.
    function read(words) {
        const typed = words.trim()
        if (typed === "")
            return new Date(NaN)
        const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
        const day = parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Date.fromLocaleDateString(Qt.locale(), typed, Locale.ShortFormat)
        if (isNaN(day.getTime()) || (parts && (day.getMonth() !== Number(parts[2]) - 1 || day.getDate() !== Number(parts[3]))))
            return undefined
        if (!parts && day.getFullYear() < 1970) // two digits of a year
            day.setFullYear(day.getFullYear() + 100)
        return day
    }

    function begin(first, last) {
        from.text = format(first)
        until.text = format(last)
        from.error = until.error = ""
        from.focusInput()
    }

    function use() {
        const first = read(from.text), last = read(until.text)
        from.error = first === undefined ? qsTr("There is no such day.") : ""
        until.error = last === undefined ? qsTr("There is no such day.") : first !== undefined && first > last ? qsTr("That is before it begins.") : ""
        if (from.error !== "")
            from.focusInput()
        else if (until.error !== "")
            until.focusInput()
        else
            chosen(first, last)
    }

    implicitHeight: column.implicitHeight
    Keys.onEscapePressed: abandoned()

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.gap

        Field {
            id: from
            label: qsTr("From")
            help: Plain.fill(qsTr("A day, as %1. Leave it empty for the beginning."), root.example)
            glyph: "clock"
            maximumLength: 32
            Layout.fillWidth: true
            onAccepted: root.use()
            onTextChanged: error = ""
        }
        Field {
            id: until
            label: qsTr("To", "a day")
            help: qsTr("Leave it empty for today.")
            glyph: "clock"
            maximumLength: 32
            Layout.fillWidth: true
            onAccepted: root.use()
            onTextChanged: error = ""
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                label: qsTr("Back")
                onClicked: root.abandoned()
            }
            PrimaryButton {
                label: qsTr("Use this time")
                onClicked: root.use()
            }
        }
    }
}
