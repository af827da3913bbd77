// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Records.h"
#include "shared/base/HistoryPlace.h"

namespace porchlight::encryption {

inline constexpr auto historyKind = RecordKind(48); ///< one row: HistoryWish

/// How far the history of the account has come to this device, as it is stored.
struct HistoryWish
{
    bool isWanted = false;
    bool isAll = false; ///< the person has asked for it: all of it, not only what is known to be missing
    std::optional<HistoryPlace> reached; ///< down to here all has come; none: nothing yet
    BlobId blob;                         ///< of the last request: it is dropped before the next one; null: none
    quint64 messages = 0;                ///< that have come

    QByteArray encode() const;
    static std::optional<HistoryWish> decode(QByteArrayView bytes);
    friend bool operator==(const HistoryWish &, const HistoryWish &) = default;
};

} // namespace porchlight::encryption
