// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/DeviceList.h"
#include "shared/wire/frames/Manifests.h"

namespace porchlight::encryption {

/// Verifies what a DIK has signed, by the pairwise channel's XEdDSA.
const IdentityCheck &identityCheck();

/// A list as it is stored: a version, the manifest behind its length, then the certificates behind their number.
QByteArray packedList(const SignedDeviceList &list);
/// Nothing unless it is exactly one. Verifies nothing.
std::optional<SignedDeviceList> unpackedList(QByteArrayView bytes);

/// Between the wire's words and those of shared/identity; verifies nothing.
wire::SignedManifest onWire(const SignedManifest &manifest);
wire::SignedCertificate onWire(const SignedCertificate &certificate);
/// Nothing when a signature has not the length of one.
std::optional<SignedManifest> fromWire(const wire::SignedManifest &manifest);
std::optional<SignedCertificate> fromWire(const wire::SignedCertificate &certificate);

} // namespace porchlight::encryption
