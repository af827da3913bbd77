// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Handle.h"
#include "shared/base/InvitationCode.h"
#include "shared/wire/Limits.h"
#include "tests/fuzz/FuzzInput.h"

#include <QString>

using namespace porchlight;

/// What people type or paste: handles and invitation codes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto handle = normalizedHandle(typed)) {
        fuzz::require(handle->size() >= 2 && handle->size() <= 32, "a handle has 2 to 32 characters");
        fuzz::require(normalizedHandle(*handle) == handle, "a handle in its form is in its form");
    }
    if (const auto code = normalizedInvitationCode(typed)) {
        fuzz::require(normalizedInvitationCode(*code) == code, "a code in its form is in its form");
        fuzz::require(invitationHash(*code) == invitationHash(typed), "however it was typed, it is the same code");
    }
    return 0;
}
