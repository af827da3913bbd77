// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight::pairwise {

/// Why a bundle, a message or a text was not taken. Nothing has changed then.
enum class PairwiseError : quint8 {
    NoSession,     ///< -1008: none with that device
    Duplicate,     ///< -1001: opened before, or its key has been given up
    UnknownPrekey, ///< -1003: it was begun with a prekey that is used up or retired
    Untrusted,     ///< -1010: no such device, or another identity key than its account has signed
    Tampered,      ///< -1005: its MAC does not hold: changed, of another session, or more than 2,000 ahead
    Malformed,     ///< -1100 and the like: not a message at all
    TooLarge,
    WeakKey,      ///< a point of small order, or a key in another form than ours
    BadSignature, ///< a bundle whose signed prekey the identity key has not signed
    Damaged,      ///< a record of our own cannot be read: forget() the device and begin anew
    Failed,       ///< anything else that the library says
};

/// What a new session may mend (encryption.md 5.9, "DR failure").
constexpr bool wantsReset(PairwiseError error)
{
    return error == PairwiseError::NoSession || error == PairwiseError::UnknownPrekey ||
           error == PairwiseError::Tampered || error == PairwiseError::Damaged;
}

} // namespace porchlight::pairwise
