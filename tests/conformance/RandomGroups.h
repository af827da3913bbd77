// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/identity/GroupState.h"

#include <map>
#include <random>

namespace porchlight::test {

/// Makes control events of a few groups: most of them may be, and many may not. Of RandomRelayOperations.
class RandomGroups
{
public:
    using Lists = std::map<AccountId, relay::ManifestPlace>;

    explicit RandomGroups(unsigned seed) : m_random(seed) {}

    bool isItsTurn() { return below(4) > 0; }
    /// @p devices: not empty.
    relay::Operation operation(const std::vector<DeviceId> &devices, const Lists &lists, std::vector<wire::MailItem> mail);
    /// The group, when it is a new one.
    std::optional<ConversationId> learn(const relay::ChangeGroup &request, const relay::GroupOutcome &outcome);
    void gone(const AccountId &account);
    /// It has published a list, which has it in it.
    void learnSigner(const DeviceId &device) { m_signers[device.account] = device; }

private:
    struct Group
    {
        GroupState state;
        quint64 events = 0;
        Digest hash;
    };

    quint64 below(quint64 bound) { return std::uniform_int_distribution<quint64>(0, bound - 1)(m_random); }
    AccountId anyOf(const std::vector<AccountId> &accounts, std::size_t choices);
    std::vector<AccountId> some(const std::vector<AccountId> &accounts);
    ControlOperation change(const Group &group, const std::vector<AccountId> &listed, bool isMember);
    DeviceId actor(const std::vector<DeviceId> &devices, const Group &group);

    std::mt19937 m_random;
    std::map<ConversationId, Group> m_groups;
    std::map<AccountId, DeviceId> m_signers;
    std::vector<relay::ChangeGroup> m_taken;
    quint64 m_made = 0;
};

} // namespace porchlight::test
