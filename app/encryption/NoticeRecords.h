// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/NoticeEvents.h"
#include "shared/crypto/SigningKey.h"

#include <optional>
#include <set>

/// What stands in the records of Notices. Each begins with a version.
namespace porchlight::encryption {

struct NoticeRecord
{
    engine::Notice notice;
    SigningPublicKey key; ///< KeyChanged: the one that was shown; else null

    QByteArray encode() const;
    /// @p number is the name of the row.
    static std::optional<NoticeRecord> decode(quint32 number, QByteArrayView bytes);
};

/// Which devices the account had when it was looked at last.
struct KnownDevicesRecord
{
    AccountId account;
    std::set<quint32> numbers;

    QByteArray encode() const;
    static std::optional<KnownDevicesRecord> decode(QByteArrayView bytes);
};

QByteArray encodeTroubles(const engine::BodyTroubles &troubles);
std::optional<engine::BodyTroubles> decodeTroubles(QByteArrayView bytes);

} // namespace porchlight::encryption
