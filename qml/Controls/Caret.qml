// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where one writes. It does not blink: nothing moves, and an idle window costs nothing.
import QtQuick
import Porchlight.Theme

Rectangle {
    id: root

    property bool shown: false

    width: 2
    color: Theme.text
    visible: shown
}
