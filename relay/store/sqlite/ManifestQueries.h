// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/ReadAnswers.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// What a reader asks about keys, within its snapshot. Lives on the reader's thread.
class ManifestQueries
{
public:
    explicit ManifestQueries(sqlite::Connection &connection);

    /// The account's number when it is the asking one's own, or they have a conversation.
    std::optional<qint64> findFor(qint64 askingNo, const AccountId &account);
    /// 0: none.
    quint64 latest(qint64 accountNo);
    /// Versions after @p after while there are @p bytesLeft, one at least, and their certificates. What the disk has
    /// damaged ends the list.
    wire::AccountManifests read(qint64 accountNo, const AccountId &account, quint64 after, qsizetype &bytesLeft);
    quint32 prekeysLeft(qint64 deviceNo);

private:
    void readCertificates(qint64 accountNo, quint64 after, quint64 upTo, wire::AccountManifests &found, qsizetype &bytesLeft);

    sqlite::Statement m_find;
    sqlite::Statement m_latest;
    sqlite::Statement m_manifests;
    sqlite::Statement m_certificates;
    sqlite::Statement m_prekeysLeft;
};

} // namespace porchlight::relay
