// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Banner
//
// Along the top of a window: a sentence, why, and perhaps one thing to do.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        Banner { Layout.fillWidth: true }
    }
    Specimen {
        what: "a sentence alone"
        Banner { title: "You are reading what is here."; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        Banner {
            glyph: "offline"
            title: "No connection to the relay"
            detail: "The relay does not answer. Next try in 12 s."
            actionLabel: "Try now"
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "narrow"
        Banner {
            glyph: "offline"
            title: "No connection to the relay"
            detail: "The relay does not answer. Next try in 12 s."
            actionLabel: "Try now"
            Layout.preferredWidth: 300
        }
    }
    Specimen {
        what: "extreme"
        Banner {
            glyph: "eye"
            title: Plain.oneLine(words.name)
            detail: Plain.oneLine(words.sentence + words.word)
            actionLabel: "What now, and what after that?"
            Layout.fillWidth: true
        }
        Banner {
            glyph: "offline"
            title: words.word
            detail: words.families
            Layout.fillWidth: true
        }
    }
}
