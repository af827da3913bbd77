// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A profile as the views see one (qml/README.md), made of plain values. It does what a real one would do at once,
// without a relay, and writes down what it was asked for.
import QtQuick

QtObject {
    id: root

    // What the window gets beside the profile where there are several.
    property FakeAccounts accounts: null
    property string profileName: ""
    property bool isSignedIn: true
    property bool isSignedOut: false
    property string handle: "liv"
    property string displayName: "Liv Haugen"
    property string accountKey: "11a7"
    property string keysAreKept: "Keys are kept under the mat."
    property int waitingCount: 0
    property int undeliveredCount: 0

    property QtObject connection: QtObject {
        property string state: "online"
        property string reason: ""
        property int retrySeconds: 0
        property int tries: 0
        property string linkError: ""
        property var links: []
        function tryNow() { tries += 1 }
        function useLink(text) { links = links.concat([text]); return linkError === "" }
    }
    property QtObject signIn: QtObject {
        property bool isBusy: false
        property string error: ""
        property string errorField: ""
        property string relayUrl: "ws://127.0.0.1:8440"
        property var calls: []
        property QtObject house: QtObject {
            property bool isThere: true
            property bool isBusy: false
            property string link: ""
            property string error: ""
            property var calls: []
            function open() { calls = calls.concat(["open"]); error = ""; isBusy = true }
            function tryAgain() { calls = calls.concat(["tryAgain"]); error = "" }
            // What comes of it.
            function answer(given, wrong) { isBusy = false; link = given; error = wrong }
        }
        function createAccount(relayUrl, invitation, handle, password, displayName) {
            calls = calls.concat([["createAccount", relayUrl, invitation, handle, password, displayName]])
        }
        function signIn(relayUrl, handle, password, displayName) {
            calls = calls.concat([["signIn", relayUrl, handle, password, displayName]])
        }
        function readLink(text) {
            const found = /^(porchlight:\/\/[^\/]+)\/i\/([^#]+)(#.*)?$/.exec(text)
            return found ? [found[1] + (found[3] || ""), found[2]] : []
        }
        function cancel() { isBusy = false; calls = calls.concat([["cancel"]]) }
        function clearError() { errorField = ""; error = "" }
        function fail(field, words) { isBusy = false; errorField = field; error = words }
    }
    property FakeConversations conversations: FakeConversations {}
    property FakeTimeline timeline: FakeTimeline {}
    property FakeSearch search: FakeSearch {}
    property FakeWindows windows: FakeWindows { profile: root }
    property FakeStorage storage: FakeStorage {}
    property QtObject finder: QtObject {
        property bool isBusy: false
        property string error: ""
        property var asked: []
        signal opened(string conversationKey)
        function start(handle) { asked = asked.concat([handle]) }
        function clear() { error = ""; isBusy = false }
    }
    property FakeDevices devices: FakeDevices {}
    property FakeDelivery delivery: FakeDelivery {}
    property QtObject presence: QtObject {
        property int revision: 0
        property var typing: []
        property var states: ({})
        property var watched: []
        property var typed: []
        property var typistsOf: ({})
        function typists(key, typing) { return typing.includes(key) ? typistsOf[key] || [] : [] }
        function of(accountKey) { return states[accountKey] || { state: "" } }
        function watch(conversationKeys) { watched = conversationKeys }
        function setTyping(conversationKey, isTyping) { typed = typed.concat([[conversationKey, isTyping]]) }
    }
    property QtObject groups: QtObject {
        property FakeGroup here: FakeGroup {}
        property QtObject pins: QtObject {
            property var pins: []
            property bool mayPin: true
            property var calls: []
            function isPinned(key) { return pins.some(pin => pin.messageKey === key) }
            function pin(key) { calls = calls.concat([["pin", key]]) }
            function unpin(key) { calls = calls.concat([["unpin", key]]); pins = pins.filter(pin => pin.messageKey !== key) }
        }
        property QtObject maker: QtObject {
            property FakePeopleChoice people: FakePeopleChoice {}
            property var picture: undefined
            property bool isBusy: false
            property bool waits: false
            property string error: ""
            property var calls: []
            signal opened(string conversationKey)
            function note(call) { calls = calls.concat([call]) }
            function create(title) { note(["create", title, people.chosenNames]) }
            function choosePicture(file) { note(["choosePicture", String(file)]) }
            function pastePicture() { note(["pastePicture"]) }
            function removePicture() { note(["removePicture"]) }
            function clear() { note(["clear"]); isBusy = false; waits = false; error = ""; people.forget() }
        }
        property QtObject joining: QtObject {
            property string link: ""
            // As the real one: what is no link to a group has no place.
            readonly property string place: { const found = /^porchlight:\/\/([^\/]+)\/g\//.exec(link.trim()); return found ? found[1] : "" }
            property bool isOurs: true
            property bool isBusy: false
            property string error: ""
            property int joins: 0
            signal opened(string conversationKey)
            function join() { joins += 1 }
            function clear() { link = ""; error = ""; isBusy = false }
        }
    }
    readonly property var group: groups.here
    readonly property var groupMaker: groups.maker
    readonly property var joining: groups.joining
    property FakeLink link: FakeLink {}
    property FakeRecovery recovery: FakeRecovery {}
    property FakeAccount account: FakeAccount {}
    property FakeExport exporting: FakeExport {}
    property FakeSafety safety: FakeSafety {}
    property QtObject history: QtObject {
        property string stage: ""
        property real messages: 0
        readonly property bool isUnderWay: ["asking", "waiting", "coming"].includes(stage)
        property int asked: 0
        function bringAgain() { asked += 1; stage = "asking" }
    }
    property QtObject notices: QtObject {
        property FakeNoticePlace account: FakeNoticePlace {}
        property FakeNoticePlace here: FakeNoticePlace {}
    }
    property QtObject switches: QtObject {
        property bool isBusy: false
        property string error: ""
        property var calls: []
        function accept(key) { calls = calls.concat([["accept", key]]) }
        function mute(key, hours) { calls = calls.concat([["mute", key, hours]]) }
        function setPinned(key, pinned) { calls = calls.concat([["pin", key, pinned]]) }
        function setArchived(key, archived) { calls = calls.concat([["archive", key, archived]]) }
        function clear() { error = "" }
    }
    property FakePeople contacts: FakePeople {}
    property FakeDesktop desktop: FakeDesktop {}
    property QtObject face: QtObject {
        property var picture: undefined
        property string about: ""
        property int aboutMax: 140
        property string error: ""
        property var calls: []
        function note(call) { calls = calls.concat([call]) }
        function setAbout(text) { about = text; note(["setAbout", text]) }
        function choosePicture(file) { note(["choosePicture", String(file)]) }
        function pastePicture() { note(["pastePicture"]) }
        function removePicture() { note(["removePicture"]); picture = undefined }
        function clear() { error = "" }
    }
    property QtObject privacy: QtObject {
        property bool receipts: true
        property bool typing: true
        property string presence: "everyone"
        property string writes: "everyone"
        property string adds: "contacts"
        property bool isBusy: false
        property string error: ""
        property var calls: []
        function choose(what, audience) { this[what] = audience }
        function preferIn(key, what, choice) { calls = calls.concat([[key, what, choice]]) }
        function clear() { error = "" }
    }
    property QtObject invite: QtObject {
        property bool isBusy: false
        property string link: ""
        readonly property string squares: link === "" ? "" : pattern.pattern(45)
        property date expires: root.at(-7, 12, 0)
        property FakeLink pattern: FakeLink {}
        property string error: ""
        property string refusal: ""
        property int made: 0
        function make() {
            made += 1
            error = refusal
            link = refusal === "" ? "porchlight://relay.harbour.example:8440/i/7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA#1.3n0fXq2bKw7TqvYJm5uZ8cHsLrEaWdGi" : ""
        }
        function clear() { link = ""; error = "" }
    }
    property FakeReport report: FakeReport {}
    property FakeAppearance appearance: FakeAppearance {}

    readonly property StillTime still: StillTime {}

    // ---- for tests ----
    property int windowWidth: 1280
    property int windowHeight: 800
    property var openedKeys: []

    // What a conversation holds when it is opened; a page overrides it.
    function messagesOf(key) { return [] }
    function headOf(key) {
        for (let row = 0; row < conversations.count; ++row) {
            const found = conversations.get(row)
            if (found.conversationKey === key)
                return { title: found.name, handle: found.handle, avatarKey: found.avatarKey, isSelf: found.isSelf, unread: found.unread,
                         isMuted: found.isMuted, isRequest: found.isRequest, isGroup: found.isGroup, memberCount: groups.here.memberCount, isOutside: found.isGroup && !groups.here.isMember, picture: found.picture === "" ? undefined : found.picture }
        }
        return { title: "" }
    }

    function openConversation(key) {
        openedKeys = openedKeys.concat([key])
        if (windows.show(key))
            return
        if (timeline.conversationKey !== key)
            timeline.open(key, headOf(key), messagesOf(key))
    }
    function closeConversation() { timeline.close() }
    function setDisplayName(name) { displayName = name }
    property int signedOut: 0
    function signOut() { signedOut += 1 }
    property int removed: 0
    function removeFromComputer() { removed += 1 }

    // After the window is shown: what a person would have done on this page.
    function arrange(window) {}

    function at(daysAgo, hours, minutes, seconds) {
        return still.at(daysAgo, hours, minutes, seconds)
    }
}
