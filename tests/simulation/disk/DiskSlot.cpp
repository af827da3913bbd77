// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/disk/DiskSlot.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <vector>

namespace porchlight::simulation {

namespace {

/// SQLite's disks and the folder they seem to be in: one for the process, made when first needed. Folders are used
/// again, since making one costs more than a run's commit.
struct Cellar
{
    test::MemoryVfs vfs;
    QTemporaryDir folder{QFile::exists(QStringLiteral("/dev/shm")) ? QStringLiteral("/dev/shm/porchlight-XXXXXX")
                                                                  : QDir::tempPath() + QStringLiteral("/porchlight-XXXXXX")};
    std::vector<QString> free;
    int made = 0;

    QString take()
    {
        if (free.empty())
            return folder.filePath(QString::number(++made));
        const QString path = free.back();
        free.pop_back();
        return path;
    }
};

Cellar &cellar()
{
    static Cellar cellar;
    return cellar;
}

void setLength(const QString &path, qint64 length)
{
    QFile file(path);
    if (length == 0 ? file.exists() && !file.remove() : !file.open(QIODevice::ReadWrite) || !file.resize(length))
        qFatal("no room for an empty file");
}

void add(QCryptographicHash &hash, sqlite3 *handle, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        if (code == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const auto bytes = static_cast<const char *>(sqlite3_column_blob(statement, i));
                const int count = sqlite3_column_bytes(statement, i);
                hash.addData(QByteArray::number(count));
                hash.addData(QByteArrayView(bytes, count));
            }
        }
        code = sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE)
        hash.addData("damaged");
}

std::vector<QByteArray> column(sqlite3 *handle, const char *sql)
{
    std::vector<QByteArray> values;
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW)
        values.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return values;
}

} // namespace

DiskSlot::DiskSlot()
{
    const QString folder = cellar().take();
    m_path = folder + QStringLiteral("/some.db");
    cellar().vfs.mount(folder, &disk);
}

DiskSlot::~DiskSlot()
{
    const QString folder = m_path.left(m_path.lastIndexOf(u'/'));
    cellar().vfs.mount(folder, nullptr);
    cellar().free.push_back(folder);
}

void DiskSlot::mirror() const
{
    if (!QDir().mkpath(m_path.left(m_path.lastIndexOf(u'/'))))
        qFatal("no room for a folder");
    setLength(m_path, disk.bytes(QStringLiteral("some.db")).size());
    setLength(m_path + QStringLiteral("-wal"), disk.bytes(QStringLiteral("some.db-wal")).size());
}

sqlite3 *DiskSlot::lastOpened()
{
    return cellar().vfs.lastOpened();
}

QByteArray digestOf(sqlite3 *handle)
{
    const auto verdict = column(handle, "PRAGMA integrity_check(1)");
    if (verdict.size() != 1 || verdict.front() != "ok")
        return "damaged: " + (verdict.empty() ? QByteArray("nothing can be read") : verdict.front());
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QByteArray &table : column(handle, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
        // What opening and closing write by themselves is no part of a transaction: the relay's starts (one that is lost
        // looks like a restore, which is the safe side), and the app's mark that it runs.
        if (table == "life")
            continue;
        hash.addData(table);
        add(hash, handle, QByteArray("SELECT * FROM \"" + table + "\"" + (table == "setting" ? " WHERE name <> 'running'" : "")));
    }
    return hash.result();
}

} // namespace porchlight::simulation
