// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SqliteStore: what accounts say of each other.

#include "relay/store/sqlite/SqliteTables.h"

namespace porchlight::relay {

AccountOutcome SqliteStore::setContact(const SetContact &request)
{
    return m_tables->peopleJudge.setContact(request);
}

AccountOutcome SqliteStore::setBlocked(const SetBlocked &request)
{
    return m_tables->peopleJudge.setBlocked(request);
}

AccountOutcome SqliteStore::putSettings(const PutSettings &request)
{
    return m_tables->peopleJudge.put(request);
}

AccountOutcome SqliteStore::reportMessage(const ReportMessage &request)
{
    return m_tables->reports.report(request);
}

AccountOutcome SqliteStore::closeReport(const CloseReport &request)
{
    return m_tables->reports.close(request);
}

} // namespace porchlight::relay
