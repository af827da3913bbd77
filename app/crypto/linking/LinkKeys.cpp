// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkKeys.h"

#include "shared/crypto/ByteWriter.h"

#include <QtEndian>

namespace porchlight {

namespace {

constexpr int digitCount = 6;
constexpr quint64 digitBound = 1'000'000;

using AgreedKeys = SecretBytes<struct LinkAgreedKeysTag, 64>;
using DigitBytes = SecretBytes<struct LinkDigitBytesTag, 8>;

} // namespace

Digest LinkTranscript::digest() const
{
    ByteWriter writer;
    writer.prefixed("PORCHLIGHT/link/v1").prefixed(rendezvous.toBytes()).prefixed(relayHost.toUtf8());
    writer.prefixed(newKey.toBytes())
        .prefixed(oldKey.toBytes())
        .prefixed(newNonce.toBytes())
        .prefixed(oldNonce.toBytes());
    return digestOf({writer.bytes()});
}

LinkKeys::LinkKeys(const Digest &transcriptDigest, const SharedSecret &secret) : transcript(transcriptDigest)
{
    const QByteArray salt = transcript.toBytes();
    const auto agreedKeys = derived<AgreedKeys>(salt, secret.view(), "PORCHLIGHT/link/keys/v1");
    const QByteArrayView forMessages = agreedKeys.view().first(32);
    newToOld = derived<AeadKey>(salt, forMessages, "PORCHLIGHT/link/new-to-old/v1");
    oldToNew = derived<AeadKey>(salt, forMessages, "PORCHLIGHT/link/old-to-new/v1");
    // 64 bits for 20: no digit is likelier than another by more than 2^-44.
    const auto bytes = derived<DigitBytes>({}, agreedKeys.view().last(32), "PORCHLIGHT/link/sas/v1");
    digits = QString::number(qFromBigEndian<quint64>(bytes.data()) % digitBound).rightJustified(digitCount, u'0');
}

} // namespace porchlight
