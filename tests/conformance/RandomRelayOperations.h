// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/Rosters.h"
#include "tests/conformance/RandomGroups.h"

#include <functional>
#include <map>
#include <random>

namespace porchlight::test {

/// Makes operations as services might send them, and many that honest ones would not: repeats, gaps, ids of others,
/// positions beyond everything. The same seed gives the same ones.
class RandomRelayOperations
{
public:
    /// The stores must have been brought into it.
    static GenerationId firstGeneration() { return GenerationId({42}); }

    /// Whom to seal for, as a client would ask before it says something.
    using AskRoster = std::function<relay::RosterAnswer(const DeviceId &, const ConversationId &)>;

    /// Of every third seed nobody has a list of devices: with lists, less of all else is possible.
    RandomRelayOperations(unsigned seed, AskRoster askRoster)
        : m_random(seed), m_kits(seed), m_groups(seed), m_people(seed + 77), m_askRoster(std::move(askRoster)), m_hasLists(seed % 3 != 0)
    {
    }

    std::vector<relay::Operation> transaction();
    /// Keeps in mind what was answered, so that what follows is mostly possible.
    void learn(const relay::Operation &operation, const relay::Outcome &outcome);

    quint64 below(quint64 bound) { return std::uniform_int_distribution<quint64>(0, bound - 1)(m_random); }
    DeviceId anyDevice();
    ConversationId anyConversation();
    LogId anyLog();
    QString anyHandle();
    BlobId anyBlob();

private:
    relay::Operation operation();
    relay::Operation accountOperation();
    relay::Operation credential();
    relay::Operation peopleOperation();
    /// A body that can be reported.
    static QByteArray reportableBytes(quint64 number);
    relay::Operation kit();
    relay::Operation group();
    relay::Operation keyOperation();
    relay::PublishManifest manifest(const DeviceId &by);
    relay::Operation append();
    relay::Operation retention();
    relay::Operation blobOperation();
    relay::AppendRequest freshAppend();
    relay::AppendRequest lateRedaction();
    wire::Body anyBody();
    Seq anySeq();

    std::mt19937 m_random;
    std::mt19937 m_kits; ///< of its own, so that what else happens stays as it was
    RandomGroups m_groups; ///< as well
    std::mt19937 m_people; ///< likewise
    AskRoster m_askRoster;
    bool m_hasLists;
    std::vector<AccountId> m_accounts;
    std::map<AccountId, QByteArray> m_passwords;
    std::vector<DeviceId> m_devices;
    std::vector<ConversationId> m_conversations;
    std::vector<TokenHash> m_tokens; ///< every one there ever was
    std::vector<relay::AppendRequest> m_appends;
    std::map<std::pair<DeviceId, ConversationId>, quint64> m_next;
    std::map<AccountId, relay::ManifestPlace> m_manifests; ///< the last of each that was taken
    Seq m_highest = 0;
    quint64 m_made = 0; ///< for ids
    quint64 m_keys = 0; ///< for those of keys
    GenerationId m_generation = firstGeneration();
};

} // namespace porchlight::test
