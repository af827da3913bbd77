// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several people to choose: who is known, and by their handle who is not. Arrow keys walk from the field into the list,
// Space and Enter choose.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // A model of { accountKey, name, handle, isChosen }, with { search, chosenCount, chosenNames, canLookUp, isBusy, error,
    // toggle(key), lookUp() }
    required property QtObject people
    readonly property alias input: field
    readonly property alias list: list
    readonly property alias lookUp: lookUp

    function focusInput() {
        field.focusInput()
    }

    spacing: Theme.gapSmall

    Field {
        id: field
        label: qsTr("Who")
        glyph: "search"
        maximumLength: 64
        error: root.people.error
        help: root.people.chosenCount === 0 ? qsTr("A name, or the handle of somebody new.")
                                            : Plain.fill(qsTr("Chosen: %1"), People.list(root.people.chosenNames))
        Layout.fillWidth: true
        onTextChanged: root.people.search = text
        onAccepted: {
            if (list.count > 0)
                list.forceLayout()
            if (list.count > 0)
                root.people.toggle(list.currentItem ? list.currentItem.accountKey : list.itemAtIndex(0).accountKey)
            else if (root.people.canLookUp)
                root.people.lookUp()
        }
        Keys.onDownPressed: if (list.count > 0) { list.currentIndex = 0; list.forceActiveFocus(Qt.TabFocusReason) }
        Binding { target: field; property: "text"; value: root.people.search }
    }
    TextButton {
        id: lookUp
        label: root.people.isBusy ? qsTr("Asking the relay …") : Plain.fill(qsTr("Look for @%1"), Plain.oneLine(root.people.search).replace(/^@/, ""))
        visible: root.people.canLookUp || root.people.isBusy
        enabled: !root.people.isBusy
        onClicked: root.people.lookUp()
    }
    ListView {
        id: list
        implicitHeight: Math.min(Math.max(contentHeight, Theme.px(52)), Theme.px(260))
        clip: true
        model: root.people
        currentIndex: -1
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        visible: count > 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("People")
        T.ScrollBar.vertical: ScrollHandle {}
        onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
        Keys.onPressed: event => {
            event.accepted = currentItem !== null && [Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key)
            if (event.accepted)
                root.people.toggle(currentItem.accountKey)
        }
        delegate: PersonRow {
            required property int index
            width: ListView.view.width
            current: ListView.view.activeFocus && ListView.isCurrentItem
            onToggled: key => {
                list.currentIndex = index
                root.people.toggle(key)
            }
        }
    }
    PlainText {
        text: root.people.search === "" ? qsTr("Nobody yet. Type the handle of somebody.") : qsTr("Nobody you know is called that.")
        visible: list.count === 0 && !lookUp.visible
        color: Theme.muted
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
