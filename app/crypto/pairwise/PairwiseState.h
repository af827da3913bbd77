// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <map>
#include <optional>

namespace porchlight::pairwise {

/// Records that a call has changed, by what they belong to; nothing in the place of the bytes means "remove". The
/// caller puts them into the transaction of what brought the change about (encryption.md 5.7). They hold private keys.
struct PairwiseChange
{
    std::optional<QByteArray> own;
    std::map<DeviceId, std::optional<QByteArray>> sessions;
    std::map<quint32, std::optional<QByteArray>> prekeys;
    std::map<quint32, std::optional<QByteArray>> signedPrekeys;

    bool isEmpty() const { return !own && sessions.empty() && prekeys.empty() && signedPrekeys.empty(); }
    /// Both, one after the other, in one.
    void add(const PairwiseChange &later);
};

/// All key state of the channel, as the records that are stored: what a device starts from, and nothing beside it. The
/// bytes are the channel's own business. Never part of a backup: a restored ratchet uses keys twice.
struct PairwiseState
{
    QByteArray own; ///< the identity key, and which ids have been given
    std::map<DeviceId, QByteArray> sessions;
    std::map<quint32, QByteArray> prekeys;
    std::map<quint32, QByteArray> signedPrekeys;

    void apply(const PairwiseChange &change);
    friend bool operator==(const PairwiseState &, const PairwiseState &) = default;
};

} // namespace porchlight::pairwise
