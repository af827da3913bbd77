// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a colour, a size or a duration is for; which it is stands in a theme (resources/themes). Views and controls take everything from here, so that a change of
// mode, of text size or of motion reaches all of them at once.
pragma Singleton
import QtQuick
// Of itself: without it the C++ types of this module are not seen.
import Porchlight.Theme

QtObject {
    id: root

    // ---- what the person chose ----
    // "system", "light", "dark", "contrast", or the name of a file in the folder of one's own
    property string mode: "system"
    // what "you can act" looks like: "ink", or another of book.accents
    property string accent: "ink"
    // 1 to 2: all text, and the rows that hold it, grow by this
    property real textScale: 1
    property bool reducedMotion: false

    // ---- what follows from it ----
    // Qt 6.4 does not tell the colour scheme of the desktop: a dark window colour does.
    property SystemPalette desktop: SystemPalette { colorGroup: SystemPalette.Active }
    readonly property string sheet: mode !== "system" ? mode : desktop.window.hslLightness < 0.5 ? "dark" : "light"

    // ---- the files of resources/themes, and one's own ----
    property int edition: 0
    property ThemeBook book: ThemeBook {
        onChanged: root.edition += 1
    }
    readonly property var tokens: edition < 0 ? null : book.tokens(sheet, accent)
    readonly property var colours: tokens.colours
    readonly property var numbers: tokens.numbers
    readonly property bool contrast: tokens.outlines
    readonly property bool dark: tokens.dark

    // ---- surfaces ----
    readonly property color list: colours.list
    readonly property color canvas: colours.canvas
    readonly property color raised: colours.raised
    readonly property color field: colours.field
    readonly property color hover: colours.hover
    readonly property color line: colours.line
    readonly property color lineStrong: colours.lineStrong
    readonly property color scrim: colours.scrim

    // ---- words ----
    readonly property color text: colours.text
    readonly property color muted: colours.muted
    readonly property color ownMuted: colours.ownMuted

    // ---- ink blue: you can act, and your own words ----
    readonly property color own: colours.own
    readonly property color action: colours.action
    readonly property color actionFill: colours.actionFill
    readonly property color actionInk: colours.actionInk
    readonly property color quote: colours.quote
    readonly property color actionSoft: colours.actionSoft

    // ---- lamp: someone or something is here for you ----
    readonly property color lamp: colours.lamp
    readonly property color lampRim: colours.lampRim
    readonly property color lampInk: colours.lampInk
    readonly property color lampText: colours.lampText
    readonly property color lampSoft: colours.lampSoft
    readonly property color noticeText: colours.noticeText
    readonly property color focusHalo: colours.focusHalo
    readonly property color mark: colours.mark

    // ---- codes for cameras, which want dark on light ----
    readonly property color codeInk: colours.codeInk
    readonly property color codePaper: colours.codePaper

    // ---- red: failures and destruction, nothing else ----
    readonly property color danger: colours.danger

    // ---- people ----
    readonly property color avatarInk: colours.avatarInk
    function avatarFill(index) {
        return colours.avatars[index % colours.avatars.length]
    }
    function avatarName(index) {
        return colours.avatarNames[index % colours.avatarNames.length]
    }

    // ---- type, in pixels ----
    readonly property string family: "Inter"
    readonly property string familySigns: "Noto Color Emoji"
    readonly property string familyDisplay: "Inter Display"
    readonly property int sizeWelcome: px(numbers.sizeWelcome)
    readonly property int sizeDialog: px(numbers.sizeDialog)
    readonly property int sizePage: px(numbers.sizePage)
    readonly property int sizeLead: px(numbers.sizeLead)
    readonly property int sizeHeader: px(numbers.sizeHeader)
    readonly property int sizeBody: px(numbers.sizeBody)
    readonly property int sizePreview: px(numbers.sizePreview)
    readonly property int sizeSmall: px(numbers.sizeSmall)
    readonly property int sizeTiny: px(numbers.sizeTiny)

    // A length that grows with the text.
    function px(length) {
        return Math.round(length * textScale)
    }

    // ---- space and corners ----
    readonly property int gapTiny: numbers.gapTiny
    readonly property int gapSmall: numbers.gapSmall
    readonly property int gap: numbers.gap
    readonly property int gapLarge: numbers.gapLarge
    readonly property int gapWide: numbers.gapWide
    readonly property int gapHuge: numbers.gapHuge
    readonly property int radiusJoined: numbers.radiusJoined
    readonly property int radiusSmall: numbers.radiusSmall
    readonly property int radius: numbers.radius
    readonly property int radiusLarge: numbers.radiusLarge
    readonly property int radiusPopup: numbers.radiusPopup

    // ---- motion, in milliseconds ----
    readonly property int hoverMs: reducedMotion ? 0 : numbers.hoverMs
    readonly property int enterMs: reducedMotion ? 0 : numbers.enterMs
    readonly property int leaveMs: reducedMotion ? 0 : numbers.leaveMs
    readonly property int panelMs: reducedMotion ? 0 : numbers.panelMs
    readonly property int lampMs: reducedMotion ? 0 : numbers.lampMs
}
