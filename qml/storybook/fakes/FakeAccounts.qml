// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several accounts as the window sees them: profiles side by side, of which one is shown. What each is to look like is written
// as { profile } for one that is open, or { profileName, standing, error } for one that is not.
import QtQuick

ListModel {
    id: root
    // Pictures and profiles are there or not.
    dynamicRoles: true

    property QtObject current: null
    property QtObject first: null
    property bool areSeveral: false
    property bool canAdd: true
    property int totalUnread: 0
    property string error: ""
    property var labels: []
    property var calls: []
    readonly property QtObject which: QtObject {
        property bool isAsked: false
        property string kind: "group"
        property string what: ""
        property QtObject likely: null
        signal changed()
        function dismiss() {
            if (isAsked)
                root.note(["dismiss"])
            isAsked = false
            changed()
        }
    }

    // On this computer and not in the window: { profileName, handle, relay, isElsewhere }
    readonly property ListModel others: ListModel {
        function look() {}
        function open(row) { root.note(["bringBack", get(row).profileName]) }
    }

    // The accounts of these rows are meant.
    function ask(kind, what, rows, likely) {
        for (let at = 0; at < count; ++at)
            setProperty(at, "isMeant", rows.includes(at))
        which.kind = kind
        which.what = what
        which.likely = get(likely).profile
        which.isAsked = true
        which.changed()
    }
    function choose(row) {
        note(["choose", row])
        which.isAsked = false
        bring(get(row).profile)
        which.changed()
    }

    function fill(rows) {
        clear()
        first = rows[0].profile
        current = current === null ? first : current
        rows.forEach((row, at) => append(whole(row, at)))
        areSeveral = rows.length > 1
        totalUnread = rows.reduce((sum, row) => sum + (row.profile ? row.profile.conversations.totalUnread : 0), 0)
        labels = rows.map(row => row.profile ? [row.profile.displayName, "@" + row.profile.handle, row.relay || ""].join(", ") : row.profileName)
    }

    function whole(row, at) {
        const profile = row.profile || null
        return {
            profile: profile,
            profileName: row.profileName || (at === 0 ? "default" : "account-" + (at + 1)),
            name: profile ? profile.displayName : row.name || row.profileName || "",
            handle: profile && profile.isSignedIn ? profile.handle : row.handle || "",
            relay: profile && profile.isSignedIn ? row.relay || "relay.harbour.example:8440" : row.relay || "",
            avatarKey: profile ? profile.accountKey : row.profileName || "",
            picture: profile && profile.face.picture !== undefined ? profile.face.picture : "",
            unread: profile ? profile.conversations.totalUnread : 0,
            standing: row.standing || (profile ? "online" : "opening"),
            error: row.error || "",
            isCurrent: profile !== null && profile === current,
            isListed: row.isListed !== false,
            isMeant: false
        }
    }

    function note(call) { calls = calls.concat([call]) }
    function bring(profile) {
        current = profile
        for (let at = 0; at < count; ++at)
            setProperty(at, "isCurrent", get(at).profile === profile)
    }
    function show(row) {
        note(["show", row])
        if (get(row).profile)
            bring(get(row).profile)
    }
    function add() { note(["add"]) }
    function addBy(link) { note(["addBy", link]) }
    function giveUp() {
        note(["giveUp"])
        bring(first)
    }
    function takeOut(row) {
        note(["takeOut", row])
        remove(row)
        areSeveral = count > 1
    }
    function quietFor(minutes) { note(["quietFor", minutes]) }
    function clearError() { error = "" }
}
