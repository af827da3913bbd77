// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/conformance/Keyring.h"

#include "shared/identity/ControlEvent.h"

namespace porchlight::test {

/// The control events of one group, as its members would sign them one after the other; the store looks at no signature.
class GroupScript
{
public:
    explicit GroupScript(RelayWorld &world) : m_world(world) {}

    /// The next event, by somebody with the newest list that there is.
    relay::ChangeGroup next(const DeviceId &by, ControlOperation operation, std::vector<wire::MailItem> mail = {}) const
    {
        const bool isCreate = std::holds_alternative<operation::Create>(operation);
        return signedBy(by, {isCreate ? ConversationId() : group, events + 1, hash, std::move(operation), by, version(by), 1s},
                        std::move(mail));
    }
    static relay::ChangeGroup signedBy(const DeviceId &by, const ControlFacts &facts, std::vector<wire::MailItem> mail = {})
    {
        SignedControlEvent event{ControlEvent::bytesOf(facts), {}, {}};
        if (std::holds_alternative<operation::Join>(facts.operation))
            event.byCapability = idOf<Signature>(1);
        return {by, event.packed(), std::move(mail), 9'000};
    }
    /// What is asked next follows it, if it was taken.
    relay::GroupOutcome change(const relay::ChangeGroup &request)
    {
        auto outcome = m_world.one<relay::GroupOutcome>(request);
        if (outcome.error == wire::ErrorCode::None && !outcome.fresh.empty()) {
            const auto event = ControlEvent::decoded(*SignedControlEvent::unpacked(request.event)).value();
            group = outcome.conversation;
            events = event.facts().number;
            hash = event.hash();
        }
        return outcome;
    }
    relay::GroupOutcome change(const DeviceId &by, ControlOperation operation, std::vector<wire::MailItem> mail = {})
    {
        return change(next(by, std::move(operation), std::move(mail)));
    }
    relay::GroupOutcome create(const DeviceId &by, std::vector<AccountId> members)
    {
        return change(by, operation::Create{idOf<operation::Nonce>(++m_nonces), std::move(members)});
    }
    wire::ErrorCode error(const DeviceId &by, ControlOperation operation) { return change(by, std::move(operation)).error; }
    quint64 version(const DeviceId &by) const { return std::max<quint64>(1, m_world.session(by).manifestVersion); }

    ConversationId group;
    quint64 events = 0;
    Digest hash;

private:
    RelayWorld &m_world;
    quint64 m_nonces = 0;
};

/// A relay with four who have a list of devices: ada, who makes a group with bob, and cem and dora, who are in none.
class GroupWorld : public RelayWorld
{
public:
    explicit GroupWorld(const RelayStoreKind &kind) : RelayWorld(kind), script(*this)
    {
        for (DeviceId *device : {&ada, &bob, &cem, &dora}) {
            *device = join(QStringLiteral("person%1").arg(++m_people));
            one<relay::ManifestOutcome>(listOf(*device, 1, {1}));
        }
        script.create(ada, {bob.account});
    }
    relay::AppendOutcome say(const DeviceId &device, quint64 number, quint64 message, std::vector<wire::MailItem> items = {})
    {
        return append(sealed(*this, request(device, script.group, number, {body(message)}, std::move(items))));
    }
    std::vector<Seq> seqs(const DeviceId &device)
    {
        std::vector<Seq> found;
        for (const wire::Entry &entry : entries(device, LogId::of(script.group)))
            found.push_back(entry.seq);
        return found;
    }

    DeviceId ada;
    DeviceId bob;
    DeviceId cem;
    DeviceId dora;
    GroupScript script;

private:
    int m_people = 0;
};

} // namespace porchlight::test
