// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <optional>

namespace porchlight::crypto {

/// What is asked before a body is sealed, and nothing else (encryption.md 4, the table at its end).
struct RotationState
{
    qsizetype otherDevices = 0;      ///< in the conversation, one's own among them, this one not
    quint64 sealedCount = 0;         ///< with the present key
    milliseconds age{0};             ///< of the present key; below 0 when the clock was set back
    bool isTurnChanged = false;      ///< something of another device was processed since the key was made
    bool isRecipientGone = false;    ///< a device that was given the key is in the roster no more
    bool isRolledBack = false;       ///< our state is older than what the relay has seen of us
    bool isOwnDeviceChanged = false; ///< another account key, or another set of own devices
    bool isRefreshAsked = false;     ///< by the person
};

enum class RotationReason { RecipientGone, RolledBack, OwnDeviceChanged, RefreshAsked, TurnChanged, Messages, Age };

/// Why the own key is to be replaced before the next body; nothing when it is not. The reasons that are about who may
/// read come first.
std::optional<RotationReason> rotationReason(const RotationState &state);

} // namespace porchlight::crypto
