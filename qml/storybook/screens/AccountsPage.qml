// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Accounts, all of them
//
// The page of the accounts.
import QtQuick

Accounts {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.accountsPage.open()
    }
}
