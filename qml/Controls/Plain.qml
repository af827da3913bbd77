// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has to happen to other people's words before they go into one line of ours.
pragma Singleton
import QtQuick

QtObject {
    id: root

    // At most this much of a name or a preview is laid out; more would never fit a line, and costs time.
    readonly property int lineCharsMax: 160
    readonly property int sentenceCharsMax: 480

    // So much of a message is laid out before somebody asks for the rest: longer ones are rare, cost time with every
    // row, and push everything else out of sight. Emoji count more, because a picture is scaled for each of them
    // whenever the row is painted. A message has 16 KB at most.
    readonly property int bodyCharsMax: 2400
    readonly property int bodyLinesMax: 40
    readonly property int emojiWeight: 16
    readonly property int bodyCharsMaxWhole: 16384

    function isLong(words) {
        return headLength(words) < words.length
    }

    // How much of the words is shown at first; never half a character.
    function headLength(words) {
        if (words.length <= bodyLinesMax)
            return words.length
        let weight = 0
        let lines = 1
        for (let at = 0; at < words.length; ++at) {
            const unit = words.charCodeAt(at)
            const isPair = (unit & 0xfc00) === 0xd800
            weight += isPair ? emojiWeight : 1
            if ((unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) && ++lines > bodyLinesMax)
                return at
            if (weight > bodyCharsMax)
                return at
            if (isPair)
                at += 1
        }
        return words.length
    }

    // One line without control characters. Signs that turn the direction of writing are dropped, so that a name
    // cannot rearrange what stands beside it; of marks stacked upon one letter the first few stay.
    function oneLine(words) {
        return line(words, lineCharsMax)
    }

    // The same of what we say ourselves and what such words may stand in: a reason is of no use without its end.
    function sentence(words) {
        return line(words, sentenceCharsMax)
    }

    function line(words, charsMax) {
        const all = String(words === undefined || words === null ? "" : words).slice(0, charsMax * 4)
            .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
            .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g, "")
            .replace(/([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g, "$1")
            .trim()
        return all.length <= charsMax ? all : all.slice(0, charsMax - 1).replace(/[\ud800-\udbff]$/, "").trim() + "…"
    }

    // A message: its lines stay. What a text document would take for its own signs becomes a mark for "unknown", and
    // of marks stacked upon one letter the first few stay, so that nothing paints over the rows beside it.
    function body(words, whole) {
        const all = String(words === undefined || words === null ? "" : words)
        return all.slice(0, whole ? bodyCharsMaxWhole : headLength(all))
            .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffc\ufdd0-\ufdef]/g, "\ufffd")
            .replace(/([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g, "$1")
    }

    // Where pieces of the words, [{ start, length, … }], lie in what body() makes of them; without those that are cut off.
    function spansIn(words, whole, spans) {
        const end = whole ? bodyCharsMaxWhole : headLength(words)
        return spans.filter(span => span.start + span.length <= end).map(span => Object.assign({}, span, {
            start: body(words.slice(0, span.start), true).length,
            length: body(words.slice(span.start, span.start + span.length), true).length
        }))
    }

    // Puts values into "%1 … %2" at once: a value that holds "%2" itself stays as it is, unlike with arg().
    function fill(template, ...values) {
        return template.replace(/%([1-9])/g, (place, digit) => digit <= values.length ? String(values[digit - 1]) : place)
    }

    // One or two letters for an avatar.
    function initials(name) {
        const words = oneLine(name).replace(/[\u200b-\u200d\u2060\ufeff]/g, "").replace(/[@#("'\u201c\u2018]/g, " ").trim().split(/\s+/).filter(word => word !== "")
        if (words.length === 0)
            return "?"
        const head = word => String.fromCodePoint(word.codePointAt(0)) // this engine's iterator of strings halves a sign
        return (head(words[0]) + (words.length > 1 ? head(words[words.length - 1]) : "")).toUpperCase()
    }

    // The colour of an id, 0 to 9: FNV-1a with a final mix, the same at every start and on every machine.
    function colorIndex(key) {
        let hash = 0x811c9dc5
        const id = String(key)
        for (let at = 0; at < id.length; ++at)
            hash = Math.imul(hash ^ (id.charCodeAt(at) & 0xff), 0x01000193)
        hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
        hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
        return ((hash ^ (hash >>> 16)) >>> 0) % 10
    }
}
