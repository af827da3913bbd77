// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: EventLine
//
// What happened to the group between two messages.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 660

    HarbourWords { id: words }
    component Line: EventLine {
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Line { event: "" }
    }
    Specimen {
        what: "full"
        Line { event: "created\n0 Tomás Reyes"; clock: "09:02" }
        Line { event: "added 12\n0 Tomás Reyes\n1 Liv Haugen\n0 Priya Raman\n0 Jonas Wilde"; clock: "09:03" }
        Line { event: "promoted\n0 Tomás Reyes\n1 Liv Haugen"; clock: "10:31" }
        Line { event: "removed\n1 Liv Haugen\n0 Oskar"; clock: "10:35" }
        Line { event: "left\n0 Oskar"; clock: "10:36" }
    }
    Specimen {
        what: "with the keyboard"
        Line { event: "joined\n0 Bea Lindqvist"; clock: "10:30"; current: true }
    }
    Specimen {
        what: "of a newer Porchlight"
        Line { event: "levitated\n0 Yuki Arai"; clock: "10:40" }
    }
    Specimen {
        what: "extreme"
        Line { event: "added 99999\n0 " + words.name + "\n0 " + words.word + "\n0 " + words.stacked; clock: "10:41" }
        Line { event: "look\n0 " + words.families; clock: "10:42"; current: true }
    }
}
