// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Accounts, narrow
//
// A narrow window has the rail beside the list.
import QtQuick

Accounts {
    id: root

    windowWidth: 400

    function arrange(window) {}
}
