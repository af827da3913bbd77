// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::wire {

/// What an account key has signed about its devices. The relay keeps and gives out the very bytes.
struct SignedManifest
{
    QByteArray bytes;
    QByteArray signature; ///< Ed25519, by the account key

    bool isValid() const { return !bytes.isEmpty() && bytes.size() <= manifestBytesMax && signature.size() == signatureBytes; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "bytes", self.bytes);
        v(2, "signature", self.signature);
    }
    friend bool operator==(const SignedManifest &, const SignedManifest &) = default;
};

/// What a device and its account say about its keys, with a proof that the device has them.
struct SignedCertificate
{
    QByteArray bytes;
    QByteArray byAccount;  ///< Ed25519, by the account key
    QByteArray byDevice;   ///< Ed25519, by the device's signing key
    QByteArray byIdentity; ///< XEdDSA, by the device's identity key

    bool isValid() const
    {
        return !bytes.isEmpty() && bytes.size() <= certificateBytesMax && byAccount.size() == signatureBytes
            && byDevice.size() == signatureBytes && byIdentity.size() == signatureBytes;
    }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "bytes", self.bytes);
        v(2, "by_account", self.byAccount);
        v(3, "by_device", self.byDevice);
        v(4, "by_identity", self.byIdentity);
    }
    friend bool operator==(const SignedCertificate &, const SignedCertificate &) = default;
};

/// The next version of one's own list of devices, with the certificates of those that are new in it. What it no longer
/// lists is unlinked in the same transaction.
struct PublishManifest
{
    static constexpr auto type = FrameType::PublishManifest;

    quint64 request = 0;
    SignedManifest manifest;
    std::vector<SignedCertificate> certificates;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const
    {
        return manifest.isValid() && certificates.size() <= size_t(linkedDevicesMax)
            && std::ranges::all_of(certificates, [](const SignedCertificate &one) { return one.isValid(); });
    }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "manifest", self.manifest);
        v(2, "certificates", self.certificates);
    }
    friend bool operator==(const PublishManifest &, const PublishManifest &) = default;
};

} // namespace porchlight::wire
