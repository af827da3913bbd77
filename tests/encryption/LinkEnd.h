// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Linking.h"
#include "tests/encryption/FakeLinkAccount.h"

#include <deque>

namespace porchlight::test {

/// One device: what Encryption is to a Linking. Its commits succeed at once.
struct LinkEnd
{
    FakeLinkAccount account;
    encryption::Session session;
    encryption::Requests requests;
    SystemRandom random;
    encryption::Linking linking{account, session, requests, random};
    std::vector<engine::LinkReport> reports;
    std::deque<wire::TellDevice> told;
    bool isOnline = false;

    explicit LinkEnd(quint32 number) { account.number = number; }

    void goOnline(Now now)
    {
        session.begin(1, {});
        isOnline = true;
        linking.online(now);
    }
    void goOffline()
    {
        session.end();
        isOnline = false;
        linking.offline();
    }
    template <class Wish>
    void want(const Wish &wish, Now now)
    {
        engine::Out out;
        linking.wanted(wish, now, out);
        settle(std::move(out));
    }
    bool hear(const wire::Frame &frame, Now now)
    {
        engine::Out out;
        const bool isMeant = linking.received(frame, now, out);
        settle(std::move(out));
        return isMeant;
    }
    void work(Now now)
    {
        engine::Out out;
        linking.work(now, out);
        settle(std::move(out));
    }
    const engine::LinkReport &last() const { return reports.back(); }
    engine::LinkReport::Stage stage() const { return last().stage; }

private:
    void settle(engine::Out out)
    {
        if (!out.now.empty())
            qFatal("something left before it was durable");
        for (const engine::EngineEffect &effect : out.after) {
            if (const auto *report = std::get_if<engine::LinkReport>(&effect))
                reports.push_back(*report);
            else if (const auto *transmit = std::get_if<engine::Transmit>(&effect))
                told.push_back(std::get<wire::TellDevice>(transmit->frame));
        }
    }
};

} // namespace porchlight::test
