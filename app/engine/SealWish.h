// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"

namespace porchlight::engine {

/// What a person wants of this layer alone. Each that has an ask is answered by an effect with the same.
using SealWish = std::variant<AskLinkCode, EnterLinkCode, ConfirmLink, CancelLink, AskSafetyNumber, SetVerified,
                              AskHistory, MakeRecoveryKit, ConfirmRecoveryKit, UseRecoveryKit, CancelRecovery,
                              SettleNotice, CreateGroup, ChangeGroup, SetMembersAdd, SetInvitation, JoinGroup, ShowGroup>;

} // namespace porchlight::engine
