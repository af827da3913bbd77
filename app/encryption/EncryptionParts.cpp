// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/EncryptionParts.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

std::unique_ptr<pairwise::PairwiseChannel> openedChannel(const DeviceId &self, const engine::KeyRecords &records,
                                                         const KnownAccounts &accounts, Random &random)
{
    pairwise::PairwiseState state = pairwiseState(records);
    if (!state.own.isEmpty()) {
        if (auto channel = pairwise::PairwiseChannel::open(self, std::move(state), accounts, random))
            return channel;
    }
    return pairwise::PairwiseChannel::open(self, pairwise::PairwiseChannel::newDevice(random), accounts, random);
}

/// How far each log is here, up to what could still be fetched: its bodies are sealed with older keys.
std::map<ConversationId, Seq> contiguousOf(const engine::LocalImage &image)
{
    std::map<ConversationId, Seq> contiguous;
    for (const auto &[log, seq] : image.cursors) {
        if (log.kind == LogId::Kind::Conversation)
            contiguous[log.conversation] = seq;
    }
    for (const auto &[conversation, gaps] : image.gaps) {
        const auto open = std::find_if(gaps.begin(), gaps.end(), [](const engine::Gap &gap) { return !gap.isExpired; });
        if (open != gaps.end() && open->first > 0)
            contiguous[conversation] = std::min(contiguous[conversation], open->first - 1);
    }
    return contiguous;
}

} // namespace

EncryptionParts::EncryptionParts(const DeviceId &device, const engine::KeyRecords &records,
                                 const engine::LocalImage &image, Random &randomness)
    : self(device),
      random(randomness),
      accounts(device.account, records, session, requests, alarms),
      channel(openedChannel(device, records, accounts, randomness)),
      identity(device, records, *channel, accounts, session, requests, alarms, randomness),
      groups(device.account, records, session, requests, alarms, accounts),
      groupRosters(device.account, session, requests, alarms, accounts, groups),
      rosters(device.account, records, session, requests, alarms, accounts),
      sessions(records, *channel, accounts, session, requests, alarms, randomness),
      groupChanges(device, records, image.identity ? image.identity->relayUrl : QString(), groups, identity, accounts,
                   session, requests, randomness),
      groupLooks(device, records, contiguousOf(image), groups, accounts, sessions, session),
      groupPeople(device.account, image.conversations, groups, groupLooks, groupChanges.relay(), session, requests),
      bodies(device, records),
      opener(device, records, bodies, rosters, sessions, session, alarms),
      sent(records),
      verified(records),
      linkAccount(device, session, identity, accounts, verified),
      linking(linkAccount, session, requests, randomness),
      safetyNumbers(device.account, accounts, verified),
      supply(accounts, sessions, session, requests, device.account, randomness),
      intake(device, records, accounts, sessions, session, requests, randomness),
      recoveryKits(device.account, records, identity, accounts, verified, session, requests, randomness),
      recoveryUse(device, identity, accounts, verified, recoveryKits, session, requests),
      notices(device, records, accounts, verified, identity, alarms),
      contiguous(contiguousOf(image))
{
    rosters.leaveGroupsTo(groups, groupRosters);
    recoveryKits.faceIs(image.face);
}

} // namespace porchlight::encryption
