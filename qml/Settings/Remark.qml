// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sentence below a setting: what it does, or does not do. With wrong it says what went wrong.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PlainText {
    id: root

    property bool wrong: false

    visible: text !== ""
    color: wrong ? Theme.danger : Theme.muted
    size: Theme.sizeSmall
    wrapMode: Text.Wrap
    Layout.fillWidth: true
    Layout.topMargin: -Theme.gapSmall
    Accessible.role: wrong ? Accessible.AlertMessage : Accessible.StaticText
}
