// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ReceiptNames
//
// Who of a small group has a message, or has read it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1400

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        ReceiptNames { title: "Read by"; people: []; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        ReceiptNames {
            title: "Read by"
            people: [{ name: "Tomás Reyes", accountKey: "u2" }, { name: "Priya Raman", accountKey: "u6" }, { name: "Jonas Wilde", accountKey: "u7" }, { name: "Nan", accountKey: "u1" }]
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "extreme"
        ReceiptNames {
            title: words.sentence
            people: Array.from({ length: 63 }, (_, at) => ({ name: [words.name, words.word, words.stacked, "Nan", ""][at % 5].slice(0, at % 2 === 0 ? 400 : 24), accountKey: "m" + at }))
            Layout.fillWidth: true
        }
    }
}
