// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/GenerationOperations.h"
#include "relay/store/Tide.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// For a statement that readTide() runs.
inline constexpr const char *tideQuery =
    "SELECT coalesce((SELECT max(entry_no) FROM entry), 0) + marks_version + tide_steps, generation, tide_key, "
    "(SELECT uid FROM life ORDER BY life_no DESC LIMIT 1) FROM relay";

/// How far the database has come, in the snapshot of the statement.
struct TideReading
{
    QByteArray tide;
    std::optional<GenerationId> generation;
};
TideReading readTide(sqlite::Statement &statement);

/// The same, in an answer of this snapshot.
template <class Answer>
void noteTide(Answer &answer, sqlite::Statement &statement)
{
    const TideReading reading = readTide(statement);
    answer.tide = reading.tide;
    answer.generation = reading.generation;
}

/// The lives of the database: its starts, its tide and its generation (rule 4). Lives on the writer's thread.
class LifeTable
{
public:
    explicit LifeTable(sqlite::Connection &connection);

    /// A writer has opened the database. What is given out from now on is of another life than that of any copy.
    void beginStart();
    void raise() { m_raise.run(); }
    QByteArray tide() { return readTide(m_tide).tide; }
    bool hasGiven(const ShownTide &shown) { return read(shown).has_value(); }
    bool hasForgotten(const ShownTide &shown);
    void open(const GenerationId &generation);
    /// What open() does to every device, for one: it reads all logs anew. @p isOfLostLife: a database of this relay has
    /// given it what it shows, and so may have taken redactions that this one has not.
    void beginDevice(const DeviceId &device, bool isOfLostLife);

private:
    void beginDevices(const std::optional<qint64> &deviceNo);
    quint64 counter();
    std::optional<Tide> read(const ShownTide &shown);

    sqlite::Statement m_begin;
    sqlite::Statement m_raise;
    sqlite::Statement m_tide;
    sqlite::Statement m_find;
    sqlite::Statement m_end;
    sqlite::Statement m_setGeneration;
    sqlite::Statement m_findDevice;
    sqlite::Statement m_forgetCursors;
    sqlite::Statement m_dropParkedMail;
    sqlite::Statement m_leaveMailPlaces;
    sqlite::Statement m_renumberMail;
    sqlite::Statement m_beginDevices;
    sqlite::Statement m_noteHeads;
    sqlite::Statement m_skipDeviceNumbers;
};

} // namespace porchlight::relay
