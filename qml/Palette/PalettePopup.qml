// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where to, or what to do: one types a part of a name, and Enter goes there. With ">" before it only commands are looked
// for. Without a word: the conversations as they stand, and all commands.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property var conversations
    // [{ id, label, glyph, keys }], those that can be done now
    required property var commands
    readonly property alias input: field
    readonly property alias list: list
    readonly property int placesMax: 50
    readonly property string language: Qt.uiLanguage

    signal went(string conversationKey)
    signal asked(string id)
    signal searchAsked(string text)

    // One list of both, so that the arrow keys walk through it: { section, id, conversationKey, name, … }.
    function rowsOf() {
        const rows = []
        const commandsOnly = field.text.startsWith(">")
        const wanted = commandsOnly ? field.text.slice(1) : field.text
        places.text = commandsOnly ? "" : wanted
        for (let at = 0; !commandsOnly && at < Math.min(places.count, placesMax); ++at)
            rows.push(Object.assign({ section: qsTr("Go to"), id: "" }, places.at(at)))
        const words = wanted.toLowerCase().split(" ").filter(word => word !== "")
        for (const command of commands) {
            if (words.every(word => command.label.toLowerCase().includes(word)))
                rows.push(Object.assign({ section: qsTr("Commands"), conversationKey: "", name: command.label }, command))
        }
        if (words.length > 0 && !commandsOnly)
            rows.push({ section: qsTr("Messages"), id: "search", conversationKey: "", name: Plain.fill(qsTr("Look for “%1” in all messages"), Plain.oneLine(wanted)), glyph: "search", keys: "Ctrl+Shift+F" })
        return rows
    }

    function step(by) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by))
        list.positionViewAtIndex(list.currentIndex, ListView.Contain)
    }

    function take(row) {
        const chosen = list.model[row]
        if (!chosen)
            return
        const words = field.text.trim()
        close()
        if (chosen.conversationKey !== "")
            went(chosen.conversationKey)
        else if (chosen.id === "search")
            searchAsked(words)
        else
            asked(chosen.id)
    }

    function refresh() {
        list.model = rowsOf()
        list.currentIndex = list.count > 0 ? 0 : -1
        list.positionViewAtBeginning()
    }

    name: qsTr("Go to, or do")
    padding: Theme.gap
    anchors.centerIn: undefined
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? Math.max(Theme.gapLarge, Math.min(Theme.px(84), parent.height - height - Theme.gapLarge)) : 0
    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.gapLarge : Infinity, Math.max(680, Theme.px(600)))
    implicitHeight: Math.min(parent ? parent.height - 2 * Theme.gapLarge : 0, Math.max(560, Theme.px(520)))
    onAboutToShow: {
        field.text = ""
        refresh()
    }
    onOpened: field.focusInput()
    onLanguageChanged: if (visible) Qt.callLater(refresh)

    ListFilter {
        id: places
        source: root.conversations
        within: ["name", "handle"]
    }

    contentItem: ColumnLayout {
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
        spacing: Theme.gapSmall

        Field {
            id: field
            label: root.name
            glyph: "search"
            maximumLength: 100
            Layout.fillWidth: true
            onTextChanged: root.refresh()
            onAccepted: root.take(list.currentIndex)
            Keys.onDownPressed: root.step(1)
            Keys.onUpPressed: root.step(-1)
        }
        ListView {
            id: list
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollHandle {}
            Accessible.role: Accessible.List
            Accessible.name: root.name

            delegate: PaletteRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                isFirst: index === 0 || list.model[index - 1].section !== modelData.section
                onChosen: root.take(index)
            }
        }
        PlainText {
            visible: list.count === 0
            text: qsTr("Nothing is called so.")
            color: Theme.muted
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
        PlainText {
            text: qsTr("↑ ↓ choose   ·   Enter opens   ·   > commands only")
            color: Theme.muted
            size: Theme.sizeSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
