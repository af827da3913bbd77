// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/EncryptionParts.h"

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

} // namespace

EncryptionParts::EncryptionParts(const DeviceId &device, const engine::KeyRecords &records, Random &randomness)
    : self(device),
      random(randomness),
      accounts(device.account, records, session, requests, alarms),
      channel(openedChannel(device, records, accounts, randomness)),
      identity(device, records, *channel, accounts, session, requests, alarms, randomness),
      rosters(device.account, records, session, requests, alarms, accounts),
      sessions(records, *channel, accounts, session, requests, alarms, randomness),
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
      notices(device, records, accounts, verified, identity, alarms)
{
}

} // namespace porchlight::encryption
