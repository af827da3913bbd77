// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/ManifestQueries.h"

namespace porchlight::relay {

ManifestQueries::ManifestQueries(sqlite::Connection &c)
    : m_find(c, "SELECT account_no FROM account WHERE uid = ?2 AND (account_no = ?1 OR EXISTS (SELECT 1 FROM member AS own"
                " JOIN member AS other USING (conversation_no) WHERE own.account_no = ?1"
                " AND other.account_no = account.account_no)"
                // Who has an invitation checks the group's events before it joins. In a GroupState the key of the
                // invitation stands behind version and flags.
                " OR EXISTS (SELECT 1 FROM member AS other JOIN group_chain USING (conversation_no)"
                " WHERE other.account_no = account.account_no AND substr(state, 6, 32) <> zeroblob(32)))")
    , m_latest(c, "SELECT coalesce(max(version), 0) FROM manifest WHERE account_no = ?")
    , m_manifests(c, "SELECT version, bytes, signature, sum IS row_sum('manifest', account_no, version, hash, account_key,"
                     " bytes, signature) FROM manifest WHERE account_no = ? AND version > ? ORDER BY version")
    , m_certificates(c, "SELECT bytes, by_account, by_device, by_identity, sum IS row_sum('certificate', device_no, account_no,"
                        " since, hash, bytes, by_account, by_device, by_identity) FROM certificate"
                        " WHERE account_no = ? AND since > ? AND since <= ? ORDER BY since, device_no")
    , m_prekeysLeft(c, "SELECT count(*) FROM prekey WHERE device_no = ? AND last_resort = 0")
{
}

std::optional<qint64> ManifestQueries::findFor(qint64 askingNo, const AccountId &account)
{
    sqlite::Query query(m_find, askingNo, account);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

quint64 ManifestQueries::latest(qint64 accountNo)
{
    sqlite::Query query(m_latest, accountNo);
    return query.next() ? query.natural(0) : 0;
}

wire::AccountManifests ManifestQueries::read(qint64 accountNo, const AccountId &account, quint64 after, qsizetype &bytesLeft)
{
    wire::AccountManifests found;
    found.account = account;
    found.latest = latest(accountNo);
    if (after >= found.latest)
        return found;
    quint64 last = after;
    for (sqlite::Query query(m_manifests, accountNo, after); (bytesLeft > 0 || last == after) && query.next();) {
        if (query.natural(0) != last + 1 || query.integer(3) == 0)
            break;
        last = query.natural(0);
        found.manifests.push_back({query.blob(1), query.blob(2)});
        bytesLeft -= found.manifests.back().bytes.size();
    }
    readCertificates(accountNo, after, last, found, bytesLeft);
    return found;
}

void ManifestQueries::readCertificates(qint64 accountNo, quint64 after, quint64 upTo, wire::AccountManifests &found,
                                       qsizetype &bytesLeft)
{
    for (sqlite::Query query(m_certificates, accountNo, after, upTo); query.next();) {
        if (query.integer(4) == 0)
            continue; // whoever asks misses it, and asks again
        found.certificates.push_back({query.blob(0), query.blob(1), query.blob(2), query.blob(3)});
        bytesLeft -= found.certificates.back().bytes.size() + 3 * wire::signatureBytes;
    }
}

quint32 ManifestQueries::prekeysLeft(qint64 deviceNo)
{
    sqlite::Query query(m_prekeysLeft, deviceNo);
    return query.next() ? quint32(query.integer(0)) : 0;
}

} // namespace porchlight::relay
