// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A link or a name from outside fits several accounts: their faces, one of which is meant. Closed without an answer nothing
// happens.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // The list: { which: { isAsked, kind, what, likely }, choose(row) }, and of each row whether it is meant
    required property var accounts
    readonly property QtObject which: accounts.which
    readonly property alias rows: rows
    readonly property alias leave: leave

    // The arrows go from one to the next, as in a list.
    function step(item, isForward) {
        item.nextItemInFocusChain(isForward).forceActiveFocus(isForward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
    }

    function focusLikely() {
        for (let at = 0; at < rows.count; ++at) {
            const card = rows.itemAt(at)
            if (card.isMeant && card.profile === which.likely)
                return card.forceActiveFocus(Qt.TabFocusReason)
        }
        leave.forceActiveFocus(Qt.TabFocusReason)
    }

    name: qsTr("Which account?")
    onOpened: focusLikely()

    contentItem: ScrollPage {
        name: root.name
        gap: Theme.gap

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.which.kind === "group" ? Plain.fill(qsTr("The link leads into a group on %1, where you have several accounts."), Plain.oneLine(root.which.what))
                : Plain.fill(qsTr("Which of them is to write to @%1? On another relay the same handle can be somebody else."), Plain.oneLine(root.which.what))
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Repeater {
            id: rows
            model: root.accounts
            AccountCard {
                id: card

                required property int index
                required property var profile
                required property bool isMeant

                visible: isMeant
                Layout.fillWidth: true
                onClicked: root.accounts.choose(index)
                Keys.onDownPressed: root.step(card, true)
                Keys.onUpPressed: root.step(card, false)
            }
        }
        TextButton {
            id: leave
            label: qsTr("None of them")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
            Keys.onUpPressed: root.step(leave, false)
        }
    }
}
