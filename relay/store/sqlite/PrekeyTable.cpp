// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/PrekeyTable.h"

namespace porchlight::relay {

PrekeyTable::PrekeyTable(sqlite::Connection &c)
    : m_putSigned(c, "INSERT OR REPLACE INTO signed_prekey (device_no, id, key, signature) VALUES (?, ?, ?, ?)")
    , m_dropAll(c, "DELETE FROM prekey WHERE device_no = ?")
    , m_dropLastResort(c, "DELETE FROM prekey WHERE device_no = ? AND last_resort = 1")
    , m_put(c, "INSERT INTO prekey (device_no, last_resort, id, key) VALUES (?, ?, ?, ?)")
    , m_trim(c, "DELETE FROM prekey WHERE prekey_no IN (SELECT prekey_no FROM prekey WHERE device_no = ?1 AND last_resort = 0"
                " ORDER BY prekey_no DESC LIMIT -1 OFFSET ?2)")
    , m_findSigned(c, "SELECT id, key, signature FROM signed_prekey WHERE device_no = ?")
    // The oldest first, and the last resort behind them.
    , m_find(c, "SELECT prekey_no, last_resort, id, key FROM prekey WHERE device_no = ?1 AND last_resort >= ?2"
                " ORDER BY last_resort, prekey_no LIMIT 1")
    , m_useUp(c, "DELETE FROM prekey WHERE prekey_no = ?")
{
}

void PrekeyTable::put(qint64 deviceNo, const wire::PutPrekeys &keys)
{
    m_putSigned.run(deviceNo, keys.signedPrekey.id, keys.signedPrekey.key, keys.signedPrekey.signature);
    (keys.replacesAll ? m_dropAll : m_dropLastResort).run(deviceNo);
    m_put.run(deviceNo, true, keys.lastResort.id, keys.lastResort.key);
    for (const wire::Prekey &prekey : keys.prekeys)
        m_put.run(deviceNo, false, prekey.id, prekey.key);
    m_trim.run(deviceNo, wire::prekeysMax);
}

std::optional<wire::Bundle> PrekeyTable::take(qint64 deviceNo, const DeviceId &device, bool mayUseUp)
{
    wire::Bundle bundle;
    bundle.device = device;
    {
        sqlite::Query query(m_findSigned, deviceNo);
        if (!query.next())
            return std::nullopt;
        bundle.signedPrekey = {quint32(query.integer(0)), query.blob(1), query.blob(2)};
    }
    qint64 used = 0;
    {
        sqlite::Query query(m_find, deviceNo, !mayUseUp);
        if (!query.next())
            return std::nullopt;
        used = query.integer(1) ? 0 : query.integer(0);
        bundle.prekey = {quint32(query.integer(2)), query.blob(3)};
    }
    if (used)
        m_useUp.run(used);
    return bundle;
}

} // namespace porchlight::relay
