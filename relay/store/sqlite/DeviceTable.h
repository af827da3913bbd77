// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/sqlite/Query.h"

#include <map>

namespace porchlight::relay {

/// A device as other rows know it.
struct DeviceRow
{
    qint64 no = 0;
    qint64 accountNo = 0;
    bool isListed = false;  ///< in its account's list of devices
    bool isPending = false; ///< there is a list, and it is not in it
};

/// Devices and their tokens, of which only hashes are here. Lives on the writer's thread. Remembers who it has found
/// until forget().
class DeviceTable
{
public:
    explicit DeviceTable(sqlite::Connection &connection);

    /// None when it was unlinked.
    std::optional<DeviceRow> find(const DeviceId &device);
    void create(qint64 accountNo, quint32 number, const QString &name, const TokenHash &token, quint64 nowMs);
    /// False when it had that name already.
    bool rename(qint64 deviceNo, const QString &name);
    /// Leaves of the device only the row that entries refer to.
    void unlink(const DeviceId &id, const DeviceRow &device, quint64 nowMs);
    /// Never back.
    void noteSeen(qint64 deviceNo, quint64 seenMs);
    /// The rotation that UseToken describes, and whether its older tokens count.
    TokenOutcome useToken(const UseToken &request, bool mayBeOlder);
    /// The account has another list of devices.
    void forget(const AccountId &account);
    /// After a transaction that left nothing.
    void forget() { m_known.clear(); }

private:
    TokenOutcome use(const TokenHash &token, const UseToken &request);

    sqlite::Statement m_find;
    sqlite::Statement m_create;
    sqlite::Statement m_findToken;
    sqlite::Statement m_offerSuccessor;
    sqlite::Statement m_promoteSuccessor;
    sqlite::Statement m_rename;
    sqlite::Statement m_noteSeen;
    sqlite::Statement m_unlink;
    sqlite::Statement m_dropMail;
    sqlite::Statement m_dropCursors;
    sqlite::Statement m_dropNumbers;
    sqlite::Statement m_dropRefusals;
    sqlite::Statement m_dropPrekeys;
    sqlite::Statement m_dropSignedPrekey;
    std::map<DeviceId, DeviceRow> m_known;
};

} // namespace porchlight::relay
