// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/ScriptedCore.h"

namespace porchlight::tests {

/// The account of a number, in the order of the numbers.
inline AccountId accountOf(int number)
{
    auto bytes = idOf<AccountId>(0).bytes();
    bytes[0] = static_cast<unsigned char>(number >> 8);
    bytes[1] = static_cast<unsigned char>(number);
    return AccountId(bytes);
}

/// A core with a group of many, of whom some are connected: member i by connection i + 1.
class ScriptedCrowd : public ScriptedCore
{
public:
    /// Of @p count members each @p every is connected.
    explicit ScriptedCrowd(int count, int every = 1)
    {
        for (int i = 0; i < count; ++i)
            members.push_back(accountOf(i));
        for (int i = 0; i < count; i += every) {
            present.push_back(relay::ConnectionId(i) + 1);
            live(present.back(), deviceOf(i));
        }
        advance(1s);
        reads();
        submissions();
    }

    static DeviceId deviceOf(int member) { return {accountOf(member), 1}; }
    bool isDue() const { return deadline() <= now.mono; }
    void tick() { step(relay::Tick()); }
    /// Until nothing is due now. How many steps it took.
    int tickOn()
    {
        int steps = 0;
        for (; isDue() && steps < 100'000; ++steps)
            tick();
        return steps;
    }
    /// The entries that a connection was sent since it was asked last, by their sequence.
    std::vector<Seq> received(relay::ConnectionId connection)
    {
        std::vector<Seq> seqs;
        for (const wire::Entries &frame : framesOf<wire::Entries>(sent(connection))) {
            for (const wire::Entry &entry : frame.entries)
                seqs.push_back(entry.seq);
        }
        return seqs;
    }
    /// How many frames all of them were sent since they were asked last.
    std::size_t taken()
    {
        std::size_t frames = 0;
        for (const relay::ConnectionId connection : present)
            frames += sent(connection).size();
        return frames;
    }

    std::vector<AccountId> members;
    std::vector<relay::ConnectionId> present;
};

} // namespace porchlight::tests
