// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A window has its popups when they are opened, and none before (Weight: the first frame).
import QtQuick
import QtTest
import Porchlight.Controls

WindowTest {
    id: root

    name: "WhenAsked"

    property int madeCount: 0

    Component {
        id: holders
        Item {
            property alias holder: holder
            property alias shown: shown
            WhenAsked {
                id: holder
                PopupFrame {
                    property string words: "as it was"
                    contentItem: PlainText { text: "A page" }
                    Component.onCompleted: ++root.madeCount
                }
            }
            WhenAsked {
                id: shown
                PopupFrame {
                    visible: true
                    contentItem: PlainText { text: "Shows itself" }
                }
            }
        }
    }

    // What was made of all that the window can show.
    function made(object) {
        const own = object.made && object.made.closePolicy !== undefined ? [object.made] : []
        const parts = object.data || object.contentData || []
        return Array.from(parts).reduce((all, part) => all.concat(made(part)), own)
    }

    function test_nothingIsMadeBeforeSomebodyAsks() {
        show(harbour)
        compare(made(window).length, 0)
        window.settings.open()
        compare(made(window).length, 1)
        tryVerify(() => window.settings.opened)
        verify(window.covered)
        window.settings.close()
        tryVerify(() => !window.covered)
    }

    function test_itIsMadeOnceAndKept() {
        show(harbour)
        madeCount = 0
        const place = holders.createObject(window.contentItem)
        compare(place.holder.made, null)
        verify(!place.holder.visible)
        place.holder.open()
        tryVerify(() => place.holder.visible && place.holder.popup.opened)
        place.holder.popup.words = "left there"
        place.holder.popup.close()
        tryVerify(() => !place.holder.visible)
        place.holder.open()
        compare(place.holder.made.words, "left there")
        compare(madeCount, 1)
        place.destroy()
    }

    function test_whatShowsItselfIsMadeWhenItIsTime() {
        show(harbour)
        const place = holders.createObject(window.contentItem)
        compare(place.shown.made, null)
        place.shown.asked = true
        tryVerify(() => place.shown.visible && place.shown.made.opened)
        place.destroy()
    }
}
