// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group, mention
//
// Half a name after "@": the members it may mean.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        window.home.timelinePane.composer.input.text = "Thank you, @"
        window.home.timelinePane.composer.input.cursorPosition = window.home.timelinePane.composer.input.length
        window.home.timelinePane.composer.mentions.look()
    }
}
