// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A conversation in a window of its own, where it was the last time. It hides behind the lock, and is one window among the
// others of the desktop: none stands above another.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.ApplicationWindow {
    id: root

    required property QtObject profile
    required property string conversationKey
    required property QtObject place
    required property QtObject drafts
    property bool readOnly: false

    readonly property alias view: view
    readonly property bool watched: active && view.watched
    property bool isPlaced: false

    signal messageAsked(string conversationKey, string messageKey)
    signal wentTo(string handle)

    function come(messageKey) {
        show()
        raise()
        requestActivate()
        view.showMessage(messageKey)
    }

    function leave() {
        hide() // a window that is shut while none other can be seen would end the app
        view.enabled = false // what has the focus still would want a cursor, of a view that goes
        profile.windows.close(conversationKey)
    }

    // Where it was, if enough of that is on a screen of today.
    function restore() {
        const was = profile.windows.placeOf(conversationKey)
        if (was.width >= minimumWidth && was.height >= minimumHeight) {
            width = was.width
            height = was.height
            const grip = 64
            for (let at = 0; at < Qt.application.screens.length; ++at) {
                const screen = Qt.application.screens[at]
                const seen = Math.min(was.x + was.width, screen.virtualX + screen.width) - Math.max(was.x, screen.virtualX)
                if (seen >= grip && was.y >= screen.virtualY && was.y < screen.virtualY + screen.height - grip) {
                    x = was.x
                    y = was.y
                    break
                }
            }
        }
        isPlaced = true
    }

    width: Math.max(560, Theme.px(520))
    height: Math.max(680, Theme.px(640))
    minimumWidth: 360
    minimumHeight: 420
    transientParent: null
    visible: isPlaced && !profile.desktop.lock.isLocked
    color: Theme.canvas
    title: (place.timeline.unreadBelow > 0 ? "(" + place.timeline.unreadBelow + ") " : "") + Plain.oneLine(place.timeline.title) + " – Porchlight"
    palette {
        window: Theme.canvas
        windowText: Theme.text
        base: Theme.field
        text: Theme.text
        highlight: Theme.actionFill
        highlightedText: Theme.actionInk
        placeholderText: Theme.muted
    }

    Component.onCompleted: {
        restore()
        view.showMessage("")
    }
    onActiveChanged: if (active) Moments.refresh()
    onWatchedChanged: {
        if (watched)
            profile.windows.activeKey = conversationKey
        else if (profile.windows.activeKey === conversationKey)
            profile.windows.activeKey = ""
    }
    onXChanged: keeping.restart()
    onYChanged: keeping.restart()
    onWidthChanged: keeping.restart()
    onHeightChanged: keeping.restart()
    onClosing: close => {
        close.accepted = false
        leave()
    }

    // Whoever asks may bring another window to the front first.
    Later {
        id: coming
        property string messageKey: ""
        function come(key) {
            messageKey = key
            ask()
        }
        onDue: root.come(messageKey)
    }
    Timer {
        id: keeping
        interval: 500
        onTriggered: if (root.visibility === Window.Windowed) root.profile.windows.keepPlace(root.conversationKey, root.x, root.y, root.width, root.height)
    }
    Connections {
        target: root.profile.windows
        function onShown(conversationKey, messageKey) {
            if (conversationKey === root.conversationKey)
                coming.come(messageKey)
        }
    }
    Shortcut { sequence: "Ctrl+W"; onActivated: root.leave() }
    Shortcut { sequence: "Esc"; enabled: !view.covered; onActivated: if (!view.leave()) root.leave() }

    ConversationView {
        id: view
        anchors.fill: parent
        focus: true
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        profile: root.profile
        place: root.place
        drafts: root.drafts
        active: root.active
        readOnly: root.readOnly
        onGone: root.leave()
        onMessageAsked: (conversationKey, messageKey) => root.messageAsked(conversationKey, messageKey)
        onWentTo: handle => root.wentTo(handle)
    }
}
