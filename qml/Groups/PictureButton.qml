// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of a group or of oneself, which may be changed: from a file, from the clipboard, or by dropping a file on it.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.Button {
    id: root

    required property string name
    required property string avatarKey
    property var picture: undefined
    property int size: 64
    property bool canChange: true
    property bool isGroup: true
    readonly property alias hasPicture: avatar.hasPicture
    readonly property alias menu: menu

    signal fileChosen(url file)
    signal pasteAsked()
    signal removeAsked()

    function ask() {
        if (!canChange)
            return
        const rows = [{ key: "file", label: qsTr("Choose a file …") }, { key: "paste", label: qsTr("Take it from the clipboard") }]
        if (hasPicture)
            rows.push({ key: "remove", label: qsTr("Take the picture away"), destructive: true })
        menu.entries = rows
        menu.openAt(root, width / 2, height)
    }

    implicitWidth: avatar.implicitWidth
    implicitHeight: avatar.implicitHeight
    focusPolicy: canChange ? Qt.StrongFocus : Qt.NoFocus
    enabled: canChange
    Accessible.name: hasPicture ? qsTr("Change the picture") : qsTr("Choose a picture")
    Accessible.ignored: !canChange
    Accessible.onPressAction: ask()
    Keys.onReturnPressed: ask()
    Keys.onEnterPressed: ask()
    onClicked: ask()

    background: Item {
        FocusRing { shown: root.visualFocus; corner: avatar.radius }
    }
    contentItem: Avatar {
        id: avatar
        name: root.name
        avatarKey: root.avatarKey
        isGroup: root.isGroup
        glyph: root.name === "" ? "people" : ""
        size: root.size
        picture: root.picture

        Rectangle {
            anchors { right: parent.right; bottom: parent.bottom; margins: -4 }
            visible: root.canChange
            width: Theme.px(22)
            height: width
            radius: width / 2
            color: root.hovered ? Theme.hover : Theme.raised
            border.color: Theme.lineStrong
            Icon {
                anchors.centerIn: parent
                width: Theme.px(14)
                height: width
                name: "picture"
            }
        }
    }
    DropArea {
        anchors.fill: parent
        enabled: root.canChange
        onEntered: drag => drag.accepted = drag.hasUrls && drag.urls.length === 1
        onDropped: drop => root.fileChosen(drop.urls[0])
    }
    ActionMenu {
        id: menu
        name: qsTr("Picture")
        onChosen: key => {
            if (key === "file")
                choice.active = true
            else if (key === "paste")
                root.pasteAsked()
            else
                root.removeAsked()
        }
    }
    Loader {
        id: choice
        active: false
        source: "PictureChoice.qml"
        onLoaded: item.open()
        Connections {
            target: choice.item
            ignoreUnknownSignals: true
            function onAccepted() {
                root.fileChosen(choice.item.selectedFile)
                choice.active = false
            }
            function onRejected() { choice.active = false }
        }
    }
}
