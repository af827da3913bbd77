// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Which account, extreme
//
// As many as there can be, with the worst names, and a handle that could be anybody's, in a low and narrow window.
import QtQuick

AccountsExtreme {
    id: root

    windowWidth: 360

    function arrange(window) {
        accounts.fill([root, other, third, other, third, other, third, other, third].map(profile => ({ profile: profile, relay: worst.word, standing: "offline" })))
        accounts.ask("person", worst.handle, [0, 1, 2, 3, 4, 5, 6, 7, 8], 1)
    }
}
