// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looking for messages on an invented profile: the hits are those of `all` that have what is typed, without the real
// one's skill. What the view asks for is written down.
import QtQuick

ListModel {
    id: root
    // Pictures are there or not.
    dynamicRoles: true

    property string text: ""
    property string conversationKey: ""
    property string conversationName: conversationKey
    property string personKey: ""
    property string personName: personKey
    property string kind: ""
    property date from: new Date(NaN)
    property date until: new Date(NaN)
    readonly property bool isAsked: asks(text, personKey, kind, from, until)
    property ListModel people: ListModel { dynamicRoles: true }
    property int peopleAsked: 0
    property bool isBusy: false
    property bool hasFailed: false
    property bool hasMore: false
    property real tookMs: 6
    property real shareIndexed: 1

    readonly property StillTime still: StillTime {}

    // ---- for tests ----
    property var all: []
    property var begun: []
    property int moreAsked: 0
    // The answer does not come.
    property bool isStuck: false

    onTextChanged: look()
    onConversationKeyChanged: look()
    onPersonKeyChanged: look()
    onKindChanged: look()

    function begin(key) {
        begun = begun.concat([key])
        text = ""
        personKey = ""
        kind = ""
        from = new Date(NaN)
        until = new Date(NaN)
        conversationKey = key
        look()
    }

    function loadMore() { moreAsked += 1 }
    function findPeople() { peopleAsked += 1 }
    function fillPeople(rows) {
        people.clear()
        for (const row of rows)
            people.append(Object.assign({ name: "", handle: "", picture: "" }, row))
    }

    function asks(words, person, what, since, to) {
        return words.trim() !== "" || person !== "" || what !== "" || !isNaN(since.getTime()) || !isNaN(to.getTime())
    }

    // What is bound to the text may not have heard of it yet.
    function look() {
        const wantsSome = asks(text, personKey, kind, from, until)
        isBusy = isStuck && wantsSome
        if (count > 0)
            remove(0, count)
        if (!wantsSome || isStuck || hasFailed)
            return
        const wanted = text.trim().toLowerCase()
        for (const hit of all) {
            const at = hit.snippet.toLowerCase().indexOf(wanted)
            if (at < 0 || (conversationKey !== "" && hit.conversationKey !== conversationKey) || (personKey !== "" && hit.authorKey !== personKey))
                continue
            append(Object.assign({ messageKey: "m" + count, title: hit.author, isGroup: false, authorKey: hit.author, picture: "", mine: false, time: still.now() },
                                 hit, { lit: wanted === "" ? "" : at + " " + wanted.length }))
        }
    }
}
