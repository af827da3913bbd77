// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PickList
//
// One of many to narrow a search down to.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Search
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 800

    component Many: ListModel {
        property var rows: []
        dynamicRoles: true
        Component.onCompleted: rows.forEach(row => append(Object.assign({ key: "", name: "", handle: "", avatarKey: "u3", accountKey: "u3", conversationKey: "c", isGroup: false, picture: "", isSelf: false }, row)))
    }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        PickList { model: Many {} keyRole: "key"; label: "Times"; Layout.fillWidth: true; Layout.preferredHeight: 40 }
    }
    Specimen {
        what: "full"
        PickList {
            model: Many { rows: [{ key: "ife", name: "Ife Adeyemi" }, { key: "crew", name: "Slipway crew", isGroup: true, avatarKey: "g2" }, { key: "oskar", handle: "oskar", avatarKey: "u5" }] }
            keyRole: "key"
            label: "Conversations"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(140)
        }
    }
    Specimen {
        what: "without faces"
        PickList {
            model: Many { rows: [{ key: "0", name: "Today" }, { key: "7", name: "The last 7 days" }] }
            keyRole: "key"
            label: "Times"
            hasAvatars: false
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(92)
        }
    }
    Specimen {
        what: "extreme"
        PickList {
            model: Many { rows: Array.from({ length: 500 }, (_, at) => ({ key: "k" + at, name: [words.name, words.word, words.families, words.stacked, words.arabic][at % 5] })) }
            keyRole: "key"
            label: "Conversations"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(230)
        }
    }
}
