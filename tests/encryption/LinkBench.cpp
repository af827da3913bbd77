// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/LinkBench.h"

namespace porchlight::test {

LinkBench::LinkBench(quint32 seed, Way way) : m_way(way), m_dice(seed)
{
    oldDevice.account.isManager = true;
    newDevice.account.waits = true;
    for (LinkEnd *end : {&oldDevice, &newDevice})
        end->goOnline(now);
}

void LinkBench::add(LinkEnd &third)
{
    m_ends.push_back(&third);
    third.goOnline(now);
}

void LinkBench::meet(const QString &asTyped)
{
    newDevice.want(engine::AskLinkCode{1, QStringLiteral("Laptop")}, now);
    oldDevice.want(engine::EnterLinkCode{2, asTyped.isEmpty() ? newDevice.last().code : asTyped, QStringLiteral("ada")}, now);
    run(3s);
}

void LinkBench::confirm(bool mayManageDevices)
{
    newDevice.want(engine::ConfirmLink{1}, now);
    oldDevice.want(engine::ConfirmLink{2, mayManageDevices}, now);
}

void LinkBench::publish()
{
    oldDevice.account.addingNow = encryption::LinkAccount::Adding::Done;
    newDevice.account.isListed = true;
    newDevice.account.waits = false;
    run(1s);
}

void LinkBench::run(milliseconds time)
{
    const milliseconds end = now.mono + time;
    collect();
    while (now.mono < end) {
        now.mono += 10ms;
        now.wall += 10ms;
        deliver();
        for (LinkEnd *each : m_ends) {
            if (each->linking.deadline() <= now.mono)
                each->work(now);
        }
        collect();
    }
    for (LinkEnd *each : m_ends)
        each->work(now);
    collect();
}

int LinkBench::mostInAMinute() const
{
    int most = 0;
    for (const auto &[device, times] : m_times) {
        for (std::size_t first = 0, last = 0; last < times.size(); ++last) {
            while (times[last] - times[first] >= 60s)
                ++first;
            most = std::max(most, int(last - first) + 1);
        }
    }
    return most;
}

void LinkBench::collect()
{
    for (LinkEnd *end : m_ends) {
        for (; !end->told.empty(); end->told.pop_front()) {
            const wire::TellDevice &told = end->told.front();
            if (!told.isValid())
                qFatal("the relay would take this for nonsense");
            m_times[end->account.number].push_back(now.mono);
            const bool isKept = !filter || filter(end->account.number, told);
            const int copies = !isKept || roll(100) < m_way.lostPercent ? 0 : roll(100) < m_way.doubledPercent ? 2 : 1;
            for (int copy = 0; copy < copies; ++copy)
                m_letters.push_back({now.mono + 20ms + milliseconds(roll(m_way.delayMaxMs + 1)), end->account.number, told});
            m_answers.emplace_back(end, told.request);
        }
    }
    for (const auto &[end, request] : std::exchange(m_answers, {})) {
        if (end->isOnline && !end->hear(wire::Done{request}, now))
            qFatal("the answer was not known");
    }
}

void LinkBench::deliver()
{
    std::vector<Letter> due;
    std::erase_if(m_letters, [&](const Letter &letter) {
        if (letter.at > now.mono)
            return false;
        due.push_back(letter);
        return true;
    });
    for (const Letter &letter : due) {
        for (LinkEnd *end : m_ends) {
            if (end->isOnline && end->account.number != letter.from)
                end->hear(wire::DeviceSays{letter.told.rendezvous, letter.from, letter.told.bytes}, now);
        }
    }
}

} // namespace porchlight::test
