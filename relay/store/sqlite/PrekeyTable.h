// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// Public keys of devices to begin sessions with. Lives on the writer's thread.
class PrekeyTable
{
public:
    explicit PrekeyTable(sqlite::Connection &connection);

    void put(qint64 deviceNo, const wire::PutPrekeys &keys);
    /// None when the device has put nothing. With @p mayUseUp a key that nobody gets again, as long as there is one.
    std::optional<wire::Bundle> take(qint64 deviceNo, const DeviceId &device, bool mayUseUp);

private:
    sqlite::Statement m_putSigned;
    sqlite::Statement m_dropAll;
    sqlite::Statement m_dropLastResort;
    sqlite::Statement m_put;
    sqlite::Statement m_trim;
    sqlite::Statement m_findSigned;
    sqlite::Statement m_find;
    sqlite::Statement m_useUp;
};

} // namespace porchlight::relay
