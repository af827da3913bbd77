// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New device, full
//
// A device that waits to be linked: its code.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    link.isPending: true
}
