// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Remark
//
// A sentence below a setting.
import QtQuick
import Porchlight.Settings
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 420

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        Remark { text: "" }
    }
    Specimen {
        what: "full"
        Remark { text: "Its icon brings the window back." }
    }
    Specimen {
        what: "error"
        Remark { text: "The file of the desktop cannot be written."; wrong: true }
    }
    Specimen {
        what: "extreme"
        Remark { text: words.sentence + words.word }
        Remark { text: words.arabic; wrong: true }
    }
}
