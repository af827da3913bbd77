// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Linking.h"
#include "tests/crypto/CountingRandom.h"

#include <deque>
#include <functional>
#include <map>
#include <random>

namespace porchlight::test {

/// The account of one end of a linking, as the test wants it to be; writes down what it is asked for.
struct FakeLinkAccount final : encryption::LinkAccount
{
    AccountId id = counted<AccountId>(0x10);
    quint32 number = 0;
    QString relay = QStringLiteral("relay");
    bool isManager = false;
    bool waits = false;
    bool isListed = false;
    bool isAcceptable = true;
    bool canAdd = true;
    Adding addingNow = Adding::UnderWay;
    QByteArray contacts = "contacts";
    std::optional<LinkGrant> taken;
    std::vector<std::pair<LinkTerms, LinkDevice>> added;

    QString relayName() const override { return relay; }
    const AccountId &account() const override { return id; }
    bool mayLink() const override { return isManager; }
    bool accepts(const LinkTerms &, const LinkDevice &) const override { return isAcceptable; }
    LinkGrant grant(const LinkTerms &terms) const override
    {
        const auto seed = counted<SigningSeed>(0x30);
        LinkGrant grant{SigningKey(seed).publicKey(), counted<SelfSyncKey>(0x70), std::nullopt, "chain", contacts};
        if (terms.mayManageDevices)
            grant.accountSeed = seed;
        return grant;
    }
    bool add(const LinkTerms &terms, const LinkDevice &device, Now, engine::Out &) override
    {
        if (canAdd)
            added.emplace_back(terms, device);
        return canAdd;
    }
    Adding adding(quint32) const override { return addingNow; }
    bool isPending() const override { return waits; }
    bool isLive() const override { return isListed; }
    std::optional<LinkDevice> presented(const LinkTerms &terms) override
    {
        if (terms.account != id || terms.deviceNumber != number)
            return std::nullopt;
        return LinkDevice{*DeviceIdentityKey::fromBytes(QByteArray(1, 5).append(counted<SigningPublicKey>(1).toBytes())),
                          counted<SigningPublicKey>(0x21), counted<Signature>(0x41), counted<Signature>(0x81), {}};
    }
    bool take(const LinkGrant &grant, engine::Out &out) override
    {
        taken = grant;
        out.transaction.push_back(engine::PutKeyRecord{99, "grant", "taken"});
        return true;
    }
};

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
    LinkBench(quint32 seed, Way way) : m_way(way), m_dice(seed)
    {
        oldDevice.account.isManager = true;
        newDevice.account.waits = true;
        for (LinkEnd *end : {&oldDevice, &newDevice})
            end->goOnline(now);
    }

    void add(LinkEnd &third)
    {
        m_ends.push_back(&third);
        third.goOnline(now);
    }
    /// Until both say names and digits, or it has ended.
    void meet(const QString &asTyped = {})
    {
        newDevice.want(engine::AskLinkCode{1, QStringLiteral("Laptop")}, now);
        oldDevice.want(engine::EnterLinkCode{2, asTyped.isEmpty() ? newDevice.last().code : asTyped, QStringLiteral("ada")}, now);
        run(3s);
    }
    void confirm(bool mayManageDevices = false)
    {
        newDevice.want(engine::ConfirmLink{1}, now);
        oldDevice.want(engine::ConfirmLink{2, mayManageDevices}, now);
    }
    /// The relay has the list with the device in it, and everybody has heard of that.
    void publish()
    {
        oldDevice.account.addingNow = encryption::LinkAccount::Adding::Done;
        newDevice.account.isListed = true;
        newDevice.account.waits = false;
        run(1s);
    }
    void run(milliseconds time)
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
    /// Of one device, in any minute.
    int mostInAMinute() const
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
    void collect()
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
    void deliver()
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

    Way m_way;
    std::mt19937 m_dice;
    std::vector<LinkEnd *> m_ends{&oldDevice, &newDevice};
    std::vector<Letter> m_letters;
    std::vector<std::pair<LinkEnd *, quint64>> m_answers;
    std::map<quint32, std::vector<milliseconds>> m_times;
};

} // namespace porchlight::test
