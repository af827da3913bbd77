// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens of single components: which meaning a part takes, and how large it is. The last of the three layers
// (Pigments, Theme, Parts); change a component's look here before changing the component.
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
    readonly property color rowSelected: Theme.canvas
    readonly property int rowHeight: Math.max(64, Theme.px(64))
    readonly property int rowAvatar: 40

    // ---- bubble ----
    readonly property color bubbleOwn: Theme.own
    readonly property color bubbleOther: Theme.raised
    readonly property color bubbleTimeOwn: Theme.ownMuted
    readonly property color bubbleTimeOther: Theme.muted
    readonly property int bubbleWidthMax: Math.max(520, Theme.px(520))
    readonly property int bubbleWidthMin: 56
    readonly property int bubblePaddingX: 12
    readonly property int bubblePaddingY: 9
    readonly property int gapInRun: 2
    readonly property int gapBetweenRuns: 12

    readonly property color quote: Theme.quote
    readonly property color quoteInk: Theme.muted

    // ---- ticks ----
    readonly property color tickRead: Theme.action
    readonly property color tickFailed: Theme.danger

    // ---- badge, chip, divider ----
    readonly property color badge: Theme.lamp
    readonly property color badgeInk: Theme.lampInk
    readonly property color chip: Theme.raised
    readonly property color chipInk: Theme.muted
    readonly property color divider: Theme.lampRim
    readonly property color dividerInk: Theme.lampText

    // ---- linking ----
    readonly property color digit: Theme.lampSoft
    readonly property int codeSide: 260 // not with the text: a camera does not read better what fills the window
    readonly property int cardsBeside: 860

    // ---- controls ----
    readonly property color focusRing: Theme.lampRim
    readonly property color focusHalo: Theme.focusHalo
    readonly property color button: Theme.actionFill
    readonly property color buttonInk: Theme.actionInk
    readonly property color notice: Theme.lampSoft
    readonly property color noticeInk: Theme.noticeText
    readonly property int buttonHeight: Math.max(48, Theme.px(48))
    readonly property int fieldHeight: Math.max(44, Theme.px(44))
    readonly property int composerLinesMax: 8
}
