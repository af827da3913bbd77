// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: LinkChoice
//
// The moment that decides: are the digits the same on both screens?
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1200

    HarbourWords { id: words }
    Specimen {
        what: "full"
        LinkChoice {
            digits: "407913"
            peer: "Debian GNU/Linux 12 (bookworm) wants to be linked"
            go: "They match, link it"
            Layout.fillWidth: true
            Toggle { label: "It may link and unlink devices itself"; Layout.fillWidth: true }
        }
    }
    Specimen {
        what: "empty"
        LinkChoice { digits: ""; peer: ""; go: "They match"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        LinkChoice { digits: "888888"; peer: Plain.oneLine(words.name + words.word); go: words.sentence; Layout.preferredWidth: 260 }
    }
}
