// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/ReadAnswers.h"

#include <optional>

namespace porchlight::relay {

/// The reading side: read-only, beside the writer, one instance for each reading thread. Every call sees one snapshot
/// that holds whatever was committed before the call.
class StoreReader
{
public:
    virtual ~StoreReader() = default;

    /// Entries after @p after, at most @p limit of them and, but for the first, at most @p bytesMax of bodies.
    virtual LogPage readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax) = 0;
    virtual SessionImage loadSession(const DeviceId &device, quint64 marksAfter) = 0;
    /// The linked devices of the account of @p device, by number, with their cursors in @p conversation; empty when it is
    /// none of them any more. `connected` is left to the sessions.
    virtual std::vector<wire::DeviceInfo> listDevices(const DeviceId &device,
                                                      const std::optional<ConversationId> &conversation) = 0;
    /// @p handle is normalised.
    virtual std::optional<Login> findLogin(const QString &handle) = 0;
};

} // namespace porchlight::relay
