// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversations, narrow
//
// A narrow window: the list alone.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 480
}
