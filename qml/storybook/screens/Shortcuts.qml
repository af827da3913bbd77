// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Shortcuts, full
//
// What the keyboard does.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) { window.shortcuts.open() }
}
