// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PorchPicture
//
// The porch at dusk, in windows of any form.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."

Sheet {
    id: root

    windowHeight: 900

    Specimen {
        what: "full"
        PorchPicture { Layout.preferredWidth: 300; Layout.preferredHeight: 440 }
    }
    Specimen {
        what: "extreme"
        PorchPicture { Layout.fillWidth: true; Layout.preferredHeight: 90 }
        PorchPicture { Layout.preferredWidth: 40; Layout.preferredHeight: 200 }
    }
}
