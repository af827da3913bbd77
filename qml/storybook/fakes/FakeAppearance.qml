// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a page is looked at; the stage sets it (qml/storybook/Variant.h).
import QtQuick

QtObject {
    id: root

    property string mode: "light"
    property string accent: "ink"
    property string themeFolder: ""
    property real textScale: 1
    property bool reducedMotion: true
    property var recentEmoji: ["👍", "🧡", "⛵", "☕"]
    property string language: ""
    property var languages: ["ar", "de", "en", "es"]
}
