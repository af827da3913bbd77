// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens of single components: which meaning a part takes, and how large it is. The last of the three layers
// (palette, meaning, component). Its colours stand in the theme as well, under "parts"; change a component's look there
// before changing the component.
pragma Singleton
import QtQuick

QtObject {
    id: root

    // ---- window ----
    readonly property int onePaneBelow: 720
    readonly property int listWidth: 320
    readonly property int barHeight: Math.max(56, Theme.px(56))
    readonly property int footerHeight: Math.max(36, Theme.px(36))

    // ---- conversation row ----
    readonly property color rowSelected: Theme.tokens.parts.rowSelected
    readonly property int rowHeight: Math.max(64, Theme.px(64))
    readonly property int rowAvatar: 40

    // ---- bubble ----
    readonly property color bubbleOwn: Theme.tokens.parts.bubbleOwn
    readonly property color bubbleOther: Theme.tokens.parts.bubbleOther
    readonly property color bubbleTimeOwn: Theme.tokens.parts.bubbleTimeOwn
    readonly property color bubbleTimeOther: Theme.tokens.parts.bubbleTimeOther
    readonly property int bubbleWidthMax: Math.max(520, Theme.px(520))
    readonly property int bubbleWidthMin: 56
    readonly property int bubblePaddingX: 12
    readonly property int bubblePaddingY: 9
    readonly property int gapInRun: 2
    readonly property int gapBetweenRuns: 12

    readonly property color quote: Theme.tokens.parts.quote
    readonly property color quoteInk: Theme.tokens.parts.quoteInk

    // ---- ticks ----
    readonly property color tickRead: Theme.tokens.parts.tickRead
    readonly property color tickFailed: Theme.tokens.parts.tickFailed

    // ---- badge, chip, divider ----
    readonly property color badge: Theme.tokens.parts.badge
    readonly property color badgeInk: Theme.tokens.parts.badgeInk
    readonly property color chip: Theme.tokens.parts.chip
    readonly property color chipInk: Theme.tokens.parts.chipInk
    readonly property color divider: Theme.tokens.parts.divider
    readonly property color dividerInk: Theme.tokens.parts.dividerInk

    // ---- linking ----
    readonly property color digit: Theme.tokens.parts.digit
    readonly property int codeSide: 260 // not with the text: a camera does not read better what fills the window
    readonly property int cardsBeside: 860

    // ---- controls ----
    readonly property color focusRing: Theme.tokens.parts.focusRing
    readonly property color focusHalo: Theme.tokens.parts.focusHalo
    readonly property color button: Theme.tokens.parts.button
    readonly property color buttonInk: Theme.tokens.parts.buttonInk
    readonly property color notice: Theme.tokens.parts.notice
    readonly property color noticeInk: Theme.tokens.parts.noticeInk
    readonly property int buttonHeight: Math.max(48, Theme.px(48))
    readonly property int fieldHeight: Math.max(44, Theme.px(44))
    readonly property int composerLinesMax: 8
}
