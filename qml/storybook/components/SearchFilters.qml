// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: SearchFilters
//
// What narrows a search down.
import QtQuick
import QtQuick.Layouts
import Porchlight.Search
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 620

    component Asked: QtObject {
        property string text: ""
        property string conversationKey: ""
        property string conversationName: ""
        property string personKey: ""
        property string personName: ""
        property string kind: ""
        property date from: new Date(NaN)
        property date until: new Date(NaN)
        property bool isAsked: true
        property bool isBusy: false
        property bool hasFailed: false
        property bool hasMore: false
        property int count: 0
        property real shareIndexed: 1
    }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        SearchFilters { search: Asked {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        SearchFilters {
            search: Asked { conversationKey: "crew"; conversationName: "Slipway crew"; personKey: "u3"; personName: "Ife Adeyemi"; kind: "links"; from: words.longAgo }
            periodName: "This year"
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "from oneself"
        SearchFilters { search: Asked { personKey: "11a7"; kind: "mentions" } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        SearchFilters {
            search: Asked { conversationKey: "x"; conversationName: words.name; personKey: "y"; personName: words.word; from: words.longAgo }
            periodName: words.sentence
            Layout.maximumWidth: 260
        }
    }
}
