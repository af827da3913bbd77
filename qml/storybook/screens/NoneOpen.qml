// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing is open yet.
import QtQuick

HarbourProfile {
    id: root
}
