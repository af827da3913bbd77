// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

class DeviceTable;

/// The recovery kits of accounts, one for each, and who may put one there. Lives on the writer's thread.
class RecoveryTable
{
public:
    /// @p devices must outlive this.
    RecoveryTable(sqlite::Connection &connection, DeviceTable &devices);

    AccountOutcome put(const PutRecovery &request);

private:
    DeviceTable &m_devices;
    sqlite::Statement m_put;
    sqlite::Statement m_drop;
    sqlite::Statement m_isKit;
    sqlite::Statement m_putBackup;
};

} // namespace porchlight::relay
