// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/fanout/Audience.h"
#include "tests/system/Device.h"
#include "tests/system/RelayProcess.h"

#include <set>

namespace porchlight::bench {

/// A key of a sender that goes to everybody in a group.
struct KeyRound
{
    double firstSeconds = 0;   ///< the first message of a device: sessions with everybody are begun for it
    double firstCpuMs = 0;     ///< processor time of the sender's process, relay and others aside
    double renewedSeconds = 0; ///< a message after somebody was removed: until the relay has it
    double renewedCpuMs = 0;
    double openedSeconds = 0;  ///< … until the last of the other apps shows it
};

/// What the app's devices in a group of many have come to. Plain values.
struct EnginesResult
{
    int apps = 0;
    Fanout fanout;
    KeyRound keys;
    quint64 written = 0;
    quint64 readable = 0; ///< of the messages of others, in all apps together: with the right words, and each once
    quint64 expected = 0;
    quint64 outOfOrder = 0;
};

/// Devices of the app as it is, without windows: each with its database, its keys and a connection of its own. They are
/// members of a group of a crowd, write into it and check what comes. The rest of the crowd has raw sockets.
class FanoutEngines
{
public:
    /// @p folder for their profiles.
    FanoutEngines(int apps, const QString &folder);
    ~FanoutEngines();

    /// Registers them, and has the admin of the crowd add them. What went wrong; else empty.
    QString join(test::RelayProcess &relay, Crowd &crowd, Audience &audience);
    /// A first message of each, then one after the crowd's last member was removed.
    QString renewKeys(Crowd &crowd, Audience &audience);
    /// So many messages a second of all together.
    QString speak(Audience &audience, milliseconds duration, double perSecond);
    /// What everybody shows, once it is all there.
    QString check(milliseconds patience);
    const EnginesResult &result() const { return m_result; }

private:
    struct Said
    {
        SteadyTime at;
        QString text;
    };

    bool waitFor(Audience &audience, milliseconds patience, const std::function<bool()> &isSo);
    void say(std::size_t app);
    /// Whether the last that was said by anybody is at the relay.
    bool allSent();
    quint64 countReadable();

    std::vector<std::unique_ptr<test::Device>> m_apps;
    ConversationId m_group;
    Audience *m_audience = nullptr;
    std::map<quint64, Said> m_saying; ///< by ask, until it is composed
    std::vector<std::set<QString>> m_texts; ///< of each
    quint64 m_lastAsk = 1'000;
    EnginesResult m_result;
};

} // namespace porchlight::bench
