// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/HistoryPlace.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/crypto/KeyDerivation.h"

#include <optional>

namespace porchlight {

/// A place or none, as this and what a device remembers of its history have it: is there u8 ‖ time ms u64 ‖
/// conversation16 ‖ seq u64, zeros behind a 0. False for what writePlace() does not write.
void writePlace(ByteWriter &writer, const std::optional<HistoryPlace> &place);
bool readPlace(ByteReader &reader, std::optional<HistoryPlace> &place);

/// The body of an item of type 9 in a mailbox (encryption.md 5.9, History): a device asks another one of its account
/// for the newest part of the account's history that lies before a place. Whoever answers keeps nothing of it: the next
/// part is asked for anew. Bytes: 0x01 ‖ blob16 ‖ generation16 ‖ manifest hash32 ‖ place.
struct HistoryRequest
{
    BlobId blob;             ///< random: under which the part is to lie at the relay, and the name of the request
    GenerationId generation; ///< of the relay's database, of which the place speaks
    Digest manifestHash;     ///< of the account's list of devices, as the asking one knows it; it is in it
    std::optional<HistoryPlace> before; ///< none: from the newest on

    QByteArray encoded() const;
    static std::optional<HistoryRequest> decoded(QByteArrayView bytes);

    friend bool operator==(const HistoryRequest &, const HistoryRequest &) = default;
};

} // namespace porchlight
