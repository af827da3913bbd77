// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/model_relay/ModelRelayData.h"

/// What ModelRelayStore asks about its data in several places.
namespace porchlight::test {

/// The account has a list of devices, without this one.
bool isPending(const ModelRelayData &data, const DeviceId &device);
/// Of those members that have one.
std::vector<relay::ListInForce> newestLists(const ModelRelayData &data, const RelayConversation &conversation);
std::vector<relay::ListInForce> listsIn(const ModelRelayData &data, const RelayConversation &conversation, quint64 epoch);
/// Where a conversation begins for a device.
Seq sealedFrom(const RelayConversation &conversation, const DeviceId &id, const RelayDevice &device);
/// Are in one conversation.
bool areTalking(const ModelRelayData &data, const AccountId &one, const AccountId &other);
/// And have accepted it both (rule 12).
bool haveAccepted(const ModelRelayData &data, const AccountId &one, const AccountId &other);
/// Are members of a group now.
bool shareGroup(const ModelRelayData &data, const AccountId &one, const AccountId &other);
/// Are in one conversation, or were; or the other is or was in a group that has an invitation.
bool haveMet(const ModelRelayData &data, const AccountId &one, const AccountId &other);

} // namespace porchlight::test
