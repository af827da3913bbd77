// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why what was written cannot be sent.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

PlainText {
    required property string words

    text: Plain.sentence(words)
    visible: text !== ""
    color: Theme.danger
    size: Theme.sizeSmall
    wrapMode: Text.Wrap
    maximumLineCount: 3
    Accessible.role: Accessible.AlertMessage
}
