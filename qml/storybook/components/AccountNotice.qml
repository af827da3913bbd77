// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: AccountNotice
//
// What the encryption has noticed about one's own account.
import QtQuick
import QtQuick.Layouts
import Porchlight.Views
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1300

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        AccountNotice { notice: FakeNoticePlace {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        AccountNotice { notice: FakeNoticePlace { kind: "deviceLinked"; deviceName: "Laptop in the kitchen"; time: words.today(10, 12) } Layout.fillWidth: true }
        AccountNotice { notice: FakeNoticePlace { kind: "deviceUnlinked"; time: words.today(10, 14) } Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        AccountNotice { notice: FakeNoticePlace { kind: "otherAccountKey" } Layout.fillWidth: true }
        AccountNotice { notice: FakeNoticePlace { kind: "twoLists"; isBlocking: true } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        AccountNotice { notice: FakeNoticePlace { kind: "deviceLinked"; deviceName: words.name; time: words.longAgo } Layout.fillWidth: true }
        AccountNotice { notice: FakeNoticePlace { kind: "deviceLinked"; deviceName: words.word; time: words.longAgo } Layout.preferredWidth: 300 }
    }
}
