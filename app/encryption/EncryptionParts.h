// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/EntryOpener.h"
#include "app/encryption/GroupPeople.h"
#include "app/encryption/HistoryIntake.h"
#include "app/encryption/HistorySupply.h"
#include "app/encryption/Linking.h"
#include "app/encryption/Notices.h"
#include "app/encryption/OwnIdentity.h"
#include "app/encryption/OwnLinkAccount.h"
#include "app/encryption/RecoveryUse.h"
#include "app/encryption/SafetyNumbers.h"
#include "app/encryption/SentBodies.h"

namespace porchlight::encryption {

/// What Encryption is composed of, in the order in which they are made: each knows only what stands before it.
struct EncryptionParts
{
    /// @p records as dropOtherDevice() has left them, of @p image; @p randomness must outlive this.
    EncryptionParts(const DeviceId &device, const engine::KeyRecords &records, const engine::LocalImage &image,
                    Random &randomness);

    DeviceId self;
    Random &random;
    Requests requests;
    Session session;
    Alarms alarms;
    KnownAccounts accounts;
    std::unique_ptr<pairwise::PairwiseChannel> channel;
    OwnIdentity identity;
    Groups groups;
    GroupRosters groupRosters;
    Rosters rosters;
    Sessions sessions;
    GroupChanges groupChanges;
    GroupLooks groupLooks;
    GroupPeople groupPeople;
    Bodies bodies;
    EntryOpener opener;
    SentBodies sent;
    VerifiedContacts verified;
    OwnLinkAccount linkAccount;
    Linking linking;
    SafetyNumbers safetyNumbers;
    HistorySupply supply;
    HistoryIntake intake;
    RecoveryKits recoveryKits;
    RecoveryUse recoveryUse;
    Notices notices;

    engine::LocalTransaction unstored;           ///< from the making, for the first step
    std::vector<engine::LateEntry> lost;         ///< what the device waited for that this profile was before
    std::map<ConversationId, Seq> contiguous;    ///< how far the logs were complete at the start; until the first sweep
    std::vector<pairwise::PairwiseFrame> frames; ///< for other features
    milliseconds nextSweep{0};                   ///< monotonic
    std::optional<engine::DeviceStanding> toldStanding;
    std::set<ConversationId> opened; ///< something was, since it was looked for what is missing
    std::map<ConversationId, quint64> keysAhead; ///< the last item of each whose keys go before the body
};

} // namespace porchlight::encryption
