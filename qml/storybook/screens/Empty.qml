// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversations, empty
//
// A new account: nobody to talk to.
import QtQuick
import "../fakes"

FakeProfile {
    id: root
}
