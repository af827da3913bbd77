// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/sqlite/Query.h"
#include "shared/wire/Frame.h"

namespace porchlight::relay {

/// The mailboxes of the devices. Lives on the writer's thread.
class MailTable
{
public:
    explicit MailTable(sqlite::Connection &connection);

    /// Nothing when the item is there already, or was and has been deleted (A3), or the device is parked (rule 14).
    std::optional<wire::Entry> put(qint64 toNo, qint64 senderNo, const DeviceId &sender, const wire::MailItem &item,
                                   quint64 timeMs);
    /// The device has everything up to @p upTo: those items are deleted, all but the knowledge of their ids.
    void acknowledge(qint64 deviceNo, Seq upTo);

private:
    sqlite::Statement m_isKnown;
    sqlite::Statement m_advanceHead;
    sqlite::Statement m_insert;
    sqlite::Statement m_findCursor;
    sqlite::Statement m_setCursor;
    sqlite::Statement m_dropBodies;
};

} // namespace porchlight::relay
