// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the words of messages look: tokens, handed to C++ once for all rows.
pragma Singleton
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

WordStyle {
    id: root

    family: Theme.family
    pixelSize: Theme.sizeBody
    ink: Theme.text
    quietInk: Parts.quoteInk
    linkInk: Theme.action
    mentionInk: Theme.action
    ownMentionInk: Theme.text
    ownMentionPaper: Theme.mark
    codePaper: Parts.quote
    keywordInk: Theme.action
    stringInk: Theme.lampText
    numberInk: Theme.lampText
    barInk: Theme.action
    selectionInk: Theme.actionInk
    selectionPaper: Theme.actionFill
}
