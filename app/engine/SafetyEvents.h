// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LinkEvents.h"
#include "shared/base/Ids.h"

#include <QStringList>

#include <set>

/// The number by which two people make sure that nobody stands between them (encryption.md 5.1).
namespace porchlight::engine {

struct AskSafetyNumber
{
    AskId ask = 0;
    AccountId contact;
};

/// The person has compared the number, or takes that back.
struct SetVerified
{
    AskId ask = 0; ///< answered as AskSafetyNumber
    AccountId contact;
    bool isVerified = true;
    QString number; ///< the digits that were compared, as they were told: if they have changed since, nothing is set
};

/// The answer to both.
struct SafetyNumberTold
{
    enum class Verified : quint8 {
        No,
        Yes,
        Changed, ///< with another key than the one in force
    };

    AskId ask = 0;
    AccountId contact;
    QStringList groups; ///< 12 of 5 digits; empty while the keys of one of the two are not known
    QrSquares squares;
    Verified verified = Verified::No;
    bool canVerify = false; ///< SetVerified can be stored
    int devices = 0;        ///< that the contact has, as far as is known
    quint64 newestMs = 0;   ///< when the last of them was linked, by the clock of who linked it
};

/// Whose safety number was compared, and is the same still: all of them, whenever that changes.
struct VerifiedTold
{
    std::set<AccountId> accounts;
};

} // namespace porchlight::engine
