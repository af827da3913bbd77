// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"
#include "shared/base/LargeVariant.h"

namespace porchlight::engine {

/// What a person wants of this layer alone. Each that has an ask is answered by an effect with the same.
using SealWishTypes = std::variant<
    AskLinkCode, EnterLinkCode, ConfirmLink, CancelLink, AskSafetyNumber, SetVerified, AskHistory, MakeRecoveryKit,
    ConfirmRecoveryKit, UseRecoveryKit, CancelRecovery, SettleNotice, CreateGroup, ChangeGroup, SetMembersAdd,
    SetInvitation, JoinGroup, ShowGroup>;
using SealWish = LargeVariant<SealWishTypes>;

} // namespace porchlight::engine

extern template class porchlight::LargeVariant<porchlight::engine::SealWishTypes>;
