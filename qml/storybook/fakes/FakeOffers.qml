// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files and pictures beside a message, as OfferList has them.
import QtQuick

QtObject {
    id: root

    property string conversation: ""
    property ListModel rows: ListModel {}
    readonly property int count: rows.count
    property int leftOut: 0

    function put(name, kind, bytes) { rows.append({ offerKey: count + 1, name: name, kind: kind, bytes: bytes, preview: "" }) }
    function paste() { return false }
    function remove(key) {
        for (let row = 0; row < rows.count; ++row) {
            if (rows.get(row).offerKey === key)
                return rows.remove(row)
        }
    }
    function clear() { rows.clear() }
}
