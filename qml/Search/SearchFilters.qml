// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What narrows a search down. What is set is taken away by a press; what is not is asked for.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Flow {
    id: root

    required property QtObject search
    property string periodName: ""
    readonly property alias place: place
    readonly property alias person: person
    readonly property alias period: period
    readonly property alias links: links
    readonly property alias mentions: mentions

    // "place", "person" or "period"
    signal asked(string what)

    spacing: Theme.gapSmall

    FilterChip {
        id: place
        glyph: on ? "close" : "search"
        on: root.search.conversationKey !== ""
        label: on ? Plain.fill(qsTr("In %1"), Plain.oneLine(root.search.conversationName)) : qsTr("Everywhere")
        onPressed: on ? root.search.conversationKey = "" : root.asked("place")
    }
    FilterChip {
        id: person
        glyph: on ? "close" : "person"
        on: root.search.personKey !== ""
        label: !on ? qsTr("From anybody") : root.search.personName === "" ? qsTr("From you") : Plain.fill(qsTr("From %1"), Plain.oneLine(root.search.personName))
        onPressed: on ? root.search.personKey = "" : root.asked("person")
    }
    FilterChip {
        id: period
        glyph: on ? "close" : "clock"
        readonly property bool hasStart: !isNaN(root.search.from.getTime())
        readonly property bool hasEnd: !isNaN(root.search.until.getTime())
        function name(day) { return day.toLocaleDateString(Moments.language, Locale.ShortFormat) }
        on: hasStart || hasEnd
        label: !on ? qsTr("Any time") : root.periodName !== "" ? root.periodName : !hasEnd ? Plain.fill(qsTr("From %1 on"), name(root.search.from))
             : !hasStart ? Plain.fill(qsTr("Until %1"), name(root.search.until)) : Plain.fill(qsTr("%1 to %2"), name(root.search.from), name(root.search.until))
        onPressed: {
            if (!on)
                return root.asked("period")
            root.search.from = new Date(NaN)
            root.search.until = new Date(NaN)
        }
    }
    FilterChip {
        id: links
        glyph: "link"
        on: root.search.kind === "links"
        label: qsTr("Links")
        onPressed: root.search.kind = on ? "" : "links"
    }
    FilterChip {
        id: mentions
        glyph: "at"
        on: root.search.kind === "mentions"
        label: qsTr("Mentions of you")
        onPressed: root.search.kind = on ? "" : "mentions"
    }
}
