// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/SecretBytes.h"

namespace porchlight {

using SelfSyncKey = SecretBytes<struct SelfSyncKeyTag,
                                32>;                    ///< SSK: all devices of an account have it (encryption.md 5.1)
using BackupKey = SecretBytes<struct BackupKeyTag, 32>; ///< for backups that the recovery kit opens

} // namespace porchlight
