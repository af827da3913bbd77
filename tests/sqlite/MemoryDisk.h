// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sqlite/DiskRecording.h"

#include <functional>

namespace porchlight::test {

/// The files of one database in memory, with what a disk makes of them: what was synced stays; of the rest, a power
/// loss keeps, drops or tears each write as it likes. Files go by their names without the folder. Copies are cheap, so any moment can be gone back to. One thread.
class MemoryDisk
{
public:
    /// In [0, bound).
    using Dice = std::function<quint64(quint64 bound)>;

    bool has(const QString &name) const { return m_files.contains(name); }
    QByteArray bytes(const QString &name) const;
    void create(const QString &name) { m_files[name]; }
    /// At once durable: SQLite syncs the folder after it.
    void remove(const QString &name) { m_files.erase(name); }
    /// Write, cut or sync; noted for recording().
    void take(const DiskStep &step);

    /// From now on steps are noted, until endRecording() hands them over.
    void beginRecording() { m_isRecording = true; }
    std::vector<DiskStep> endRecording();
    std::size_t recorded() const { return m_recording.size(); }

    /// The power fails now. What stays is durable.
    void losePower(const Dice &dice);

    /// SQLite's code for every write or every sync from now on, 0 for none.
    int writesFailWith = 0;
    int syncsFailWith = 0;
    /// Nothing can be done any more: the process that had it open is dead.
    bool isGone = false;

private:
    struct File
    {
        QByteArray bytes;
        QByteArray durable;
        std::vector<DiskStep> unsynced;
    };

    std::map<QString, File> m_files;
    std::vector<DiskStep> m_recording;
    bool m_isRecording = false;
};

} // namespace porchlight::test
