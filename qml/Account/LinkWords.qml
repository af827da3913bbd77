// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a linking has ended, and what one can do about it. Names as LinkModel has them.
pragma Singleton
import QtQuick

QtObject {
    id: root

    function title(trouble, words) {
        switch (trouble) {
        case "noCode": return qsTr("That is not a code.")
        case "notManager": return qsTr("This device may not link others.")
        case "noAnswer": return qsTr("No device answers to this code.")
        case "unreachable": return qsTr("The relay cannot be reached just now.")
        case "otherCode": return qsTr("The code does not fit the device that answered.")
        case "tampered": return qsTr("What the devices told each other did not arrive as it was said.")
        case "usedTwice": return qsTr("This code was used twice.")
        case "differ": return qsTr("The digits differ.")
        case "stopped": return qsTr("Stopped.")
        case "stoppedThere": return qsTr("It was stopped on the other device.")
        case "timedOut": return qsTr("The time is up.")
        case "peerLeft": return qsTr("The other device is not heard of any more.")
        case "notAccepted": return qsTr("The two devices do not belong together.")
        case "unfinished": return qsTr("Both had confirmed, but it did not come to its end.")
        case "failed": return words
        }
        return ""
    }

    function advice(trouble) {
        switch (trouble) {
        case "noCode": return qsTr("A code has 42 letters and digits. Compare it with the other screen.")
        case "notManager": return qsTr("Nothing has changed. Link it from a device that may manage devices.")
        case "noAnswer": return qsTr("Nothing has changed. Is it typed as it stands there, is it still shown, and is that device signed in to this account?")
        case "unreachable": return qsTr("Nothing has changed. Try again when the connection is back.")
        case "otherCode": return qsTr("Nothing has changed. Compare what you typed with the other screen. If it is right, somebody may stand between your devices.")
        case "tampered": return qsTr("Nothing has changed. Try once more with a new code. If it happens again, somebody may stand between your devices: use another connection.")
        case "usedTwice": return qsTr("Nothing has changed. A code is good for one try. If the other try was not yours, somebody has seen it: show a new one.")
        case "differ": return qsTr("Nothing has changed. Somebody may stand between your devices. Start again, over another connection if you can.")
        case "timedOut": return qsTr("Nothing has changed. A code is good for five minutes.")
        case "peerLeft": return qsTr("Nothing has changed. Leave both windows open until both say that they are done.")
        case "notAccepted": return qsTr("Nothing has changed. They are signed in to different accounts, or the account has all the devices it may have.")
        case "unfinished": return qsTr("The list of your devices says how it stands. Look there before you try again.")
        case "failed": return ""
        }
        return qsTr("Nothing has changed.")
    }
}
