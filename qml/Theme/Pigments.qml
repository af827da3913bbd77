// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The palette, under a name that Qt Quick has not taken: the only file with colours as numbers. Views never use it, they use Theme, which says what a
// colour is for. Names are family and depth: plaster (day), dusk (night), ink, lamp, ember, contrast.
pragma Singleton
import QtQuick

QtObject {
    id: root

    readonly property color p0: "#FFFFFF"
    readonly property color p25: "#FBFAF7"
    readonly property color p40: "#F4F1EB"
    readonly property color p50: "#F1EEE8"
    readonly property color p200: "#E2DDD4"
    readonly property color p500: "#8C8478"
    readonly property color p700: "#5F584F"
    readonly property color p900: "#211E1A"

    readonly property color d950: "#11161B"
    readonly property color d900: "#191F25"
    readonly property color d870: "#1C2329"
    readonly property color d860: "#1D242B"
    readonly property color d800: "#222A32"
    readonly property color d700: "#2A343D"
    readonly property color d400: "#6B7884"
    readonly property color d200: "#A3AEB8"
    readonly property color d50: "#ECE9E2"

    readonly property color i50: "#E3EEF2"
    readonly property color i75: "#E6F0F4"
    readonly property color i100: "#D6E6ED"
    readonly property color i200: "#A9C6D3"
    readonly property color i300: "#8CC7DE"
    readonly property color i500: "#2D7896"
    readonly property color i600: "#17607E"
    readonly property color i650: "#3F5963"
    readonly property color i700: "#1C4355"
    readonly property color i750: "#163747"
    readonly property color i800: "#1B313C"

    readonly property color l50: "#FBEBCB"
    readonly property color l100: "#FBE3B4"
    readonly property color l150: "#F3DDB0"
    readonly property color l300: "#F6C069"
    readonly property color l400: "#F6B54A"
    readonly property color l410: "#F4AE3A"
    readonly property color l600: "#A86A00"
    readonly property color l700: "#855000"
    readonly property color l800: "#5A4315"
    readonly property color l850: "#3A2F1D"
    readonly property color l900: "#33291A"
    readonly property color l950: "#2A1B00"
    readonly property color noticeDay: "#5B4A2C"
    readonly property color noticeNight: "#E3CDA0"

    readonly property color e300: "#FF9E93"
    readonly property color e600: "#AC2A1F"

    readonly property color k: "#000000"
    readonly property color k1: "#1F1F1F"
    readonly property color w: "#FFFFFF"
    readonly property color w2: "#F2F2F2"
    readonly property color c: "#7FD6FF"
    readonly property color c9: "#00263A"
    readonly property color y: "#FFC94D"

    readonly property color scrim: "#9E000000"
    readonly property color none: "#00000000"

    // The ten colours of people. The same index is the same person everywhere; white initials read on each.
    readonly property var avatars: ["#8A4B3C", "#7A5A1E", "#4F6B2F", "#2C6E5A", "#22697F",
        "#3F5F94", "#62559A", "#864B83", "#99455F", "#4B6478"]
    readonly property var avatarNamesOnDark: ["#E3A797", "#D9B36B", "#A9C784", "#7FCBB2", "#86C5DC",
        "#A3BDEB", "#BDB1F0", "#DBA8D8", "#EFA5BB", "#A6BFD3"]
}
