// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: NoticedList
//
// All that the encryption has noticed in a conversation, and what it has refused.
import QtQuick
import QtQuick.Layouts
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1400

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        NoticedList { notice: FakeNoticePlace {} person: "Ife Adeyemi"; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        NoticedList {
            notice: FakeNoticePlace { history: [{ kind: "keyChanged", time: words.today(10, 12), detail: 3 }, { kind: "olderList", time: words.longAgo, detail: 4 }] }
            person: "Ife Adeyemi"
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "error"
        NoticedList {
            notice: FakeNoticePlace { troubles: ({ forged: 2, misplaced: 1, outdated: 1, differing: 4, items: 3 }) }
            person: "Ife Adeyemi"
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "extreme"
        NoticedList {
            notice: FakeNoticePlace {
                history: Array.from({ length: 20 }, (_, at) => ({ kind: ["twoLists", "falseKeys", "messageMissing", "unheardOf"][at % 4], time: words.longAgo, detail: 99999 }))
                troubles: ({ forged: 2147483647, misplaced: 99999, outdated: 0, differing: 0, items: 1 })
            }
            person: words.word
            Layout.fillWidth: true
        }
    }
}
