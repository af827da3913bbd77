// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A rectangle whose corners differ. The corner at the start of the line (left, or right where writing is mirrored) is
// "leading". For opaque colours.
import QtQuick
import Porchlight.Controls

JoinedShape {
    mirrored: LayoutMirroring.enabled
}
