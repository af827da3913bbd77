// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the page is looked at: theme, accent, language, direction, size of text and window, motion.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ScrollPage {
    id: root

    required property QtObject bench

    name: "Look"

    PlainText { text: "Theme"; color: Theme.muted; size: Theme.sizeSmall }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapSmall
        Repeater {
            model: root.bench.themes
            TextButton {
                required property string modelData
                label: modelData
                outlined: modelData === root.bench.mode
                onClicked: root.bench.mode = modelData
            }
        }
    }
    PlainText { text: "Accent"; color: Theme.muted; size: Theme.sizeSmall }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapSmall
        Repeater {
            model: root.bench.accents
            TextButton {
                required property string modelData
                label: modelData
                outlined: modelData === root.bench.accent
                onClicked: root.bench.accent = modelData
            }
        }
    }
    PlainText { text: "Language"; color: Theme.muted; size: Theme.sizeSmall }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapSmall
        Repeater {
            model: root.bench.languages
            TextButton {
                required property string modelData
                label: modelData
                outlined: modelData === root.bench.language
                onClicked: root.bench.language = modelData
            }
        }
    }
    PlainText { text: "Text size"; color: Theme.muted; size: Theme.sizeSmall }
    Choice {
        Layout.fillWidth: true
        label: "Text size"
        options: [{ value: 1, label: "100 %" }, { value: 1.25, label: "125 %" }, { value: 1.5, label: "150 %" }, { value: 2, label: "200 %" }]
        value: root.bench.textScale
        onChosen: value => root.bench.textScale = value
    }
    PlainText { text: "Window"; color: Theme.muted; size: Theme.sizeSmall }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapSmall
        Repeater {
            model: [[1280, 800], [1024, 680], [680, 800], [360, 640]]
            TextButton {
                required property var modelData
                label: modelData.join(" × ")
                outlined: true
                onClicked: root.bench.resizeStage(modelData[0], modelData[1])
            }
        }
    }
    Toggle {
        Layout.fillWidth: true
        label: "From right to left"
        checked: root.bench.mirrored
        onToggled: root.bench.mirrored = checked
    }
    Toggle {
        Layout.fillWidth: true
        label: "Reduced motion"
        checked: root.bench.reducedMotion
        onToggled: root.bench.reducedMotion = checked
    }
}
