// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a colour, a size or a duration is for. Views and controls take everything from here, so that a change of
// mode, of text size or of motion reaches all of them at once.
pragma Singleton
import QtQuick
// By name, because Qt Quick has a Palette too.
import "." as Own

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
    readonly property color list: pick(Own.Palette.p25, Own.Palette.d900, Own.Palette.k)
    readonly property color canvas: pick(Own.Palette.p50, Own.Palette.d950, Own.Palette.k)
    readonly property color raised: pick(Own.Palette.p0, Own.Palette.d800, Own.Palette.k)
    readonly property color field: pick(Own.Palette.p0, Own.Palette.d870, Own.Palette.k)
    readonly property color hover: pick(Own.Palette.p40, Own.Palette.d860, Own.Palette.k1)
    readonly property color line: pick(Own.Palette.p200, Own.Palette.d700, Own.Palette.w)
    readonly property color lineStrong: pick(Own.Palette.p500, Own.Palette.d400, Own.Palette.w)
    readonly property color scrim: Own.Palette.scrim

    // ---- words ----
    readonly property color text: pick(Own.Palette.p900, Own.Palette.d50, Own.Palette.w)
    readonly property color muted: pick(Own.Palette.p700, Own.Palette.d200, Own.Palette.w2)
    readonly property color ownMuted: pick(Own.Palette.i650, Own.Palette.i200, Own.Palette.w2)

    // ---- ink blue: you can act, and your own words ----
    readonly property color own: pick(Own.Palette.i100, Own.Palette.i700, Own.Palette.c9)
    readonly property color action: pick(Own.Palette.i600, Own.Palette.i300, Own.Palette.c)
    readonly property color actionFill: pick(Own.Palette.i600, Own.Palette.i500, Own.Palette.c)
    readonly property color actionInk: pick(Own.Palette.w, Own.Palette.w, Own.Palette.k)
    readonly property color actionSoft: pick(Own.Palette.i50, Own.Palette.i800, Own.Palette.c9)

    // ---- lamp: someone or something is here for you ----
    readonly property color lamp: pick(Own.Palette.l410, Own.Palette.l400, Own.Palette.y)
    readonly property color lampRim: pick(Own.Palette.l600, Own.Palette.l400, Own.Palette.y)
    readonly property color lampInk: pick(Own.Palette.l950, Own.Palette.l950, Own.Palette.k)
    readonly property color lampText: pick(Own.Palette.l700, Own.Palette.l300, Own.Palette.y)
    readonly property color lampSoft: pick(Own.Palette.l50, Own.Palette.l900, Own.Palette.k)
    readonly property color noticeText: pick(Own.Palette.noticeDay, Own.Palette.noticeNight, Own.Palette.w)
    readonly property color focusHalo: pick(Own.Palette.l150, Own.Palette.l850, Own.Palette.none)
    readonly property color mark: pick(Own.Palette.l100, Own.Palette.l800, Own.Palette.k)

    // ---- red: failures and destruction, nothing else ----
    readonly property color danger: pick(Own.Palette.e600, Own.Palette.e300, Own.Palette.e300)

    // ---- people ----
    readonly property color avatarInk: Own.Palette.w
    function avatarFill(index) {
        return Own.Palette.avatars[index % Own.Palette.avatars.length]
    }
    function avatarName(index) {
        return contrast ? Own.Palette.w : (dark ? Own.Palette.avatarNamesOnDark : Own.Palette.avatars)[index % Own.Palette.avatars.length]
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
