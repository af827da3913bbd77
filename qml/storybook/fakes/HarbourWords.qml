// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the sheets are filled with: a picture, times that say the same on every day, and the worst that other people's
// words can be. Control signs stand here as escapes, so that they cannot turn this file itself around.
import QtQuick

QtObject {
    id: root

    // A small picture as a PNG: a sail on the water.
    readonly property var boat: bytesOf("89504e470d0a1a0a0000000d494844520000001000000010080200000090916836000000454944415478da639036b42109310c9086ffffff03c96f5bbd88d2f01f0c201a30f550ace13f0cc035a0e961c0aa1a4d03b21e0a34fc4705681ae07a189432eb494223520300310f0a5a4b25c4890000000049454e44ae426082")
    readonly property StillTime still: StillTime {}
    readonly property date never: new Date(NaN)
    readonly property date longAgo: new Date(2024, 1, 29, 9, 30)

    // No place to break it anywhere.
    readonly property string word: "Hafenmeistereischwimmstegbefestigungskettenwirbelschäkelsicherungssplint".repeat(3)
    // Turns the direction of writing, hides signs of no width, and looks like markup.
    readonly property string name: "\u202eneraM\u202c\u200b\u200d \u2066<b>Holt</b>\u2069\ufeff <img src=x> %1 &amp; " + "of the outer mole ".repeat(8)
    readonly property string handle: "somebody.with-a-handle-of-32-sig"
    // Marks that climb onto the line above.
    readonly property string stacked: "B" + "\u0301\u0316\u0308\u0324".repeat(12) + "ea L" + "\u0334\u0300\u0317".repeat(12) + "indqvist"
    readonly property string family: "👨‍👩‍👧‍👦👩‍👩‍👦‍👦🏳️‍🌈👩🏽‍🚒🧑🏿‍🤝‍🧑🏻❤️‍🔥🇳🇴"
    readonly property string families: family.repeat(3)
    readonly property string arabic: "جدول المد ليوم السبت: المد العالي 08:05، والقارب SV Lykke جاهز"
    readonly property string sentence: "The harbour office has moved us to berth 14, so bring the long line, the short line and the one that nobody can name. ".repeat(4)
    // As long as a message may be.
    readonly property string body: ("Cradle, cable, winch, " + word.slice(0, 72) + ", " + family + ", fenders and the old ladder.\n").repeat(120).slice(0, 16384)
    readonly property string address: "porchlight://relay.harbour.example:8440/i/7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA#1.3n0fXq2bKw7TqvYJm5uZ8cHsLrEaWdGi"

    function today(hours, minutes) {
        return still.at(0, hours, minutes)
    }

    function bytesOf(hex) {
        return new Uint8Array(hex.match(/../g).map(pair => parseInt(pair, 16))).buffer
    }
}
