// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened to a group, in a sentence. An event is lines: what it was and to how many it was done, who did it, and then
// whom it was done to, perhaps not all of them; each but the first begins with "1 " where it is oneself, else with "0 ".
pragma Singleton
import QtQuick

QtObject {
    id: root

    function parse(event) {
        const lines = event.split("\n")
        const people = lines.slice(1).map(line => ({ mine: line.startsWith("1 "), name: Plain.oneLine(line.slice(2)) }))
        const head = lines[0].split(" ")
        return { kind: head[0], actor: people[0] || { mine: false, name: "" }, others: people.slice(1), count: Number(head[1] || people.length - 1) }
    }

    // mine: what is said when it was oneself; another: the same of %1. %2 is whom or what it was done to.
    function by(actor, mine, another, object) {
        return actor.mine ? Plain.fill(mine, "", object || "") : Plain.fill(another, actor.name, object || "")
    }

    function say(event) {
        const e = parse(event)
        const whom = People.list(e.others.map(other => other.mine ? qsTr("you") : other.name), e.count)
        const isMe = e.others.length === 1 && e.others[0].mine
        switch (e.kind) {
        case "created": return by(e.actor, qsTr("You made the group"), qsTr("%1 made the group"))
        case "added": return by(e.actor, qsTr("You added %2"), qsTr("%1 added %2"), whom)
        case "removed": return by(e.actor, qsTr("You removed %2"), qsTr("%1 removed %2"), whom)
        case "left": return by(e.actor, qsTr("You left"), qsTr("%1 left"))
        case "promoted": return isMe ? by(e.actor, qsTr("You are an admin now"), qsTr("%1 made you an admin"))
                                     : by(e.actor, qsTr("You made %2 an admin"), qsTr("%1 made %2 an admin"), whom)
        case "demoted": return isMe ? by(e.actor, qsTr("You are no admin any more"), qsTr("%1 made you a member without the admin's rights"))
                                    : by(e.actor, qsTr("You took the admin's rights from %2"), qsTr("%1 took the admin's rights from %2"), whom)
        case "joined": return by(e.actor, qsTr("You joined by the link"), qsTr("%1 joined by the link"))
        case "membersAdd": return by(e.actor, qsTr("You let all members add people"), qsTr("%1 lets all members add people"))
        case "adminsAdd": return by(e.actor, qsTr("You let only admins add people"), qsTr("%1 lets only admins add people"))
        case "linkMade": return by(e.actor, qsTr("You made a new invitation link"), qsTr("%1 made a new invitation link"))
        case "linkRevoked": return by(e.actor, qsTr("You revoked the invitation link"), qsTr("%1 revoked the invitation link"))
        case "pins": return by(e.actor, qsTr("You changed what is pinned"), qsTr("%1 changed what is pinned"))
        case "look": return by(e.actor, qsTr("You changed the name or the picture"), qsTr("%1 changed the name or the picture"))
        case "gone": return by(e.actor, qsTr("You deleted your account"), qsTr("%1 deleted their account"))
        }
        return by(e.actor, qsTr("You changed the group with a newer Porchlight"), qsTr("%1 changed the group with a newer Porchlight"))
    }
}
