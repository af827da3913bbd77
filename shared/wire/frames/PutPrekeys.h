// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::wire {

/// The public half of a key that somebody may begin a session with.
struct Prekey
{
    quint32 id = 0;
    QByteArray key;

    bool isValid() const { return key.size() == identityKeyBytes; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "id", self.id);
        v(2, "key", self.key);
    }
    friend bool operator==(const Prekey &, const Prekey &) = default;
};

/// One that is used many times, and replaced after some days.
struct SignedPrekey
{
    quint32 id = 0;
    QByteArray key;
    QByteArray signature; ///< XEdDSA, by the device's identity key

    bool isValid() const { return key.size() == identityKeyBytes && signature.size() == signatureBytes; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "id", self.id);
        v(2, "key", self.key);
        v(3, "signature", self.signature);
    }
    friend bool operator==(const SignedPrekey &, const SignedPrekey &) = default;
};

/// Keys of the asking device, to be given out to whoever writes to it: the signed one and the last resort take the place
/// of those before, the others are given out once each.
struct PutPrekeys
{
    static constexpr auto type = FrameType::PutPrekeys;

    quint64 request = 0;
    SignedPrekey signedPrekey;
    Prekey lastResort; ///< given out, again and again, when there is no other
    std::vector<Prekey> prekeys;
    bool replacesAll = false; ///< those still waiting to be given out are good no more

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const
    {
        return signedPrekey.isValid() && lastResort.isValid() && prekeys.size() <= size_t(prekeysMax)
            && std::ranges::all_of(prekeys, [](const Prekey &one) { return one.isValid(); });
    }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "signed_prekey", self.signedPrekey);
        v(2, "last_resort", self.lastResort);
        v(3, "prekeys", self.prekeys);
        v(4, "replaces_all", self.replacesAll);
    }
    friend bool operator==(const PutPrekeys &, const PutPrekeys &) = default;
};

} // namespace porchlight::wire
