// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Privacy, error
//
// The relay did not take a change.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.privacy.open()
        privacy.error = "There is no connection to the relay just now."
    }
}
