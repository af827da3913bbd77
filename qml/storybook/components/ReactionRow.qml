// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ReactionRow
//
// The signs people have put on a message, each with how many.
import QtQuick
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 400

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        ReactionRow { reactions: [] }
    }
    Specimen {
        what: "full"
        ReactionRow { reactions: [{ emoji: "🙋", count: 8, mine: false }, { emoji: "⚓", count: 1, mine: false }] }
    }
    Specimen {
        what: "checked"
        ReactionRow { reactions: [{ emoji: "🧡", count: 1, mine: true }, { emoji: "⛵", count: 2, mine: true }] }
    }
    Specimen {
        what: "extreme"
        ReactionRow { reactions: Array.from({ length: 40 }, (_, at) => ({ emoji: ["👍", "👨‍👩‍👧‍👦", "🏳️‍🌈", "❤️‍🔥"][at % 4], count: 99999, mine: at % 3 === 0 })) }
        ReactionRow { reactions: [{ emoji: words.word, count: 3, mine: false }, { emoji: "<b>", count: 1, mine: true }, { emoji: "\u202eabc", count: 2, mine: false }] }
    }
}
