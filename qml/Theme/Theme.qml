// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a colour, a size or a duration is for. Views and controls take everything from here, so that a change of
// mode, of text size or of motion reaches all of them at once.
pragma Singleton
import QtQuick

QtObject {
    id: root

    // ---- what the person chose ----
    // "system", "light", "dark" or "contrast"
    property string mode: "system"
    // 1 to 2: all text, and the rows that hold it, grow by this
    property real textScale: 1
    property bool reducedMotion: false

    // ---- what follows from it ----
    // Qt 6.4 does not tell the colour scheme of the desktop: a dark window colour does.
    property SystemPalette desktop: SystemPalette { colorGroup: SystemPalette.Active }
    readonly property bool contrast: mode === "contrast"
    readonly property bool dark: contrast || mode === "dark" || (mode === "system" && desktop.window.hslLightness < 0.5)

    function pick(light, night, high) {
        return contrast ? high : dark ? night : light
    }

    // ---- surfaces ----
    readonly property color list: pick(Pigments.p25, Pigments.d900, Pigments.k)
    readonly property color canvas: pick(Pigments.p50, Pigments.d950, Pigments.k)
    readonly property color raised: pick(Pigments.p0, Pigments.d800, Pigments.k)
    readonly property color field: pick(Pigments.p0, Pigments.d870, Pigments.k)
    readonly property color hover: pick(Pigments.p40, Pigments.d860, Pigments.k1)
    readonly property color line: pick(Pigments.p200, Pigments.d700, Pigments.w)
    readonly property color lineStrong: pick(Pigments.p500, Pigments.d400, Pigments.w)
    readonly property color scrim: Pigments.scrim

    // ---- words ----
    readonly property color text: pick(Pigments.p900, Pigments.d50, Pigments.w)
    readonly property color muted: pick(Pigments.p700, Pigments.d200, Pigments.w2)
    readonly property color ownMuted: pick(Pigments.i650, Pigments.i200, Pigments.w2)

    // ---- ink blue: you can act, and your own words ----
    readonly property color own: pick(Pigments.i100, Pigments.i700, Pigments.c9)
    readonly property color action: pick(Pigments.i600, Pigments.i300, Pigments.c)
    readonly property color actionFill: pick(Pigments.i600, Pigments.i500, Pigments.c)
    readonly property color actionInk: pick(Pigments.w, Pigments.w, Pigments.k)
    readonly property color quote: pick(Pigments.i75, Pigments.i750, Pigments.k)
    readonly property color actionSoft: pick(Pigments.i50, Pigments.i800, Pigments.c9)

    // ---- lamp: someone or something is here for you ----
    readonly property color lamp: pick(Pigments.l410, Pigments.l400, Pigments.y)
    readonly property color lampRim: pick(Pigments.l600, Pigments.l400, Pigments.y)
    readonly property color lampInk: pick(Pigments.l950, Pigments.l950, Pigments.k)
    readonly property color lampText: pick(Pigments.l700, Pigments.l300, Pigments.y)
    readonly property color lampSoft: pick(Pigments.l50, Pigments.l900, Pigments.k)
    readonly property color noticeText: pick(Pigments.noticeDay, Pigments.noticeNight, Pigments.w)
    readonly property color focusHalo: pick(Pigments.l150, Pigments.l850, Pigments.none)
    readonly property color mark: pick(Pigments.l100, Pigments.l800, Pigments.k)

    // ---- codes for cameras, which want dark on light ----
    readonly property color codeInk: contrast ? Pigments.k : Pigments.i800
    readonly property color codePaper: contrast ? Pigments.w : Pigments.p0

    // ---- red: failures and destruction, nothing else ----
    readonly property color danger: pick(Pigments.e600, Pigments.e300, Pigments.e300)

    // ---- people ----
    readonly property color avatarInk: Pigments.w
    function avatarFill(index) {
        return Pigments.avatars[index % Pigments.avatars.length]
    }
    function avatarName(index) {
        return contrast ? Pigments.w : (dark ? Pigments.avatarNamesOnDark : Pigments.avatars)[index % Pigments.avatars.length]
    }

    // ---- type, in pixels ----
    readonly property string family: "Inter"
    readonly property string familySigns: "Noto Color Emoji"
    readonly property string familyDisplay: "Inter Display"
    readonly property int sizeWelcome: px(36)
    readonly property int sizeDialog: px(30)
    readonly property int sizePage: px(26)
    readonly property int sizeLead: px(16)
    readonly property int sizeHeader: px(15)
    readonly property int sizeBody: px(14)
    readonly property int sizePreview: px(13)
    readonly property int sizeSmall: px(12)
    readonly property int sizeTiny: px(11)

    // A length that grows with the text.
    function px(length) {
        return Math.round(length * textScale)
    }

    // ---- space and corners ----
    readonly property int gapTiny: 4
    readonly property int gapSmall: 8
    readonly property int gap: 12
    readonly property int gapLarge: 16
    readonly property int gapWide: 24
    readonly property int gapHuge: 32
    readonly property int radiusJoined: 5
    readonly property int radiusSmall: 8
    readonly property int radius: 10
    readonly property int radiusLarge: 14
    readonly property int radiusPopup: 18

    // ---- motion, in milliseconds ----
    readonly property int hoverMs: reducedMotion ? 0 : 80
    readonly property int enterMs: reducedMotion ? 0 : 140
    readonly property int leaveMs: reducedMotion ? 0 : 100
    readonly property int panelMs: reducedMotion ? 0 : 200
    readonly property int lampMs: reducedMotion ? 0 : 400
}
