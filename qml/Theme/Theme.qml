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
    readonly property color list: pick(Palette.p25, Palette.d900, Palette.k)
    readonly property color canvas: pick(Palette.p50, Palette.d950, Palette.k)
    readonly property color raised: pick(Palette.p0, Palette.d800, Palette.k)
    readonly property color field: pick(Palette.p0, Palette.d870, Palette.k)
    readonly property color hover: pick(Palette.p40, Palette.d860, Palette.k1)
    readonly property color line: pick(Palette.p200, Palette.d700, Palette.w)
    readonly property color lineStrong: pick(Palette.p500, Palette.d400, Palette.w)
    readonly property color scrim: Palette.scrim

    // ---- words ----
    readonly property color text: pick(Palette.p900, Palette.d50, Palette.w)
    readonly property color muted: pick(Palette.p700, Palette.d200, Palette.w2)
    readonly property color ownMuted: pick(Palette.i650, Palette.i200, Palette.w2)

    // ---- ink blue: you can act, and your own words ----
    readonly property color own: pick(Palette.i100, Palette.i700, Palette.c9)
    readonly property color action: pick(Palette.i600, Palette.i300, Palette.c)
    readonly property color actionFill: pick(Palette.i600, Palette.i500, Palette.c)
    readonly property color actionInk: pick(Palette.w, Palette.w, Palette.k)
    readonly property color actionSoft: pick(Palette.i50, Palette.i800, Palette.c9)

    // ---- lamp: someone or something is here for you ----
    readonly property color lamp: pick(Palette.l410, Palette.l400, Palette.y)
    readonly property color lampRim: pick(Palette.l600, Palette.l400, Palette.y)
    readonly property color lampInk: pick(Palette.l950, Palette.l950, Palette.k)
    readonly property color lampText: pick(Palette.l700, Palette.l300, Palette.y)
    readonly property color lampSoft: pick(Palette.l50, Palette.l900, Palette.k)
    readonly property color noticeText: pick(Palette.noticeDay, Palette.noticeNight, Palette.w)
    readonly property color focusHalo: pick(Palette.l150, Palette.l850, Palette.none)
    readonly property color mark: pick(Palette.l100, Palette.l800, Palette.k)

    // ---- red: failures and destruction, nothing else ----
    readonly property color danger: pick(Palette.e600, Palette.e300, Palette.e300)

    // ---- people ----
    readonly property color avatarInk: Palette.w
    function avatarFill(index) {
        return Palette.avatars[index % Palette.avatars.length]
    }
    function avatarName(index) {
        return contrast ? Palette.w : (dark ? Palette.avatarNamesOnDark : Palette.avatars)[index % Palette.avatars.length]
    }

    // ---- type, in pixels ----
    readonly property string family: "Inter"
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
