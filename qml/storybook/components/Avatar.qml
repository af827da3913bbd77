// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Avatar
//
// People are round, groups are rounded squares; the colour follows from the key, ten of them.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 720

    HarbourWords { id: words }

    component Faces: Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
    }

    Specimen {
        what: "empty"
        Faces {
            Avatar { name: ""; avatarKey: "" }
            Avatar { name: ""; avatarKey: ""; isGroup: true }
        }
    }
    Specimen {
        what: "full"
        Faces {
            Repeater {
                model: ["Ife Adeyemi", "Maren Holt", "Tomás Reyes", "Dad", "Yuki Arai", "Priya Raman", "Jonas Wilde", "Nan", "Bea Lindqvist", "Oskar"]
                Avatar {
                    required property string modelData
                    required property int index
                    name: modelData
                    avatarKey: "u" + index
                }
            }
            Avatar { name: "Slipway crew"; avatarKey: "g2"; isGroup: true }
            Avatar { name: "Notes"; avatarKey: "11a7"; glyph: "home" }
        }
    }
    Specimen {
        what: "a picture"
        Faces {
            Avatar { name: "Maren Holt"; avatarKey: "u8"; picture: words.boat }
            Avatar { name: "Slipway crew"; avatarKey: "g2"; isGroup: true; picture: words.boat }
        }
    }
    Specimen {
        what: "error"
        Faces { // bytes that are no picture: as if there were none
            Avatar { name: "Maren Holt"; avatarKey: "u8"; picture: words.bytesOf("00112233445566") }
        }
    }
    Specimen {
        what: "sizes"
        Faces {
            Avatar { name: "Ife Adeyemi"; avatarKey: "u3"; size: 28 }
            Avatar { name: "Ife Adeyemi"; avatarKey: "u3"; size: 56 }
            Avatar { name: "Ife Adeyemi"; avatarKey: "u3"; size: 96 }
        }
    }
    Specimen {
        what: "extreme"
        Faces {
            Avatar { name: words.name; avatarKey: words.name }
            Avatar { name: words.stacked; avatarKey: "u4" }
            Avatar { name: "👨‍👩‍👧‍👦 👩🏽‍🚒"; avatarKey: "u5" }
            Avatar { name: "\u200b\u2060"; avatarKey: "u6" }
            Avatar { name: "ليان منصور"; avatarKey: "u7" }
            Avatar { name: "Wwwww Wwwww"; avatarKey: "u8"; size: 28 }
            Avatar { name: "ﷺ ﷽"; avatarKey: "u9" }
        }
    }
}
