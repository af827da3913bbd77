// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// In which language the window speaks. Each is called as it calls itself, for whoever has got into a foreign one.
import QtQuick
import Porchlight.Controls

Choice {
    id: root

    // { language, languages }
    required property QtObject appearance
    readonly property var names: ({ ar: "العربية", de: "Deutsch", en: "English", es: "Español" })

    label: qsTr("Language")
    value: appearance.language
    options: [{ value: "", label: qsTr("System") }]
        .concat(appearance.languages.map(code => ({ value: code, label: names[code] || Qt.locale(code).nativeLanguageName })))
    onChosen: value => root.appearance.language = value
}
