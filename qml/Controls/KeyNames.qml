// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys as they are called on the keyboards of the language: "Ctrl+Shift+N" is "Strg+Umschalt+N" in German.
pragma Singleton
import QtQuick

QtObject {
    id: root

    readonly property var names: ({ Ctrl: qsTr("Ctrl"), Shift: qsTr("Shift"), Alt: qsTr("Alt"), Enter: qsTr("Enter"), Esc: qsTr("Esc"),
                                    Menu: qsTr("Menu", "key"), End: qsTr("End", "key"), Home: qsTr("Home", "key") })

    function say(keys) {
        return keys.replace(/[A-Za-z]+/g, name => names[name] || name)
    }
}
