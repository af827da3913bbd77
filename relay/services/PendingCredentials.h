// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <variant>

namespace porchlight::relay {

// The part of PendingKinds.h that is about the password of one's own account, and about leaving.

using CredentialRequest = std::variant<wire::ChangePassword, wire::DeleteAccount>;

struct PendingOwnLogin
{
    CredentialRequest asked;
};

struct PendingOwnVerify
{
    CredentialRequest asked;
    QByteArray was; ///< what the password is verified against
};

/// The new one is being hashed.
struct PendingNewHash
{
    quint64 request = 0;
    QByteArray was;
};

struct PendingCredential
{
    quint64 request = 0;
};

} // namespace porchlight::relay
