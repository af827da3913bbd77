// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

namespace porchlight::wire {

/// The relay's answer to hello. Signed in, it is followed by behind, marks and the pushes.
struct Welcome
{
    static constexpr auto type = FrameType::Welcome;

    quint32 version = protocolVersion;  ///< the one both sides speak from here on
    std::vector<QString> capabilities;
    GenerationId generation;  ///< which life of the relay's database this is
    quint64 relayTimeMs = 0;  ///< since 1970
    bool signedIn = false;
    std::optional<AccountId> account;  ///< when signed in
    quint32 device = 0;  ///< when signed in
    std::optional<QByteArray> token;  ///< the successor of the token just used; keep it before using it
    std::optional<QByteArray> resume;  ///< for the next connection, once, within 5 minutes
    std::optional<QByteArray> tide;  ///< opaque: keep the last one, and show it in the next hello
    std::optional<quint64> parkedMs;  ///< the device was parked since then: its mailbox was emptied (rule 14)
    std::optional<quint64> returnWithinMs;  ///< should it be lost without a word, come back at a random time within so long
    std::optional<quint64> manifest;  ///< the version of one's own account that the relay has; 0: none
    std::optional<quint32> prekeysLeft;  ///< of this device, that wait to be given out
    std::optional<bool> pending;  ///< the account's list of devices does not have this one: it waits to be linked; absent: no
    std::optional<bool> putBack;  ///< the device has acknowledged more than it knows of: it goes on from an older copy; absent: no

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return (!signedIn || account) && (!token || token->size() == tokenBytes)
            && (!resume || resume->size() == tokenBytes) && (!tide || tide->size() <= tideBytesMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "version", self.version);
        v(2, "capabilities", self.capabilities);
        v(3, "generation", self.generation);
        v(4, "relay_time_ms", self.relayTimeMs);
        v(5, "signed_in", self.signedIn);
        v(6, "account", self.account);
        v(7, "device", self.device);
        v(8, "token", self.token);
        v(9, "resume", self.resume);
        v(10, "tide", self.tide);
        v(11, "parked_ms", self.parkedMs);
        v(12, "return_within_ms", self.returnWithinMs);
        v(13, "manifest", self.manifest);
        v(14, "prekeys_left", self.prekeysLeft);
        v(15, "pending", self.pending);
        v(16, "put_back", self.putBack);
    }
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

} // namespace porchlight::wire
