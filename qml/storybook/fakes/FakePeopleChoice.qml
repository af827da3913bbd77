// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// People to choose from, of a fake profile: fill() takes { name, handle, key }.
import QtQuick

ListModel {
    id: root
    // Pictures are there or not.
    dynamicRoles: true

    property string search: ""
    property var all: []
    property var chosen: []
    readonly property int chosenCount: chosen.length
    readonly property var chosenNames: chosen.map(key => all.find(person => person.key === key).name)
    property bool canLookUp: false
    property bool isBusy: false
    property string error: ""
    property int lookUps: 0

    onSearchChanged: show()

    function fill(people) {
        all = people
        chosen = []
        show()
    }
    function show() {
        const wanted = search.toLowerCase()
        const found = all.filter(person => (person.name + " " + person.handle).toLowerCase().includes(wanted))
        clear()
        found.forEach(person => append({ accountKey: person.key, name: person.name, handle: person.handle, isChosen: chosen.includes(person.key), picture: person.picture, isVerified: person.isVerified === true }))
        canLookUp = found.length === 0 && /^@?[a-z][a-z0-9._-]+$/.test(wanted)
    }
    function toggle(key) {
        chosen = chosen.includes(key) ? chosen.filter(other => other !== key) : chosen.concat([key])
        for (let row = 0; row < count; ++row)
            if (get(row).accountKey === key)
                setProperty(row, "isChosen", chosen.includes(key))
    }
    function lookUp() { lookUps += 1 }
    function forget() {
        chosen = []
        search = ""
        error = ""
        show()
    }
}
