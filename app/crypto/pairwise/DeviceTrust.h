// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/IdentityKeyPair.h"

#include <optional>

namespace porchlight::pairwise {

/// Says which identity key a device has, by what its account has signed. Asked before each use of a session, since the
/// library asks only at its beginning (pitfall 5). Never learns from what a message says of itself.
class DeviceTrust
{
public:
    virtual ~DeviceTrust() = default;
    /// Nothing for a device that is unknown or removed: nothing is sealed for it.
    virtual std::optional<IdentityKey> identityOf(const DeviceId &device) const = 0;
    /// Of a removed one as well: what it has said before may still be under way. Nothing for one that never was.
    virtual std::optional<IdentityKey> formerIdentityOf(const DeviceId &device) const { return identityOf(device); }
};

} // namespace porchlight::pairwise
