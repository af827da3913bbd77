// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What only a screen reader says, because Qt 6.4 does not tell it by itself.
pragma Singleton
import QtQuick

QtObject {
    // Of what is seen pale: a disabled control is told as if it were not.
    readonly property string unavailable: qsTr("not available now")
}
