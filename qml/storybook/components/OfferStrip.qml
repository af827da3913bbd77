// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: OfferStrip
//
// What was put beside a message.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Offers
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas

    component Strip: OfferStrip { Layout.fillWidth: true }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        Strip { offers: FakeOffers {} }
    }
    Specimen {
        what: "full"
        Strip {
            offers: FakeOffers { Component.onCompleted: put("tins-received.pdf", "file", 482133) }
        }
        Strip {
            offers: FakeOffers {
                Component.onCompleted: {
                    put("lighthouse.jpg", "picture", 3480000)
                    put("tins-received.pdf", "file", 482133)
                }
            }
        }
    }
    Specimen {
        what: "extreme"
        Strip {
            offers: FakeOffers {
                leftOut: 9980
                Component.onCompleted: {
                    for (let at = 0; at < 20; ++at)
                        put(at % 3 === 0 ? words.word : "page " + at + ".png", at % 4 === 1 ? "unreadable" : "picture", at * 31000)
                }
            }
        }
    }
}
