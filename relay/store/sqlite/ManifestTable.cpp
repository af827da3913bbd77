// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/ManifestTable.h"

namespace porchlight::relay {

ManifestTable::ManifestTable(sqlite::Connection &c)
    : m_latest(c, "SELECT version, hash, account_key FROM manifest WHERE account_no = ? ORDER BY version DESC LIMIT 1")
    , m_isSame(c, "SELECT 1 FROM manifest WHERE account_no = ? AND version = ? AND hash = ?")
    , m_put(c, "INSERT INTO manifest (account_no, version, hash, account_key, bytes, signature, sum) VALUES"
               " (?1, ?2, ?3, ?4, ?5, ?6, row_sum('manifest', ?1, ?2, ?3, ?4, ?5, ?6))")
    , m_putCertificate(c, "INSERT INTO certificate (device_no, account_no, since, hash, bytes, by_account, by_device, by_identity, sum)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                          " row_sum('certificate', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)) ON CONFLICT DO NOTHING")
    , m_certificateHash(c, "SELECT hash FROM certificate WHERE device_no = ?")
    , m_ofCertificate(c, "SELECT number FROM certificate JOIN device USING (device_no) WHERE certificate.account_no = ?"
                         " AND hash = ? AND (unlinked_ms = 0 OR listed = 1)")
    , m_isListed(c, "SELECT 1 FROM device WHERE device_no = ? AND listed = 1 AND unlinked_ms = 0")
    , m_setListed(c, "UPDATE device SET listed = ?2 WHERE device_no = ?1")
    , m_areTalking(c, "SELECT 1 FROM member AS one JOIN member AS other USING (conversation_no)"
                      " WHERE one.account_no = ? AND other.account_no = ? AND one.left_seq IS NULL AND other.left_seq IS NULL")
    , m_haveAccepted(c, "SELECT 1 FROM member AS one JOIN member AS other USING (conversation_no)"
                        " WHERE one.account_no = ? AND other.account_no = ? AND one.accepted = 1 AND other.accepted = 1"
                        " AND one.joined_seq = 0 AND other.joined_seq = 0 AND one.left_seq IS NULL AND other.left_seq IS NULL")
    , m_shareGroup(c, "SELECT 1 FROM member AS one JOIN member AS other USING (conversation_no)"
                      " WHERE one.account_no = ? AND other.account_no = ? AND one.joined_seq > 0 AND other.joined_seq > 0"
                      " AND one.left_seq IS NULL AND other.left_seq IS NULL")
    , m_listed(c, "SELECT number, device_no, unlinked_ms = 0 FROM device WHERE account_no = ? AND listed = 1 ORDER BY number")
{
}

std::optional<ManifestTable::Latest> ManifestTable::latest(qint64 accountNo)
{
    sqlite::Query query(m_latest, accountNo);
    if (!query.next())
        return std::nullopt;
    return Latest{query.natural(0), query.blob(1), query.blob(2)};
}

bool ManifestTable::isSame(qint64 accountNo, quint64 version, const QByteArray &hash)
{
    return sqlite::Query(m_isSame, accountNo, version, hash).next();
}

void ManifestTable::put(qint64 accountNo, const PublishManifest &request)
{
    m_put.run(accountNo, request.place.version, request.place.hash, request.place.accountKey, request.manifest.bytes,
              request.manifest.signature);
}

void ManifestTable::putCertificate(qint64 accountNo, qint64 deviceNo, quint64 since, const DeviceCertificateRow &row)
{
    const wire::SignedCertificate &certificate = row.certificate;
    m_putCertificate.run(deviceNo, accountNo, since, row.hash, certificate.bytes, certificate.byAccount, certificate.byDevice,
                         certificate.byIdentity);
}

QByteArray ManifestTable::certificateHash(qint64 deviceNo)
{
    sqlite::Query query(m_certificateHash, deviceNo);
    return query.next() ? query.blob(0) : QByteArray();
}

quint32 ManifestTable::ofCertificate(qint64 accountNo, const QByteArray &hash)
{
    sqlite::Query query(m_ofCertificate, accountNo, hash);
    return query.next() ? quint32(query.integer(0)) : 0;
}

bool ManifestTable::isListed(qint64 deviceNo)
{
    return sqlite::Query(m_isListed, deviceNo).next();
}

void ManifestTable::setListed(qint64 deviceNo, bool isListed)
{
    m_setListed.run(deviceNo, isListed);
}

bool ManifestTable::areTalking(qint64 oneNo, qint64 otherNo)
{
    return sqlite::Query(m_areTalking, oneNo, otherNo).next();
}

bool ManifestTable::haveAccepted(qint64 oneNo, qint64 otherNo)
{
    return sqlite::Query(m_haveAccepted, oneNo, otherNo).next();
}

bool ManifestTable::shareGroup(qint64 oneNo, qint64 otherNo)
{
    return sqlite::Query(m_shareGroup, oneNo, otherNo).next();
}

std::vector<ManifestTable::Listed> ManifestTable::listed(qint64 accountNo)
{
    std::vector<Listed> devices;
    for (sqlite::Query query(m_listed, accountNo); query.next();)
        devices.push_back({quint32(query.integer(0)), query.integer(1), query.integer(2) != 0});
    return devices;
}

} // namespace porchlight::relay
