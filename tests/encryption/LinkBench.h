// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/encryption/LinkEnd.h"

#include <functional>
#include <map>
#include <random>

namespace porchlight::test {

/// The devices of an account on virtual time, and the relay between them, which hands what one tells to all others that
/// are connected, and may lose it.
class LinkBench
{
public:
    struct Way
    {
        int lostPercent = 0;
        int doubledPercent = 0;
        int delayMaxMs = 0; ///< more than 20 ms change the order
    };
    /// False: this one is lost.
    using Filter = std::function<bool(quint32 from, const wire::TellDevice &told)>;

    LinkBench() : LinkBench(1, {0, 0, 0}) {}
    LinkBench(quint32 seed, Way way);

    void add(LinkEnd &third);
    /// Until both say names and digits, or it has ended.
    void meet(const QString &asTyped = {});
    void confirm(bool mayManageDevices = false);
    /// The relay has the list with the device in it, and everybody has heard of that.
    void publish();
    void run(milliseconds time);
    /// Of one device, in any minute.
    int mostInAMinute() const;
    int toldBy(quint32 device) const { return m_times.contains(device) ? int(m_times.at(device).size()) : 0; }

    LinkEnd oldDevice{1};
    LinkEnd newDevice{7};
    Now now{1'000'000ms, 1'700'000'000'000ms};
    Filter filter;

private:
    struct Letter
    {
        milliseconds at;
        quint32 from;
        wire::TellDevice told;
    };

    int roll(int below) { return int(m_dice() % quint32(below)); }
    void collect();
    void deliver();

    Way m_way;
    std::mt19937 m_dice;
    std::vector<LinkEnd *> m_ends{&oldDevice, &newDevice};
    std::vector<Letter> m_letters;
    std::vector<std::pair<LinkEnd *, quint64>> m_answers;
    std::map<quint32, std::vector<milliseconds>> m_times;
};

} // namespace porchlight::test
