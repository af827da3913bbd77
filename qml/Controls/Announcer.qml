// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells a screen reader what nobody has asked for, and neither shows anything nor takes the keyboard. Qt 6.4 knows no way to
// say something: a notice that comes into sight is read.
import QtQuick

Item {
    id: root

    property string words: ""

    function say(sentence) {
        visible = false
        words = sentence
        visible = true
    }

    width: 1
    height: 1
    visible: false
    Accessible.role: Accessible.Notification
    Accessible.name: words
}
