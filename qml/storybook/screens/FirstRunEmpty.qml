// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: First run, empty
//
// The very first screen, as it opens.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false
}
