// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PlainText
//
// Text as we set it: one type face, and never markup.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 980

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        PlainText { text: "" }
    }
    Specimen {
        what: "full"
        PlainText { text: "Welcome"; size: Theme.sizeWelcome; font.weight: Font.DemiBold }
        PlainText { text: "Dialog"; size: Theme.sizeDialog; font.weight: Font.DemiBold }
        PlainText { text: "Page"; size: Theme.sizePage; font.weight: Font.DemiBold }
        PlainText { text: "Lead"; size: Theme.sizeLead }
        PlainText { text: "Header"; size: Theme.sizeHeader; font.weight: Font.DemiBold }
        PlainText { text: "Body, as messages are set" }
        PlainText { text: "Preview"; size: Theme.sizePreview; color: Theme.muted }
        PlainText { text: "Small"; size: Theme.sizeSmall; color: Theme.muted }
        PlainText { text: "Tiny"; size: Theme.sizeTiny; color: Theme.muted }
    }
    Specimen {
        what: "other scripts"
        PlainText { text: words.arabic; Layout.fillWidth: true }
        PlainText { text: "ночь на маяке · νύχτα στον φάρο · 灯台の夜 · 등대의 밤"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        PlainText { text: Plain.oneLine(words.name); Layout.fillWidth: true }
        PlainText { text: words.word; Layout.fillWidth: true }
        PlainText { text: words.families; Layout.fillWidth: true }
        PlainText { text: Plain.oneLine(words.stacked); Layout.fillWidth: true }
        PlainText { text: "<img src=\"https://harbour.example/x.png\"><b>not bold</b>"; Layout.fillWidth: true }
        PlainText { text: words.sentence + words.word; wrapMode: Text.Wrap; Layout.fillWidth: true }
    }
}
