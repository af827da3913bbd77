// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether what one writes is looked over, in which languages, and one's own words. On this device alone.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { isOn, dictionaries: [{ code, name, isChosen }], inUse, packageName, words, choose(code, bool), forget(word), look() }
    required property QtObject spelling
    readonly property alias toggle: toggle
    readonly property alias languages: languages
    readonly property alias words: words

    readonly property int wordsShown: 50
    readonly property bool hasNone: spelling.dictionaries.length === 0

    name: qsTr("Spelling")
    onAboutToShow: spelling.look()
    onOpened: toggle.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Toggle {
            id: toggle
            label: qsTr("Check spelling while I write")
            checked: root.spelling.isOn
            Layout.fillWidth: true
            onToggled: root.spelling.isOn = checked
        }
        Remark { text: qsTr("On this computer alone: nobody is asked, and nothing of it is kept.") }
        Remark {
            text: root.spelling.inUse.length > 0 ? Plain.fill(qsTr("It knows the words of: %1."), Plain.sentence(root.spelling.inUse.join(", ")))
                : Plain.fill(root.hasNone ? qsTr("There are no words of any language on this computer. On Debian they come with the package %1.")
                                          : qsTr("There are no words of the language of this window. On Debian they come with the package %1; or choose another language."),
                             root.spelling.packageName)
            wrong: root.spelling.isOn && root.spelling.inUse.length === 0
        }
        Caption {
            visible: !root.hasNone
            text: qsTr("Languages you write")
        }
        Repeater {
            id: languages
            model: root.spelling.dictionaries
            Toggle {
                required property var modelData
                label: Plain.oneLine(modelData.name)
                checked: modelData.isChosen
                enabled: root.spelling.isOn
                Layout.fillWidth: true
                onToggled: root.spelling.choose(modelData.code, checked)
            }
        }
        Remark {
            text: root.hasNone ? "" : qsTr("A word is right when one of them knows it. With none chosen it is the language of this window.")
        }
        Caption {
            visible: root.spelling.words.length > 0
            text: qsTr("Your own words")
        }
        Repeater {
            id: words
            model: root.spelling.words.slice(0, root.wordsShown)
            RowLayout {
                id: row
                required property string modelData
                readonly property alias away: away
                Layout.fillWidth: true
                Layout.topMargin: -Theme.gapSmall
                PlainText {
                    text: Plain.oneLine(row.modelData)
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                IconButton {
                    id: away
                    glyph: "close"
                    label: Plain.fill(qsTr("Forget “%1”"), Plain.oneLine(row.modelData))
                    onClicked: root.spelling.forget(row.modelData)
                }
            }
        }
        Remark {
            text: root.spelling.words.length > root.wordsShown ? qsTr("and %Ln more", "", root.spelling.words.length - root.wordsShown) : ""
        }
        TextButton {
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
