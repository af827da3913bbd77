// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Without an invitation: a relay of one's own, on this computer, which then gives one.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // { isThere, isBusy, link, error, open() }
    required property QtObject house
    readonly property string link: house.link
    readonly property alias button: button
    readonly property alias note: note

    signal invited(string link)

    spacing: 0

    onLinkChanged: if (link !== "") invited(link)

    TextButton {
        id: button
        label: !root.house.isThere ? qsTr("Try it on this computer: its relay is not installed")
             : root.house.isBusy ? qsTr("The relay on this computer is getting ready …")
             : qsTr("Try it on this computer")
        enabled: root.house.isThere && !root.house.isBusy
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        Layout.leftMargin: -Theme.gapTiny
        onClicked: root.house.open()
    }
    PlainText {
        id: note
        text: root.house.error !== "" ? Plain.sentence(root.house.error)
            : !root.house.isThere ? qsTr("Install porchlight-relay, or ask somebody for an invitation.")
            : root.link !== "" ? qsTr("It runs, and its invitation stands above. Choose a handle and a password.")
            : qsTr("No invitation? A relay starts for this computer alone. It runs while Porchlight does.")
        color: root.house.error !== "" ? Theme.danger : Theme.muted
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        maximumLineCount: 8
        Layout.fillWidth: true
        Accessible.role: root.house.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
