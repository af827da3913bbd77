// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New device, narrow
//
// The same in a narrow window.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    link.isPending: true
    windowWidth: 380
    windowHeight: 720
}
