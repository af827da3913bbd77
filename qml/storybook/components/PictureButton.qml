// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PictureButton
//
// The picture of a group or of oneself, which may be changed.
import QtQuick
import Porchlight.Theme
import Porchlight.Groups
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 760

    HarbourWords { id: words }
    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    component Pictures: Row { spacing: Theme.gapLarge }

    Specimen {
        what: "empty"
        PictureButton { name: ""; avatarKey: "new" }
    }
    Specimen {
        what: "full"
        Pictures {
            PictureButton { name: "Slipway crew"; avatarKey: "g2"; picture: words.boat }
            PictureButton { name: "Liv Haugen"; avatarKey: "11a7"; isGroup: false }
        }
    }
    Specimen {
        what: "with the keyboard"
        PictureButton { id: focused; name: "Slipway crew"; avatarKey: "g2" }
    }
    Specimen {
        what: "disabled"
        PictureButton { name: "Slipway crew"; avatarKey: "g2"; canChange: false }
    }
    Specimen {
        what: "extreme"
        Pictures {
            PictureButton { name: words.name; avatarKey: "u4"; size: 24 }
            PictureButton { name: words.stacked; avatarKey: "u5"; size: 120 }
            PictureButton { name: "👨‍👩‍👧‍👦"; avatarKey: "u6"; isGroup: false }
        }
    }
}
