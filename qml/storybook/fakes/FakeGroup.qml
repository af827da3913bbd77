// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open group of a fake profile: its members, filled as { name, handle, key, isAdmin, isMe }, and what was asked of it.
import QtQuick

ListModel {
    id: root
    // Pictures are there or not.
    dynamicRoles: true

    property bool isKnown: true
    property int memberCount: 0
    property bool isMember: true
    property bool isAdmin: true
    property bool membersAdd: false
    property bool isOpen: false
    property string link: ""
    property string squares: link === "" ? "" : pattern.pattern(45)
    property bool isBusy: false
    property string error: ""
    property bool offersLink: false
    property string search: ""
    readonly property bool mayAdd: isMember && (isAdmin || membersAdd)
    readonly property bool mayLook: mayAdd
    property bool isOnlyAdmin: false
    property FakePeopleChoice people: FakePeopleChoice {}
    property var all: []
    property var calls: []
    property FakeLink pattern: FakeLink {}

    onSearchChanged: show()

    function note(call) { calls = calls.concat([call]) }
    function fill(members) {
        all = members
        memberCount = members.length
        isOnlyAdmin = isAdmin && members.filter(member => member.isAdmin).length === 1
        show()
    }
    function show() {
        clear()
        const wanted = search.toLowerCase()
        all.filter(member => (member.name + " " + member.handle).toLowerCase().includes(wanted))
           .forEach(member => append({ accountKey: member.key, name: member.name, handle: member.handle || "", isAdmin: member.isAdmin === true, isMe: member.isMe === true, picture: member.picture || "", isVerified: member.isVerified === true }))
    }
    function found(begun) {
        return all.filter(member => !member.isMe && (member.name + " " + member.handle).toLowerCase().split(/\s+/).some(word => word.startsWith(begun.toLowerCase())))
                  .slice(0, 8).map(member => ({ accountKey: member.key, name: member.name, handle: member.handle, words: member.name }))
    }
    function setAdmin(key, yes) { note(["setAdmin", key, yes]) }
    function removeMember(key) { note(["remove", key]) }
    function forget() { error = ""; offersLink = false; people.forget() }
    function leave(successor) { note(["leave", successor]) }
    function addChosen() { note(["add", people.chosen]) }
    function setMembersAdd(yes) { note(["setMembersAdd", yes]) }
    function setOpen(yes) { note(["setOpen", yes]) }
    function setTitle(title) { note(["setTitle", title]) }
    function choosePicture(file) { note(["choosePicture", String(file)]) }
    function pastePicture() { note(["pastePicture"]) }
    function removePicture() { note(["removePicture"]) }
}
