// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight {

/// Why a linking has ended without a linked device. There is no way back from any of them: it takes a new code.
enum class LinkFailure : quint8 {
    WrongCommitment,    ///< the key at the rendezvous is not the one that the code promises: somebody is in between
    WeakKey,            ///< a key that would make the secret known to everybody
    Malformed,          ///< no message of this protocol, or one that is too long
    Replayed,           ///< a message that has already been here
    OutOfOrder,         ///< a message that does not come now
    Tampered,           ///< it was not encrypted by the one we agreed with, or was changed on the way
    BeforeConfirmation, ///< the other has sent what may only be sent after both people confirmed
    CodeUsedTwice,      ///< somebody else has answered to our code as well
    NotAccepted,        ///< what the other device is or sent does not hold, says the caller
    Refused,            ///< the person says that the digits differ, or that it was not them
    TimedOut,           ///< too long, says the caller, who has the clock
    PeerLeft,           ///< the other is gone, says the caller, who has the connection
};

inline constexpr int linkFailures = 12;
static_assert(int(LinkFailure::PeerLeft) + 1 == linkFailures);

} // namespace porchlight
