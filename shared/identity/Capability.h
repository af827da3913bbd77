// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/SigningKey.h"

namespace porchlight {

/// What shows the relay that a device holds the secret of a group's invitation, before it is a member: a signature with
/// it over "PORCHLIGHT/capability/v1" || conversation || account || device u32. It lets nobody in: it shows the control
/// events, which a join has to follow.
Signature proveCapability(const SigningKey &capability, const ConversationId &conversation, const DeviceId &device);
bool isCapabilityProven(const SigningPublicKey &capability, const ConversationId &conversation, const DeviceId &device,
                        const Signature &proof);

} // namespace porchlight
