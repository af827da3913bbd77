// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Join group, error
//
// A link that was revoked.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.finder.open()
        window.finder.input.text = "porchlight://home.slipway.example:8440/g/2f7a91c08b3d44e5a1720c9be5d0f3aa#kq3VYb0o1uX9mQ2Rr8sT4wZ6yA7cD5eF1gH3iJ5kL7"
        joining.error = "This link does not work any more: it was revoked, or you were removed from the group. Ask one of its admins."
    }
}
