// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/GroupEvents.h"

#include <optional>

namespace porchlight::encryption {

/// How a group looks, as far as this device knows; also the record that it is stored as.
struct KnownLook
{
    Seq seq = 0;    ///< of the body that says so; 0: none has
    Seq upTo = 0;   ///< everything that was said of it before is known, up to here
    Seq missed = 0; ///< what was said up to here this device may not have read; 0: it has
    engine::GroupLook look;

    QByteArray encode() const;
    static std::optional<KnownLook> decode(QByteArrayView bytes);
};

/// For each: message16 ‖ author16 ‖ its beginning, UTF-8, behind its length as u32. Empty: none.
QByteArray encodePins(const std::vector<Reply> &pins);
/// Nothing for what nobody pins: too many, one of them twice, or more of its words than a quote has.
std::optional<std::vector<Reply>> decodePins(QByteArrayView bytes);

} // namespace porchlight::encryption
