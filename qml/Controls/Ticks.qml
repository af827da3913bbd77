// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far a message has come: a clock while it waits, one tick when the relay has it, two when the other person's
// device has it, two bold ones in ink when it was read, "!" when it failed. Form and colour both differ.
import QtQuick
import Porchlight.Theme

Icon {
    id: root

    // "sending", "sent", "delivered", "read", "failed", or "" for nothing
    required property string status
    property color quiet: Theme.muted

    readonly property bool known: ["sending", "sent", "delivered", "read", "failed"].indexOf(status) >= 0

    name: known ? "tick-" + status : ""
    color: status === "read" ? Parts.tickRead : status === "failed" ? Parts.tickFailed : quiet
    visible: known
    implicitWidth: Theme.px(18)
    implicitHeight: Theme.px(12)
}
