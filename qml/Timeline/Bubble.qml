// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one person said, in a rounded sheet: the words, and on the last of a run the time and how far it has come, on
// the last line of the words if they fit there. What the words are is MessageText's; they are never markup.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string words
    required property bool mine
    required property string status
    required property string clock
    required property bool runStart
    // A run's last: it carries time and ticks
    property bool stamped: true
    // "readable", "newer" (than this program), "unreadable" or "deleted"
    property string kind: "readable"
    property real widthMax: Parts.bubbleWidthMax
    property bool current: false
    property bool edited: false
    property bool answers: false
    property string replyAuthor: ""
    property string replyText: ""
    // Who said it, above the words; the key decides the colour
    property string author: ""
    property string authorKey: ""
    // [{ start, length, mine }] in the words: whom they speak of
    property var mentions: []

    // What is said, without the marks, and the links in it
    readonly property alias body: body

    signal replyAsked()
    signal linkAsked(string link)

    readonly property bool readable: kind === "readable"
    readonly property real innerMax: widthMax - 2 * Parts.bubblePaddingX
    readonly property real stampWidth: stamped ? stamp.implicitWidth : 0
    readonly property color stampInk: mine ? Parts.bubbleTimeOwn : Parts.bubbleTimeOther

    // Where the last line of the words ends, counted from where lines begin, or -1 if it runs the other way.
    readonly property real lastLine: body.isTurned === LayoutMirroring.enabled ? body.lastLineEnd : -1
    readonly property bool inline: !stamped || (lastLine >= 0 && lastLine + Theme.gap + stampWidth <= innerMax)
                                   || (lastLine < 0 && body.lineCount === 1 && body.width + Theme.gap + stampWidth <= innerMax)
    readonly property real nameHeight: author === "" ? 0 : name.implicitHeight + 2
    readonly property real quoteHeight: answers ? quote.implicitHeight + Theme.gapTiny : 0
    readonly property real innerWidth: Math.max(ownWidth, answers ? Math.min(quote.implicitWidth, innerMax) : 0, author === "" ? 0 : Math.min(name.implicitWidth, innerMax))
    readonly property real ownWidth: !stamped ? body.width
                                     : !inline ? Math.max(body.width, stampWidth)
                                     : lastLine < 0 ? body.width + Theme.gap + stampWidth
                                     : Math.max(body.width, lastLine + Theme.gap + stampWidth)

    implicitWidth: Math.max(Parts.bubbleWidthMin, Math.ceil(innerWidth) + 2 * Parts.bubblePaddingX)
    implicitHeight: nameHeight + quoteHeight + body.height + (inline ? 0 : stamp.implicitHeight) + 2 * Parts.bubblePaddingY

    JoinedRect {
        anchors.fill: parent
        color: root.mine ? Parts.bubbleOwn : Parts.bubbleOther
        outline: Theme.line
        outlineWidth: Theme.contrast ? 1 : 0
        corner: Theme.radiusLarge
        leadingTop: root.mine || root.runStart ? Theme.radiusLarge : Theme.radiusJoined
        leadingBottom: root.mine ? Theme.radiusLarge : Theme.radiusJoined
        trailingTop: !root.mine || root.runStart ? Theme.radiusLarge : Theme.radiusJoined
        trailingBottom: root.mine ? Theme.radiusJoined : Theme.radiusLarge
    }
    Loader {
        anchors.fill: parent
        active: root.current
        sourceComponent: FocusRing {
            shown: true
            corner: Theme.radiusLarge
        }
    }

    Loader {
        id: name
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Parts.bubblePaddingX; topMargin: Parts.bubblePaddingY }
        active: root.author !== ""
        sourceComponent: PlainText {
            text: root.author
            color: Theme.avatarName(Plain.colorIndex(root.authorKey))
            size: Theme.sizePreview
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
    Loader {
        id: quote
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Parts.bubblePaddingX; topMargin: Parts.bubblePaddingY + root.nameHeight }
        height: implicitHeight
        active: root.answers
        sourceComponent: QuoteBlock {
            author: root.replyAuthor
            words: root.replyText
            onAsked: root.replyAsked()
        }
    }

    MessageText {
        id: body

        anchors { left: parent.left; top: parent.top; leftMargin: Parts.bubblePaddingX; topMargin: Parts.bubblePaddingY + root.nameHeight + root.quoteHeight }
        width: implicitWidth
        height: implicitHeight
        widthMax: root.innerMax
        text: root.words
        mentions: root.mentions
        formatted: root.readable
        slanted: !root.readable
        ink: root.readable ? Theme.text : root.stampInk
        style: BodyStyle
        // The row reads the message as one sentence.
        Accessible.ignored: true
        onLinkAsked: link => root.linkAsked(link)
    }

    Row {
        id: stamp

        anchors { right: parent.right; bottom: parent.bottom; rightMargin: Parts.bubblePaddingX; bottomMargin: Parts.bubblePaddingY - 1 }
        visible: root.stamped
        spacing: Theme.gapTiny

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.edited ? Plain.fill(qsTr("edited %1"), root.clock) : root.clock
            color: root.stampInk
            size: Theme.sizeTiny
            Accessible.ignored: true
        }
        Loader {
            anchors.verticalCenter: parent.verticalCenter
            active: root.mine
            visible: active
            sourceComponent: Ticks {
                status: root.status
                quiet: root.stampInk
            }
        }
    }
}
