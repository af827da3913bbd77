// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

namespace porchlight::store {

/// Who this profile is.
struct LocalIdentity
{
    AccountId account;
    QString handle;
    QString relayUrl;
    bool hasToken = false; ///< false: signed out by the relay, must sign in again
    QString displayName;
    quint32 device = 0; ///< the number of this device

    friend bool operator==(const LocalIdentity &, const LocalIdentity &) = default;
};

} // namespace porchlight::store
