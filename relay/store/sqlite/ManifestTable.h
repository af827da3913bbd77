// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// Signed lists of devices, and the certificates of those listed. Lives on the writer's thread.
class ManifestTable
{
public:
    explicit ManifestTable(sqlite::Connection &connection);

    struct Latest
    {
        quint64 version = 0;
        QByteArray hash;
        QByteArray accountKey;
    };
    /// None when the account has published nothing.
    std::optional<Latest> latest(qint64 accountNo);
    /// Whether these are the bytes of that version.
    bool isSame(qint64 accountNo, quint64 version, const QByteArray &hash);
    void put(qint64 accountNo, const PublishManifest &request);
    void putCertificate(qint64 accountNo, qint64 deviceNo, quint64 since, const DeviceCertificateRow &row);
    /// Of the certificate of the device; empty when it has none.
    QByteArray certificateHash(qint64 deviceNo);
    /// Whose certificate it is, among the account's devices that were not unlinked or that the latest version still
    /// lists; 0: nobody's.
    quint32 ofCertificate(qint64 accountNo, const QByteArray &hash);
    bool isListed(qint64 deviceNo);
    void setListed(qint64 deviceNo, bool isListed);
    /// Whether two accounts are in one conversation, be it without an entry.
    bool areTalking(qint64 oneNo, qint64 otherNo);
    /// Whether both have accepted such a conversation (rule 12).
    bool haveAccepted(qint64 oneNo, qint64 otherNo);
    /// Are both members of a group now.
    bool shareGroup(qint64 oneNo, qint64 otherNo);
    struct Listed
    {
        quint32 number = 0;
        qint64 no = 0;
        bool isThere = false; ///< it was not unlinked
    };
    /// The devices that the latest version lists, by number.
    std::vector<Listed> listed(qint64 accountNo);

private:
    sqlite::Statement m_latest;
    sqlite::Statement m_isSame;
    sqlite::Statement m_put;
    sqlite::Statement m_putCertificate;
    sqlite::Statement m_certificateHash;
    sqlite::Statement m_ofCertificate;
    sqlite::Statement m_isListed;
    sqlite::Statement m_setListed;
    sqlite::Statement m_areTalking;
    sqlite::Statement m_haveAccepted;
    sqlite::Statement m_shareGroup;
    sqlite::Statement m_listed;
};

} // namespace porchlight::relay
