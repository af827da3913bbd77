// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/RotationPolicy.h"

#include <limits>

namespace porchlight::crypto {

namespace {

struct SizeRule
{
    qsizetype otherDevicesMax;
    bool isByTurn;
    quint64 messages;
    milliseconds age;
};

using std::chrono::hours;

constexpr SizeRule sizeRules[] = {
    {16, true, 20, hours(24)},
    {100, false, 100, hours(3 * 24)},
    {std::numeric_limits<qsizetype>::max(), false, 500, hours(7 * 24)},
};

} // namespace

std::optional<RotationReason> rotationReason(const RotationState &state)
{
    if (state.isRecipientGone)
        return RotationReason::RecipientGone;
    if (state.isRolledBack)
        return RotationReason::RolledBack;
    if (state.isOwnDeviceChanged)
        return RotationReason::OwnDeviceChanged;
    if (state.isRefreshAsked)
        return RotationReason::RefreshAsked;
    const SizeRule *rule = sizeRules;
    while (state.otherDevices > rule->otherDevicesMax)
        ++rule;
    if (rule->isByTurn && state.isTurnChanged)
        return RotationReason::TurnChanged;
    if (state.sealedCount >= rule->messages)
        return RotationReason::Messages;
    if (state.age >= rule->age || state.age < 0ms)
        return RotationReason::Age; // how old it is cannot be known when the clock was set back
    return std::nullopt;
}

} // namespace porchlight::crypto
