// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/LifeTable.h"

namespace porchlight::relay {

namespace {

// A checksum covers the place of an item, so it is renewed with it; what does not hold stays so (G9).
#define SUM_AT(seq) \
    "iif(mail.sum IS row_sum('mail', mail.device_no, mail.seq, uid, sender_no, time_ms, body), " \
    "row_sum('mail', mail.device_no, " seq ", uid, sender_no, time_ms, body), mail.sum)"

// So many devices of one account may have been made after the copy: their numbers are not given away again.
#define NUMBERS_SKIPPED "1000"

} // namespace

LifeTable::LifeTable(sqlite::Connection &connection)
    : m_begin(connection, "INSERT INTO life (uid, began_at) SELECT randomblob(16), "
                          "coalesce((SELECT max(entry_no) FROM entry), 0) + marks_version + tide_steps FROM relay"),
      m_raise(connection, "UPDATE relay SET tide_steps = tide_steps + 1"),
      m_tide(connection, tideQuery),
      m_find(connection, "SELECT life_no FROM life WHERE uid = ?1"),
      m_end(connection, "SELECT began_at FROM life WHERE life_no > ?1 ORDER BY life_no LIMIT 1"),
      m_setGeneration(connection, "UPDATE relay SET generation = ?1"),
      m_findDevice(connection, "SELECT device_no FROM device JOIN account USING (account_no) "
                               "WHERE uid = ?1 AND number = ?2"),
      m_forgetCursors(connection, "DELETE FROM cursor WHERE ?1 IS NULL OR device_no = ?1"),
      // An item that was deleted keeps its row, so that a repeat is known (A3), but no place that could be read.
      // What was still to be taken from a parked device does not come back for that.
      m_dropParkedMail(connection, "UPDATE mail SET body = NULL, sum = row_sum('mail', device_no, seq, uid, sender_no, "
                                   "time_ms, NULL) WHERE body IS NOT NULL AND (?1 IS NULL OR device_no = ?1) AND seq <= "
                                   "(SELECT mail_cursor FROM device WHERE device.device_no = mail.device_no "
                                   "AND mail_emptied IS NOT NULL)"),
      m_leaveMailPlaces(connection, "UPDATE mail SET seq = -mail_no, sum = " SUM_AT("-mail_no")
                                    " WHERE ?1 IS NULL OR device_no = ?1"),
      m_renumberMail(connection, "UPDATE mail SET seq = ranked.place, sum = " SUM_AT("ranked.place") " FROM (SELECT mail_no AS no, row_number() OVER "
                                 "(PARTITION BY device_no ORDER BY mail_no) AS place FROM mail WHERE body IS NOT NULL "
                                 "AND (?1 IS NULL OR device_no = ?1)) AS ranked WHERE ranked.no = mail.mail_no"),
      m_beginDevices(connection, "UPDATE device SET account_cursor = 0, mail_cursor = 0, mail_emptied = NULL, mail_head = (SELECT count(*) "
                                 "FROM mail WHERE mail.device_no = device.device_no AND body IS NOT NULL) "
                                 "WHERE ?1 IS NULL OR device_no = ?1"),
      m_noteHeads(connection, "UPDATE conversation SET restored_head = head WHERE ?1 IS NULL OR conversation_no IN "
                              "(SELECT conversation_no FROM member JOIN device USING (account_no) WHERE device_no = ?1 "
                              "AND left_seq IS NULL)"),
      m_skipDeviceNumbers(connection, "UPDATE account SET last_device = last_device + " NUMBERS_SKIPPED)
{
}

TideReading readTide(sqlite::Statement &statement)
{
    sqlite::Query query(statement);
    if (!query.next())
        return {};
    Tide tide;
    tide.counter = query.natural(0);
    const QByteArray start = query.blob(3);
    std::copy_n(start.begin(), std::min<qsizetype>(start.size(), qsizetype(tide.start.size())), tide.start.begin());
    const auto generation = query.id<GenerationId>(1);
    return {encodeTide(tide, generation, query.blob(2)), generation};
}

void LifeTable::beginStart()
{
    m_begin.run();
}

quint64 LifeTable::counter()
{
    sqlite::Query query(m_tide);
    return query.next() ? query.natural(0) : 0;
}

std::optional<Tide> LifeTable::read(const ShownTide &shown)
{
    QByteArray key;
    {
        sqlite::Query query(m_tide);
        if (query.next())
            key = query.blob(2);
    }
    return decodeTide(shown.tide, shown.generation, key);
}

bool LifeTable::hasForgotten(const ShownTide &shown)
{
    const auto tide = read(shown);
    if (!tide)
        return false;
    const QByteArray start(reinterpret_cast<const char *>(tide->start.data()), qsizetype(tide->start.size()));
    qint64 life = 0;
    {
        sqlite::Query known(m_find, start);
        if (!known.next())
            return true; // the writer that gave it opened the database after this copy was made
        life = known.integer(0);
    }
    sqlite::Query end(m_end, life);
    return tide->counter > (end.next() ? end.natural(0) : counter());
}

void LifeTable::open(const GenerationId &generation)
{
    m_setGeneration.run(generation);
    m_raise.run();
    m_begin.run();
    beginDevices(std::nullopt);
    m_noteHeads.run(std::optional<qint64>());
    m_skipDeviceNumbers.run();
}

void LifeTable::beginDevice(const DeviceId &device, bool isOfLostLife)
{
    std::optional<qint64> no;
    {
        sqlite::Query query(m_findDevice, device.account, device.number);
        if (query.next())
            no = query.integer(0);
    }
    if (!no)
        return;
    beginDevices(no);
    if (isOfLostLife)
        m_noteHeads.run(no);
}

void LifeTable::beginDevices(const std::optional<qint64> &deviceNo)
{
    m_forgetCursors.run(deviceNo);
    m_dropParkedMail.run(deviceNo);
    m_leaveMailPlaces.run(deviceNo);
    m_renumberMail.run(deviceNo);
    m_beginDevices.run(deviceNo);
}

} // namespace porchlight::relay
