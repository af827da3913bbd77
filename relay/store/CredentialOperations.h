// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/DeliveryOperations.h"

/// What may be asked of the store about the password of an account, and its end.
namespace porchlight::relay {

/// Another password. Devices that the account's list does not have are unlinked; when it has no list, all but the asking
/// one: whoever knew the old password can have signed in so. Those that it has signed stay, and no key changes.
struct ChangePassword
{
    DeviceId by;
    QByteArray was; ///< the hash that the current password was verified against
    QByteArray wanted;
    quint64 nowMs = 0;
};

/// The account with its devices, mailboxes, keys to be given out, recovery kit and blobs goes. Its handle is never given
/// again, and its lists of devices stay: others verify with them what it has said. Each of its conversations that has
/// entries gets one of the kind gone, which begins an epoch: in a group without it, of two with the lists that there were.
struct DeleteAccount
{
    DeviceId by;
    QByteArray was;
    quint64 nowMs = 0;
};

struct CredentialOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< TokenUnknown, CredentialsWrong: the password is another meanwhile
    std::vector<AccountEntry> announced = {};
    std::vector<quint32> unlinked = {};
    std::vector<ConversationEntry> gone = {};
};

} // namespace porchlight::relay
