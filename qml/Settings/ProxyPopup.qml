// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way to the relay: directly, as the desktop has it, or through a proxy of one's own.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { kind, host, port, user, hasPassword, error, choose(kind, host, port, user, password), clearError() }
    required property QtObject proxy
    property string kind: "none"
    readonly property bool isOwn: kind === "socks5" || kind === "http"
    readonly property alias host: host
    readonly property alias port: port
    readonly property alias user: user
    readonly property alias password: password
    readonly property alias choice: choice

    function use() {
        if (proxy.choose(kind, host.text, port.text, user.text, password.text))
            close()
    }

    name: qsTr("Connection")
    onAboutToShow: {
        proxy.clearError()
        kind = proxy.kind
        host.text = proxy.host
        port.text = proxy.port > 0 ? String(proxy.port) : ""
        user.text = proxy.user
        password.text = ""
    }
    onOpened: choice.forceActiveFocus(Qt.TabFocusReason)
    onClosed: password.text = ""

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Caption { text: qsTr("Proxy") }
        Choice {
            id: choice
            label: qsTr("Proxy")
            value: root.kind
            options: [
                { value: "none", label: qsTr("None") }, { value: "system", label: qsTr("System") },
                { value: "socks5", label: "SOCKS5" }, { value: "http", label: "HTTP" }
            ]
            Layout.fillWidth: true
            onChosen: value => root.kind = value
        }
        Remark {
            text: root.kind === "none" ? qsTr("The relay is reached directly.")
                : root.kind === "system" ? qsTr("As the desktop is set up; that may be directly.")
                : qsTr("All that goes to the relay goes through the proxy, and the proxy looks up its name. What you write stays encrypted; the proxy sees which relay you use, and when.")
        }
        RowLayout {
            spacing: Theme.gap
            visible: root.isOwn
            Layout.fillWidth: true
            Field {
                id: host
                label: qsTr("Host")
                glyph: "home"
                maximumLength: 253
                Layout.fillWidth: true
                onAccepted: root.use()
            }
            Field {
                id: port
                label: qsTr("Port")
                maximumLength: 5
                input.inputMethodHints: Qt.ImhDigitsOnly
                Layout.fillWidth: false
                Layout.preferredWidth: Theme.px(96)
                Layout.maximumWidth: Theme.px(96)
                onAccepted: root.use()
            }
        }
        Field {
            id: user
            visible: root.isOwn
            label: qsTr("User")
            glyph: "person"
            help: qsTr("Where the proxy asks for none, leave it empty.")
            maximumLength: 255
            Layout.fillWidth: true
            onAccepted: root.use()
        }
        Field {
            id: password
            visible: root.isOwn
            label: qsTr("Password")
            glyph: "lock"
            secret: true
            help: root.proxy.hasPassword ? qsTr("There is one. Leave this empty to keep it.") : ""
            maximumLength: 255
            Layout.fillWidth: true
            onAccepted: root.use()
        }
        PlainText {
            text: Plain.sentence(root.proxy.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                label: qsTr("Cancel")
                onClicked: root.close()
            }
            PrimaryButton {
                label: qsTr("Use this way")
                enabled: !root.isOwn || (host.text.trim() !== "" && port.text.trim() !== "")
                onClicked: root.use()
            }
        }
    }
}
