// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The porch at dusk. The lamp lights once. Decoration: it says nothing that the words beside it do not.
import QtQuick
import Porchlight.Theme

Item {
    id: root

    // The two pictures are drawn once, large enough for any window, and scaled: a new drawing at each step of a resize
    // would be felt.
    readonly property size drawn: Qt.size(960, 1600)

    clip: true
    Accessible.ignored: true

    component Layer: Image {
        anchors.fill: parent
        sourceSize: root.drawn
        fillMode: Image.PreserveAspectCrop
        verticalAlignment: Image.AlignBottom
        smooth: true
        mipmap: true
        Accessible.ignored: true
    }

    Layer {
        source: "qrc:/pictures/porch.svg"
    }
    Layer {
        id: light
        source: "qrc:/pictures/porch-light.svg"
        opacity: 0
        // Later, when the window knows whether it may move.
        Component.onCompleted: Qt.callLater(() => opacity = 1)
        Behavior on opacity { NumberAnimation { duration: Theme.lampMs; easing.type: Easing.OutQuad } }
    }
}
