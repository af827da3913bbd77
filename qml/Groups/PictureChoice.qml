// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file with a picture, from wherever the system keeps them. Made only when somebody asks for one.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    nameFilters: [qsTr("Pictures") + " (*.png *.jpg *.jpeg)"]
    fileMode: FileDialog.OpenFile
}
