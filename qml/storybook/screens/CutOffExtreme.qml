// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Cut off, extreme
//
// The longest handle, a hundred thousand messages that wait, and a narrow window.
import QtQuick

HarbourProfile {
    id: root

    link.cutOff: "removed"
    handle: worst.handle
    waitingCount: 99999
    windowWidth: 380
    windowHeight: 720
}
