// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: CodeCard
//
// The first step on the device that is to be linked: its code.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1700

    component Code: CodeCard { Layout.fillWidth: true }

    HarbourWords { id: harbour }
    FakeLink {
        id: shown
        Component.onCompleted: showCode()
    }

    Specimen {
        what: "empty"
        Code { link: FakeLink {} isOnline: false }
    }
    Specimen {
        what: "full"
        Code { link: shown }
    }
    Specimen {
        what: "making one, and answered"
        Code { link: FakeLink { stage: "asked" } }
        Code { link: FakeLink { stage: "comparing" } isDone: true }
    }
    Specimen {
        what: "error"
        Code { link: FakeLink { stage: "ended"; trouble: "usedTwice" } }
    }
    Specimen {
        what: "extreme"
        Code { link: FakeLink { stage: "ended"; trouble: "failed"; words: harbour.name + harbour.word } Layout.maximumWidth: 280 }
    }
}
