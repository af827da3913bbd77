// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Settings, error
//
// A file that is no picture.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.settings.open()
        face.error = "This is not a picture that Porchlight can read. It takes JPEG and PNG."
    }
}
