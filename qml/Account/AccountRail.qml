// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The accounts of the window, one below the other at its edge, and a way to add one. Ctrl and a number goes to one of them.
import QtQuick
import QtQuick.Templates as T
import QtQml
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    // The list: { canAdd, show(row), add() }
    required property var accounts
    // Nothing lies above the window.
    property bool isFree: true
    readonly property alias list: list
    readonly property alias add: add

    // By a function: a string that is put together here arrives broken where the view was compiled, on this Qt.
    function keysTo(row) {
        return "Ctrl+" + (row + 1)
    }

    implicitWidth: Theme.px(32) + 3 * Theme.gapSmall
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Accounts")

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
    }
    Instantiator {
        model: 9
        delegate: Shortcut {
            required property int index
            sequence: root.keysTo(index)
            enabled: root.isFree && index < list.count
            onActivated: root.accounts.show(index)
        }
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: add.top; topMargin: Theme.gapSmall }
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        model: root.accounts
        keyNavigationEnabled: false
        T.ScrollBar.vertical: ScrollHandle {}

        delegate: AccountButton {
            id: account

            required property int index
            required property bool isListed

            width: ListView.view.width
            height: isListed ? implicitHeight : 0
            visible: isListed
            keys: index < 9 ? KeyNames.say(root.keysTo(index)) : ""
            onClicked: root.accounts.show(index)
            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onActiveFocusChanged: if (activeFocus) list.positionViewAtIndex(index, ListView.Contain)
        }
    }
    IconButton {
        id: add
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.gapSmall }
        visible: root.accounts.canAdd
        glyph: "plus"
        label: qsTr("Add an account")
        onClicked: root.accounts.add()
    }
}
