// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Try it here, full
//
// No invitation: a relay of one's own has started, and its invitation stands in the form.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false

    function arrange(window) {
        signIn.house.answer("porchlight://127.0.0.1:41735/i/7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA", "")
    }
}
