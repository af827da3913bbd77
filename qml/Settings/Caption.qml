// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands above a choice; a screen reader has it from the choice itself.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PlainText {
    size: Theme.sizePreview
    font.weight: Font.DemiBold
    wrapMode: Text.Wrap
    Layout.fillWidth: true
    Layout.bottomMargin: -Theme.gapSmall
    Accessible.ignored: true
}
