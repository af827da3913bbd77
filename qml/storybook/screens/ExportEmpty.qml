// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Export, empty
//
// Nothing is chosen yet: what taking everything along means.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.exporting.open()
    }
}
