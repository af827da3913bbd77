// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has been written and not sent, by conversation, as long as the app runs.
import QtQuick

QtObject {
    id: root

    property int revision: 0
    property var texts: ({})

    // The revision makes a binding look again when a draft changed.
    function of(key, revision) {
        return texts[key] || ""
    }

    function keep(key, text) {
        const had = texts[key] || ""
        if (had === text)
            return
        if (text === "")
            delete texts[key]
        else
            texts[key] = text
        revision += 1
    }
}
