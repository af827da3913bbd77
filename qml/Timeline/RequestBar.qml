// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Someone whom one has not accepted yet wants to write (rule 12): who, what they see until then, and the way to accept.
import QtQuick
import Porchlight.Controls

Banner {
    id: root

    required property QtObject timeline
    required property QtObject switches

    visible: timeline.conversationKey !== "" && timeline.isRequest
    glyph: "person"
    title: Plain.fill(qsTr("%1 wants to write to you."), Plain.oneLine(timeline.title))
    detail: switches.error !== "" ? Plain.oneLine(switches.error)
                                  : qsTr("Until you accept or answer, they do not see whether you got this or read it.")
    actionLabel: switches.isBusy ? qsTr("Accepting …") : qsTr("Accept")
    onAction: if (!switches.isBusy) switches.accept(timeline.conversationKey)
}
