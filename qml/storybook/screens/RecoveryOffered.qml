// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Recovery kit, offered
//
// A new account: the recovery kit is offered, and may wait.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    recovery.kit: "none"
    recovery.isOffered: true
}
