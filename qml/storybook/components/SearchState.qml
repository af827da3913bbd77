// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: SearchState
//
// How a search stands, in one sentence.
import QtQuick
import QtQuick.Layouts
import Porchlight.Search
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 520

    component Asked: QtObject {
        property string text: ""
        property string conversationKey: ""
        property string conversationName: ""
        property string personKey: ""
        property string personName: ""
        property string kind: ""
        property date from: new Date(NaN)
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
        SearchState { search: Asked { isAsked: false } Layout.fillWidth: true }
        SearchState { search: Asked {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        SearchState { search: Asked { count: 3 } Layout.fillWidth: true }
        SearchState { search: Asked { count: 50; hasMore: true } Layout.fillWidth: true }
        SearchState { search: Asked { count: 3; shareIndexed: 0.42 } Layout.fillWidth: true }
    }
    Specimen {
        what: "working"
        SearchState { search: Asked { isBusy: true } isSlow: true; Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        SearchState { search: Asked { hasFailed: true } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        SearchState { search: Asked { count: 1000000; hasMore: true; shareIndexed: 0.999 } Layout.maximumWidth: 180 }
    }
}
