// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/People.h"
#include "tests/model_relay/ModelRelayData.h"

namespace porchlight::test {

/// What two accounts have said of each other.
relay::Relation relationOf(const ModelRelayData &data, const AccountId &me, const AccountId &other);
/// Whether the sender may write the first entry, if it would be that.
bool mayBegin(const ModelRelayData &data, const RelayConversation &conversation, const AccountId &sender);
/// Takes out of a page what its reader does not get.
void withholdFrom(relay::LogPage &page, const AccountId &reader, const RelayConversation &conversation);

} // namespace porchlight::test
