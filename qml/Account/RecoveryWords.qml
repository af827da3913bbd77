// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a recovery kit was not made, or brought nothing back, and what one can do about it. Names as RecoveryModel has them.
pragma Singleton
import QtQuick
import Porchlight.Controls

QtObject {
    id: root

    function title(trouble, words) {
        switch (trouble) {
        case "noCode": return qsTr("That is not a code.")
        case "notManager": return qsTr("A kit is made on a device that may manage devices. This one may not.")
        case "unreachable": return qsTr("The relay cannot be reached just now.")
        case "noMemory": return qsTr("There is not enough memory free for it: about 300 megabytes.")
        case "refused": return qsTr("The relay does not take it.")
        case "noKit": return qsTr("The relay has no recovery kit of this account.")
        case "wrongCode": return qsTr("This is not the code of the newest kit.")
        case "tooOften": return qsTr("Too many attempts.")
        case "tampered": return qsTr("What the relay keeps is not what was put there.")
        case "otherKey": return qsTr("This kit is of an earlier identity of the account.")
        case "unfinished": return qsTr("It has not come to its end yet.")
        case "failed": return words
        }
        return ""
    }

    function advice(trouble, minutes) {
        switch (trouble) {
        case "noCode": return qsTr("A code has 32 letters and digits.")
        case "unreachable": return qsTr("Nothing has changed. Try again when the connection is back.")
        case "noMemory": return qsTr("Nothing has changed. Close something else and try again.")
        case "wrongCode": return qsTr("Nothing has changed. Compare it with your page, character by character. An older kit is worth nothing once there is a newer one.")
        case "tooOften": return qsTr("Nothing has changed. Try again in %Ln minutes.", "", minutes)
        case "tampered": return qsTr("Nothing has changed, and nothing of it was believed. Ask whoever runs the relay.")
        case "unfinished": return qsTr("It goes on by itself while the app runs and the relay is there.")
        case "failed": return ""
        }
        return qsTr("Nothing has changed.")
    }
}
