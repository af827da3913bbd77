// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: LinkCard
//
// A link to be passed on.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1100

    HarbourWords { id: words }
    FakeLink { id: pattern }

    Specimen {
        what: "empty"
        LinkCard {
            link: ""
            squares: ""
            Layout.fillWidth: true
            TextButton { label: "Make a link"; outlined: true }
        }
    }
    Specimen {
        what: "full"
        LinkCard {
            link: words.address
            squares: pattern.pattern(45)
            showsCode: true
            Layout.fillWidth: true
            TextButton { label: "Revoke it"; outlined: true; destructive: true }
        }
    }
    Specimen {
        what: "extreme"
        LinkCard {
            link: words.address + "/" + words.word + words.families
            squares: pattern.pattern(177)
            showsCode: true
            Layout.preferredWidth: 320
        }
    }
}
