// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The accounts of the window, each at its place: one of them is seen, those that were seen before stay as they were left. With
// several there is a rail to go from one to the other.
import QtQuick
import Porchlight.Account
import Porchlight.Controls
import Porchlight.Theme

Item {
    id: root

    // The one that is shown
    required property QtObject profile
    // The list of all; null: there is that one alone
    property QtObject accounts: null
    property bool isDemo: false
    // The window has the focus and nothing lies above this.
    property bool watched: false
    // Nothing lies above this.
    property bool isFree: true

    // An AccountPlace; null for a moment at the beginning
    property Item place: null
    readonly property bool areSeveral: accounts !== null && accounts.areSeveral
    readonly property real room: width - (areSeveral ? Theme.px(32) + 3 * Theme.gapSmall : 0)
    readonly property bool hasRoom: place === null || !place.home || !place.home.onePane || !place.home.isOpen
    readonly property alias rail: railLoader.item
    readonly property alias trouble: trouble

    signal asked(string what)

    // The windows beside this one, of all accounts.
    function closeOthers() {
        for (let at = 0; at < places.count; ++at) {
            const there = places.itemAt(at)
            if (there && there.profile)
                there.profile.windows.closeAll()
        }
    }

    Loader {
        id: railLoader
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        active: root.areSeveral
        visible: root.hasRoom
        sourceComponent: AccountRail {
            accounts: root.accounts
            isFree: root.isFree
        }
    }
    Item {
        anchors { left: root.areSeveral && root.hasRoom ? railLoader.right : parent.left; right: parent.right; top: parent.top; bottom: parent.bottom }

        Banner {
            id: trouble
            anchors { left: parent.left; right: parent.right; top: parent.top }
            height: visible ? implicitHeight : 0
            visible: root.accounts !== null && root.accounts.error !== ""
            glyph: "alert"
            title: qsTr("Not all is well with your accounts.")
            detail: root.accounts === null ? "" : Plain.sentence(root.accounts.error)
            actionLabel: qsTr("All right")
            onAction: root.accounts.clearError()
        }
        Repeater {
            id: places
            model: root.accounts === null ? 1 : root.accounts

            Loader {
                id: one

                required property var model
                readonly property QtObject profile: root.accounts === null ? root.profile : model.profile
                readonly property bool isCurrent: profile !== null && profile === root.profile
                property bool wasShown: false

                function come() {
                    if (!isCurrent)
                        return
                    wasShown = true
                    if (item)
                        root.place = item
                }

                anchors { left: parent.left; right: parent.right; top: trouble.bottom; bottom: parent.bottom }
                active: wasShown && profile !== null
                visible: isCurrent
                focus: isCurrent
                onIsCurrentChanged: come()
                onLoaded: come()
                Component.onCompleted: come()
                sourceComponent: AccountPlace {
                    profile: one.profile
                    isDemo: root.isDemo
                    watched: root.watched && one.isCurrent
                    hasOthers: root.areSeveral
                    others: root.accounts !== null && root.accounts.canAdd ? root.accounts.others : null
                    room: root.room
                    onAsked: what => root.asked(what)
                    onGivenUp: root.accounts.giveUp()
                }
            }
        }
    }
}
