// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PeoplePicker
//
// Several people to choose.
import QtQuick
import QtQuick.Layouts
import Porchlight.Groups
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1400

    component Choices: FakePeopleChoice {
        property var people: []
        Component.onCompleted: fill(people)
    }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        PeoplePicker { people: Choices {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        PeoplePicker {
            people: Choices {
                people: [{ key: "u3", name: "Ife Adeyemi", handle: "ife", isVerified: true }, { key: "u8", name: "Maren Holt", handle: "maren", picture: words.boat },
                         { key: "u2", name: "Tomás Reyes", handle: "tomas" }, { key: "u9", name: "Dad", handle: "haugen.sr" }]
                Component.onCompleted: { fill(people); toggle("u3"); toggle("u2") }
            }
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "somebody who is not known"
        PeoplePicker { people: Choices { Component.onCompleted: search = "mareike" } Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        PeoplePicker { people: Choices { error: "Nobody here has that handle." } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        PeoplePicker {
            people: Choices {
                Component.onCompleted: {
                    fill(Array.from({ length: 1000 }, (_, at) => ({ key: "m" + at, name: at % 2 === 0 ? words.name : words.word, handle: words.handle })))
                    for (let at = 0; at < 20; ++at)
                        toggle("m" + at)
                }
            }
            Layout.fillWidth: true
        }
    }
}
