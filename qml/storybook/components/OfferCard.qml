// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: OfferCard
//
// One file or picture that was put beside a message.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Offers
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 900

    component Card: OfferCard {
        kind: "file"
        bytes: 482133
        preview: ""
    }

    HarbourWords { id: words }

    Specimen {
        what: "full"
        Card { name: "tins-received.pdf" }
        Card { name: "lighthouse.jpg"; kind: "picture"; bytes: 3480000 }
        Card { name: ""; kind: "picture"; bytes: -1 }
    }
    Specimen {
        what: "empty"
        Card { name: "notes.txt"; kind: "looking"; bytes: -1 }
        Card { name: "notes.txt"; kind: "empty"; bytes: 0 }
    }
    Specimen {
        what: "error"
        Card { name: "Harbour"; kind: "folder"; bytes: -1 }
        Card { name: "zero"; kind: "device"; bytes: -1 }
        Card { name: "gone.png"; kind: "missing"; bytes: -1 }
        Card { name: "private.key"; kind: "unreadable"; bytes: -1 }
    }
    Specimen {
        what: "extreme"
        Card { name: words.word + ".tar.gz"; bytes: 9.1e15 }
        Card { name: "<img src=x>" + words.families; kind: "picture"; bytes: 1 }
        Card { name: words.arabic }
    }
}
