// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group, narrow
//
// A group in a narrow window.
import QtQuick

SlipwayProfile {
    id: root

    windowWidth: 420

    function arrange(window) { window.home.open("slipway") }
}
