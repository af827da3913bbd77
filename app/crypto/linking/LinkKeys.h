// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/linking/LinkCode.h"
#include "shared/crypto/Aead.h"
#include "shared/crypto/KeyDerivation.h"

namespace porchlight {

/// What both devices have seen of each other and of the place where they met (encryption.md 5.9, tr). Whoever changes a
/// bit of it on the way gets other keys and other digits.
struct LinkTranscript
{
    RendezvousId rendezvous;
    QString relayHost; ///< with its port: as each of the two devices dialled it
    AgreementPublicKey newKey;
    AgreementPublicKey oldKey;
    LinkNonce newNonce;
    LinkNonce oldNonce;

    Digest digest() const;
};

/// What follows from a transcript and the agreed secret: a key for each direction, and the six digits that the people
/// compare.
struct LinkKeys
{
    Digest transcript;
    AeadKey newToOld;
    AeadKey oldToNew;
    QString digits; ///< "000000" to "999999"

    LinkKeys(const Digest &transcriptDigest, const SharedSecret &secret);
};

} // namespace porchlight
