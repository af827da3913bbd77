// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/linking/LinkingNewDevice.h"
#include "app/crypto/linking/LinkingOldDevice.h"
#include "tests/crypto/CountingRandom.h"

#include <deque>
#include <functional>

namespace porchlight {

inline const QString linkHost = QStringLiteral("relay.example:443");

inline LinkTerms linkTerms(bool mayManageDevices = true)
{
    return {counted<AccountId>(0x10), 7, milliseconds(1'700'000'000'000), mayManageDevices};
}

inline LinkDevice linkDevice()
{
    return {*DeviceIdentityKey::fromBytes(QByteArray(1, 5).append(counted<SigningPublicKey>(1).toBytes())),
            counted<SigningPublicKey>(0x21), counted<Signature>(0x41), counted<Signature>(0x81), "prekeys"};
}

inline LinkGrant linkGrant()
{
    const auto seed = counted<SigningSeed>(0x30);
    return {SigningKey(seed).publicKey(), counted<SelfSyncKey>(0x70), seed, "chain", "contacts"};
}

/// Two devices, the two people, and the relay between them, which may do with each message what a test wants.
class LinkingPair
{
public:
    struct Sent
    {
        bool isToOld;
        QByteArray bytes;
    };
    /// What is delivered instead of the message with this number, counted from 0. In an undisturbed linking: hello,
    /// answer, O's name, N's name, N's confirmation, O's, the device, the grant.
    using Relay = std::function<std::vector<Sent>(int number, const Sent &sent)>;

    explicit LinkingPair(Random &random, Relay relay = {})
        : newDevice(linkHost, QStringLiteral("Laptop"), random),
          oldDevice(newDevice.code(), linkHost, QStringLiteral("ada"), random),
          m_relay(std::move(relay))
    {
    }
    LinkingPair(Random &forNew, Random &forOld)
        : newDevice(linkHost, QStringLiteral("Laptop"), forNew),
          oldDevice(newDevice.code(), linkHost, QStringLiteral("ada"), forOld)
    {
    }

    void meet() { carry(true, {newDevice.hello()}); }
    void confirm()
    {
        carry(true, newDevice.confirm());
        carry(false, oldDevice.confirm(terms));
    }
    void transfer()
    {
        carry(true, newDevice.present(device));
        carry(false, oldDevice.grant(grant));
    }
    /// Everything, by people who do not look at the digits.
    void link()
    {
        meet();
        confirm();
        transfer();
    }
    void carry(bool isToOld, const LinkSide::Messages &messages)
    {
        for (const QByteArray &bytes : messages)
            m_way.push_back({isToOld, bytes});
        while (!m_way.empty()) {
            const Sent sent = m_way.front();
            m_way.pop_front();
            sentSoFar.push_back(sent);
            const int number = int(sentSoFar.size()) - 1;
            for (const Sent &delivered : m_relay ? m_relay(number, sent) : std::vector<Sent>{sent})
                deliver(delivered);
        }
    }
    void deliver(const Sent &sent)
    {
        LinkSide &to = sent.isToOld ? static_cast<LinkSide &>(oldDevice) : newDevice;
        for (const QByteArray &answer : to.receive(sent.bytes))
            m_way.push_back({!sent.isToOld, answer});
    }
    bool isLinked() const { return newDevice.stage() == LinkStage::Done && oldDevice.stage() == LinkStage::Done; }

    LinkingNewDevice newDevice;
    LinkingOldDevice oldDevice;
    LinkTerms terms = linkTerms();
    LinkDevice device = linkDevice();
    LinkGrant grant = linkGrant();
    std::vector<Sent> sentSoFar;

private:
    Relay m_relay;
    std::deque<Sent> m_way;
};

} // namespace porchlight
