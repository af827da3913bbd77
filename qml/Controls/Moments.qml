// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times as people say them, in the language of the window. A new day changes what "today" is, once, at midnight. Who has to
// know what time it is asks here.
pragma Singleton
import QtQuick

QtObject {
    id: root

    // Where pictures are taken and compared it is always this moment; the app never sets it.
    property date still: new Date(NaN)
    property date today: now()
    // The program's own, which is not always the desktop's; asked for anew when the window changes its language.
    readonly property var language: {
        Qt.uiLanguage
        return Qt.locale()
    }
    // Some languages have seconds in their short form; nobody needs them here.
    readonly property string clockFormat: language.timeFormat(Locale.ShortFormat).replace(/[:.]ss/, "")

    readonly property string dayFormat: withoutYear(language.dateFormat(Locale.ShortFormat))

    onStillChanged: today = now()

    property Timer midnight: Timer {
        running: true
        interval: root.untilMidnight()
        onTriggered: root.refresh()
    }

    function now() {
        return valid(still) ? new Date(still.getTime()) : new Date()
    }

    // A machine that slept through midnight tells nobody; the window asks again when it is looked at.
    function refresh() {
        const now = root.now()
        if (now.toDateString() !== today.toDateString())
            today = now
        midnight.interval = untilMidnight()
        midnight.restart()
    }

    function untilMidnight() {
        const now = root.now()
        return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1).getTime() - now.getTime()
    }

    function valid(moment) {
        return moment !== undefined && moment !== null && !isNaN(moment.getTime())
    }

    function daysAgo(moment) {
        const day = when => Date.UTC(when.getFullYear(), when.getMonth(), when.getDate())
        return Math.round((day(today) - day(moment)) / 86400000)
    }

    // d/M/yyyy as d/M. A language that ends what it counts with a dot has it after the month too.
    function withoutYear(format) {
        const rest = format.replace(/^y+[^dM]*/, "").replace(/[^dM]*y+[^dM]*$/, "")
        return /M\.\s?y/.test(format) ? rest + "." : rest
    }

    // 10:42
    function clock(moment) {
        return valid(moment) ? moment.toLocaleTimeString(language, clockFormat) : ""
    }

    // To the second, with the day unless it is today: 10:42:07
    function exact(moment) {
        if (!valid(moment))
            return ""
        const time = moment.toLocaleTimeString(language, clockFormat.replace("mm", "mm:ss"))
        return daysAgo(moment) === 0 ? time : brief(moment) + ", " + time
    }

    // For a list: 10:42, Yesterday, Thu, 24/11, and from where that could be two days 24/11/2026
    function brief(moment) {
        if (!valid(moment))
            return ""
        const days = daysAgo(moment)
        return days === 0 ? clock(moment)
             : days === 1 ? qsTr("Yesterday")
             : days > 1 && days < 7 ? moment.toLocaleDateString(language, "ddd")
             : moment.toLocaleDateString(language, days > 0 && days < 300 ? dayFormat : Locale.ShortFormat)
    }

    // For the head of a day: Today, Yesterday, Thursday, 24 November 2026
    function day(moment) {
        if (!valid(moment))
            return ""
        const days = daysAgo(moment)
        return days === 0 ? qsTr("Today")
             : days === 1 ? qsTr("Yesterday")
             : days > 1 && days < 7 ? moment.toLocaleDateString(language, "dddd")
             : moment.toLocaleDateString(language, Locale.LongFormat)
    }
}
