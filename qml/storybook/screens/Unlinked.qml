// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Cut off, unlinked
//
// This device was taken out of its account.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    link.cutOff: "removed"
    waitingCount: 2
}
