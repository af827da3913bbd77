// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: LanguageChoice
//
// In which language the window speaks.
import QtQuick
import QtQuick.Layouts
import Porchlight.Views
import ".."

Sheet {
    id: root

    windowHeight: 420

    component Speaking: QtObject {
        property string language: ""
        property var languages: ["ar", "de", "en", "es"]
    }

    Specimen {
        what: "empty"
        LanguageChoice { appearance: Speaking { languages: [] } Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        LanguageChoice { appearance: Speaking { language: "de" } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        LanguageChoice {
            appearance: Speaking { language: "el"; languages: ["ar", "de", "el", "en", "es", "fi", "ja", "ka", "nb", "zh"] }
            Layout.fillWidth: true
        }
        LanguageChoice { appearance: Speaking {} Layout.preferredWidth: 220 }
    }
}
