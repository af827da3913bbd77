// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: NoticeBanner
//
// A notice that wants to be read.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 820

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        NoticeBanner { Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        NoticeBanner {
            glyph: "shield"
            title: "Ife Adeyemi's safety number has changed."
            detail: "Most likely Ife Adeyemi has set Porchlight up anew. To be sure that nobody stands between you, compare the new number."
            actionLabel: "Compare the new number"
            secondLabel: "All right"
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "narrow"
        NoticeBanner {
            title: "The relay has shown an old list of Ife's devices."
            detail: "It was not believed, and nothing has changed."
            actionLabel: "All right"
            Layout.preferredWidth: 300
        }
    }
    Specimen {
        what: "extreme"
        NoticeBanner {
            glyph: "device"
            title: Plain.oneLine(words.name) + " " + Plain.oneLine(words.word)
            detail: words.sentence + words.sentence + words.families + words.stacked
            actionLabel: "Compare the new number with the one that was there before"
            secondLabel: "Accept"
            Layout.fillWidth: true
        }
    }
}
