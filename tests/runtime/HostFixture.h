// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runtime/EngineHost.h"
#include "shared/wire/frames/Welcome.h"

#include <QStringList>

namespace porchlight::runtime {

/// A world for an EngineHost in which everything that leaves it is written down in order: commits, effects, signals.
/// Outlives the hosts made from it. One thread at a time.
struct HostFixture
{
    QStringList journal;
    engine::LocalImage image;      ///< what a store that is opened loads
    bool isDiskFull = false;
    bool cannotOpen = false;
    int storesOpened = 0;
    std::vector<engine::LocalTransaction> stored;
    std::vector<engine::Dial> dials;
    std::vector<engine::Transmit> transmitted;
    Transport::Sink sink;
    Now now{milliseconds(1000), milliseconds(1'700'000'000'000)};

    /// Signed in, with one conversation.
    HostFixture();
    EngineHostParts parts();
    /// Writes the signals of @p host down.
    void listenTo(EngineHost &host);

    int at(const QString &what, qsizetype from = 0) const { return int(journal.indexOf(what, from)); }
    bool transmittedA(wire::FrameType type) const;
    /// The answer to the last dial's hello.
    engine::FrameReceived welcome() const;

    const ConversationId conversation{ConversationId::fromHex("0102030405060708090a0b0c0d0e0f10").value()};
    const AccountId self{AccountId::fromHex("aa02030405060708090a0b0c0d0e0f10").value()};
};

} // namespace porchlight::runtime
