// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/RetentionOperations.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// What goes in the end: bodies that everyone has, mailboxes of devices that fell silent; and the list of dead letters.
/// Lives on the writer's thread, within its transactions. Never deletes a row of a log.
class RetentionTable
{
public:
    explicit RetentionTable(sqlite::Connection &connection);

    RetentionOutcome begin(const BeginRetention &request);
    RetentionOutcome park(const ParkDevices &request);
    RetentionOutcome purge(const PurgeBodies &request);
    /// Runs wait for the operator.
    std::optional<quint64> heldSince();
    void wake(qint64 deviceNo, quint64 nowMs);
    /// @p deviceNo 0: of no device in particular. @p log is the id of what the log belongs to.
    void note(LogId::Kind kind, const QByteArray &log, qint64 deviceNo, const NoteDeadLetter &letter);

private:
    struct Conversation
    {
        qint64 no = 0;
        Seq keptFrom = 1;
        Seq head = 0;
    };

    /// Returns how many rows it went through.
    int emptyMailboxes(int rowsMax);
    /// Up to where bodies may go now; 0 for none.
    Seq purgeableUpTo(const Conversation &conversation, const PurgeBodies &request, int rowsLeft);

    sqlite::Statement m_state;
    sqlite::Statement m_setState;
    sqlite::Statement m_silent;
    sqlite::Statement m_park;
    sqlite::Statement m_unpark;
    sqlite::Statement m_emptying;
    sqlite::Statement m_dropItems;
    sqlite::Statement m_setEmptied;
    sqlite::Statement m_countParked;
    sqlite::Statement m_conversations;
    sqlite::Statement m_timeOf;
    sqlite::Statement m_readers;
    sqlite::Statement m_lastDue;
    sqlite::Statement m_dropBodies;
    sqlite::Statement m_setKeptFrom;
    sqlite::Statement m_setPosition;
    sqlite::Statement m_note;
};

} // namespace porchlight::relay
