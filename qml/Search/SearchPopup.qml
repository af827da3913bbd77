// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looking for a message, in one conversation or everywhere. One types, the hits are there; arrow keys walk through them
// while one types on, and Enter goes to the message.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // A list of hits, see HitRow, with { text, conversationKey, conversationName, personKey, personName, kind, from, until,
    // isAsked, isBusy, hasFailed, hasMore, count, shareIndexed, begin(key), loadMore() }
    required property QtObject search
    required property QtObject conversations
    readonly property alias input: field
    readonly property alias filters: filters
    readonly property alias hits: hits
    readonly property alias picks: picks
    readonly property alias standing: standing
    readonly property alias days: days
    // What is being chosen: "place", "person", "period", "days" or nothing
    property string picking: ""

    signal chosen(string conversationKey, string messageKey)

    function find(conversationKey) {
        search.begin(conversationKey)
        picking = ""
        field.text = ""
        open()
    }

    function step(by) {
        if (hits.count === 0)
            return
        hits.currentIndex = Math.max(0, Math.min(hits.count - 1, hits.currentIndex + by))
        hits.positionViewAtIndex(hits.currentIndex, ListView.Contain)
        if (hits.currentIndex > hits.count - 8)
            search.loadMore()
    }

    function go(conversationKey, messageKey) {
        close()
        chosen(conversationKey, messageKey)
    }

    function ask(what) {
        picking = what
        if (what === "period" && periods.count === 0) {
            for (const [key, name] of [["0", qsTr("Today")], ["7", qsTr("The last 7 days")], ["30", qsTr("The last 30 days")], ["year", qsTr("This year")], ["days", qsTr("From … to …")]])
                periods.append({ key: key, name: name, handle: "" })
        }
        if (what === "person")
            search.findPeople()
        picks.begin()
    }

    function pick(key, name) {
        if (picking === "place") {
            search.conversationKey = key
        } else if (picking === "person") {
            search.personKey = key
        } else if (key === "days") {
            picking = "days"
            days.begin(search.from, search.until)
            return
        } else {
            const now = Moments.now()
            filters.periodName = name
            search.from = new Date(now.getFullYear(), key === "year" ? 0 : now.getMonth(), key === "year" ? 1 : now.getDate() - Number(key))
        }
        leavePicking()
    }

    function leavePicking() {
        picking = ""
        field.focusInput()
    }

    name: qsTr("Search messages")
    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.gapLarge : Infinity, Math.max(680, Theme.px(600)))
    implicitHeight: Math.min(parent ? parent.height - 2 * Theme.gapLarge : 0, Math.max(560, Theme.px(520)))
    onOpened: field.focusInput()
    onClosed: search.begin("")

    contentItem: ColumnLayout {
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
        spacing: Theme.gapSmall

        Field {
            id: field
            label: root.name
            glyph: "search"
            Layout.fillWidth: true
            onTextChanged: {
                root.search.text = text
                hits.currentIndex = 0
            }
            onAccepted: if (hits.currentItem && !root.search.isBusy) root.go(hits.currentItem.conversationKey, hits.currentItem.messageKey)
            Keys.onDownPressed: root.step(1)
            Keys.onUpPressed: root.step(-1)
        }
        SearchFilters {
            id: filters
            search: root.search
            Layout.fillWidth: true
            onAsked: what => root.ask(what)
        }
        SearchState {
            id: standing
            search: root.search
            visible: root.picking === ""
            Layout.fillWidth: true
        }
        ListView {
            id: hits
            visible: root.picking === ""
            clip: true
            model: root.search
            currentIndex: 0
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollHandle {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Messages found")
            onCountChanged: if (count > 0 && (currentIndex < 0 || currentIndex >= count)) currentIndex = 0
            onAtYEndChanged: if (atYEnd && count > 0) root.search.loadMore()
            Keys.onDownPressed: root.step(1)
            Keys.onUpPressed: root.step(-1)
            Keys.onReturnPressed: if (currentItem) root.go(currentItem.conversationKey, currentItem.messageKey)

            delegate: HitRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                onChosen: (conversationKey, messageKey) => root.go(conversationKey, messageKey)
            }
        }
        PickList {
            id: picks
            visible: root.picking !== "" && root.picking !== "days"
            label: root.picking === "place" ? qsTr("Which conversation") : root.picking === "person" ? qsTr("Whose messages") : qsTr("From when on")
            model: root.picking === "place" ? root.conversations : root.picking === "person" ? root.search.people : periods
            keyRole: root.picking === "place" ? "conversationKey" : root.picking === "person" ? "accountKey" : "key"
            hasAvatars: root.picking !== "period"
            Layout.fillWidth: true
            Layout.fillHeight: true
            onPicked: (key, name) => root.pick(key, name)
            onAbandoned: root.leavePicking()
        }
        PeriodChoice {
            id: days
            visible: root.picking === "days"
            Layout.fillWidth: true
            Layout.fillHeight: true
            onChosen: (from, until) => {
                filters.periodName = ""
                root.search.from = from
                root.search.until = until
                root.leavePicking()
            }
            onAbandoned: root.leavePicking()
        }
    }

    property ListModel periods: ListModel { id: periods }
}
