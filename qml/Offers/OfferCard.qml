// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One file or picture that was put beside a message: what it looks like, what it is called, how large it is, or why it is of
// no use. Delete takes it away.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    // Somebody else may have given it its name.
    required property string name
    // "looking", or what OfferReader.h says
    required property string kind
    required property real bytes
    required property var preview
    readonly property alias away: away

    readonly property string shownName: name === "" ? qsTr("A picture") : Plain.oneLine(name)
    readonly property bool isWrong: ["folder", "device", "missing", "unreadable"].includes(kind)
    readonly property string words: {
        switch (kind) {
        case "looking": return qsTr("Looking …")
        case "empty": return qsTr("Empty")
        case "folder": return qsTr("A folder, no file")
        case "device": return qsTr("Not a file")
        case "missing": return qsTr("Not there any more")
        case "unreadable": return qsTr("Cannot be read")
        }
        if (bytes < 0)
            return ""
        const size = Moments.language.formattedDataSize(bytes, bytes < 1024 ? 0 : 1, Locale.DataSizeTraditionalFormat)
        return Plain.fill(kind === "picture" ? qsTr("Picture, %1") : qsTr("File, %1"), size)
    }

    signal removed()
    signal stepped(int by)
    signal focused()

    implicitWidth: Math.max(220, Theme.px(220))
    implicitHeight: Math.max(56, Theme.px(56), names.implicitHeight + 2 * Theme.gapSmall)
    radius: Theme.radiusLarge
    color: Theme.raised
    border { width: 1; color: Theme.contrast ? Theme.lineStrong : Theme.line }
    Accessible.role: Accessible.ListItem
    Accessible.name: words === "" ? shownName : Plain.fill(qsTr("%1, %2"), shownName, words)

    Rectangle {
        id: place
        anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        width: Math.max(40, Theme.px(40))
        height: width
        radius: Theme.radius
        color: Theme.hover

        Icon {
            anchors.centerIn: parent
            visible: !picture.isShown
            name: root.isWrong ? "alert" : root.kind === "picture" ? "picture" : "file"
            color: root.isWrong ? Theme.danger : Theme.muted
        }
        AvatarPicture {
            id: picture
            anchors.fill: parent
            corner: place.radius
            bytes: root.preview || ""
        }
    }
    Column {
        id: names
        anchors { left: place.right; right: away.left; leftMargin: Theme.gapSmall; rightMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }

        PlainText {
            width: parent.width
            text: root.shownName
            size: Theme.sizePreview
            elide: Text.ElideMiddle // what it ends in says what it is
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.words
            size: Theme.sizeSmall
            color: root.isWrong ? Theme.danger : Theme.muted
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }
    IconButton {
        id: away
        anchors { right: parent.right; rightMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
        glyph: "close"
        label: Plain.fill(qsTr("Take %1 away"), root.shownName)
        Keys.onDeletePressed: root.removed()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Backspace)
                root.removed()
            else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
                root.stepped((event.key === Qt.Key_Right) !== LayoutMirroring.enabled ? 1 : -1)
            else
                return
            event.accepted = true
        }
        onActiveFocusChanged: if (activeFocus) root.focused()
        onClicked: root.removed()
    }
}
