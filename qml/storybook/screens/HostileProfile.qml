// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every place that shows other people's words shows whatever words the test gives it.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    property var words: ["hostile"]
    accounts: FakeAccounts {}

    function messagesOf(key) {
        return words.map((word, at) => ({ text: word, sender: word, mine: at % 2 === 1, time: new Date(still.now().getTime() - (words.length - at) * 400000),
                                          status: at % 4 === 1 ? "failed" : "read", failure: word, edited: at % 5 === 0,
                                          replyKey: at % 3 === 0 ? "k" : "", replyAuthor: word, replyText: word, mentions: [[0, Math.min(3, word.length), at % 2]],
                                          event: at % 10 === 9 ? "added\n0 " + word + "\n0 " + word : "",
                                          reactions: at % 2 === 0 ? [{ emoji: word, count: at, mine: at % 4 === 0 }] : [] }))
    }
    // Lists: each word in a row of its own.
    function pour(given) {
        words = given
        timeline.close()
        group.fill(words.map((word, at) => ({ key: "m" + at, name: word, handle: word, isAdmin: at % 9 === 0 })))
        group.people.fill(words.map((word, at) => ({ key: "m" + at, name: word, handle: word })))
        groupMaker.people.fill(words.map((word, at) => ({ key: "m" + at, name: word, handle: word })))
        conversations.fill(words.map((word, at) => ({ key: "k" + at, name: word, handle: word, avatarKey: word, preview: word, time: still.now(), unread: at % 3,
                                                        draft: at % 4 === 1 ? word : "", pinned: at % 5 === 0, isMuted: at % 7 === 0, isGroup: at % 2 === 0, sender: word, mentionsMe: at % 6 === 0,
                                                        event: at % 8 === 0 ? "added\n0 " + word + "\n0 " + word : "" })))
        openConversation("k0")
    }
    // Single places: one word in all of them.
    function say(word) {
        profileName = word
        displayName = word
        handle = word
        connection.reason = word
        connection.state = "offline"
        timeline.title = word
        timeline.handle = word
        timeline.composeError = word
        finder.error = word
        joining.error = word
        group.error = word
        group.link = word
        presence.typistsOf = { k0: [word, word] }
        presence.typing = ["k0"]
        switches.error = word
        face.about = word
        face.error = word
        contacts.error = word
        contacts.stand("k0", { about: word, isVerified: true, localName: word })
        timeline.isRequest = true
        timeline.noticeBelow = "keyChanged missing"
        notices.here.raise("keyChanged", true)
        notices.account.deviceName = word
        notices.account.time = still.now()
        notices.account.raise("deviceLinked")
        // What one has begun to write is never longer than a message may be.
        timeline.actions.draft = { text: word.slice(0, 16384), replyKey: "k", replyAuthor: word, replyText: word }
        conversations.draftTold("k0", word)
    }
    // What lies above the window: names of devices, and what is inspected.
    function name(given, inspector) {
        const list = inspector ? delivery.devices : devices
        list.fill(given.map((word, at) => ({ name: word, isThis: at === 0, cursor: at })))
        list.error = given[0]
        storage.biggest = given.map((word, at) => ({ conversationKey: word, name: word, avatarKey: word, isGroup: at % 2 === 0, isSelf: false, picture: undefined, size: "12 MB", messages: at }))
        storage.error = given[0]
        delivery.words = given[0]
        delivery.peerName = given[0]
        delivery.readBy = given.map((word, at) => ({ name: word, accountKey: "m" + at }))
        delivery.failure = given[0]
        link.peerName = given[0]
        link.words = given[0]
        safety.error = given[0]
        notices.here.raise("twoLists")
        delivery.status = "failed"
    }
    // Other accounts beside it.
    function crowd(given) {
        accounts.fill([{ profile: root }].concat(given.map((word, at) => ({ profileName: word, name: word, handle: word, relay: word, error: word,
            standing: ["online", "offline", "broken", "elsewhere"][at % 4] }))))
        accounts.error = given[0]
        accounts.others.clear()
        given.slice(0, 24).forEach((word, at) => accounts.others.append({ profileName: word, handle: at % 3 === 2 ? "" : word, relay: word, isElsewhere: at % 2 === 1 }))
    }
    // And one of them is meant by somebody's link.
    function doubt(given) {
        accounts.ask("person", given[0], given.map((word, at) => at + 1), 0)
    }
    // Linking, on both sides of it.
    function meet(word, waits) {
        handle = word
        devices.error = word
        link.isPending = waits
        link.meet(word)
    }
    // Cut off from the account.
    function cut(word) {
        handle = word
        signIn.fail("", word)
        isSignedOut = true
    }
    function refuse(field, word) {
        signIn.relayUrl = word
        signIn.fail(field, word)
    }

    Component.onCompleted: accounts.fill([{ profile: root }])
}
