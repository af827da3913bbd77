// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <optional>

namespace porchlight::wire {

/// Which list of devices of a member is in force. The body of an entry of the kind devices-changed, and what a roster
/// says of each member. The relay's word: who reads it compares with the signed list.
struct DevicesNotice
{
    AccountId account;
    quint64 version = 0; ///< of the list, from 1
    ManifestHash hash;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "account", self.account);
        v(2, "version", self.version);
        v(3, "hash", self.hash);
    }
    friend auto operator<=>(const DevicesNotice &, const DevicesNotice &) = default;
};

QByteArray encodeDevicesNotice(const DevicesNotice &notice);
std::optional<DevicesNotice> decodeDevicesNotice(const QByteArray &bytes);

} // namespace porchlight::wire
