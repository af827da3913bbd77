// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sqlite/FaultVfs.h"

#include <sqlite3.h>

#include <new>

namespace porchlight::test {

namespace {

FaultVfs *current = nullptr;
sqlite3_vfs *realVfs = nullptr;

} // namespace

/// What SQLite holds of an open file: ours, with the real one right behind it.
struct FaultyFile
{
    sqlite3_file base;
    bool isDatabase;
    const char *path; ///< SQLite's, for as long as the file is open

    static FaultyFile &of(sqlite3_file *file) { return *reinterpret_cast<FaultyFile *>(file); }
    static sqlite3_file *real(sqlite3_file *file) { return reinterpret_cast<sqlite3_file *>(&of(file) + 1); }
    static const sqlite3_io_methods &methods(sqlite3_file *file) { return *real(file)->pMethods; }

    static void note(sqlite3_file *file, DiskStep::Kind kind, qint64 at = 0, const QByteArray &bytes = {})
    {
        if (current && of(file).path)
            current->note({kind, QString::fromUtf8(of(file).path), at, bytes});
    }
    static int judge(FaultVfs::Call call) { return current ? current->judge(call) : SQLITE_OK; }

    static int close(sqlite3_file *file) { return methods(file).xClose(real(file)); }
    static int read(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
    {
        const int code = judge(FaultVfs::Call::Read);
        return code ? code : methods(file).xRead(real(file), to, count, at);
    }
    static int write(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
    {
        const int code = judge(FaultVfs::Call::Write);
        if (!code)
            note(file, DiskStep::Kind::Write, at, QByteArray(static_cast<const char *>(from), count));
        return code ? code : methods(file).xWrite(real(file), from, count, at);
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        note(file, DiskStep::Kind::Truncate, size);
        return methods(file).xTruncate(real(file), size);
    }
    static int sync(sqlite3_file *file, int flags)
    {
        if (current)
            ++current->m_syncs;
        int code = judge(FaultVfs::Call::Sync);
        if (!code && of(file).isDatabase)
            code = judge(FaultVfs::Call::SyncOfDatabase);
        if (!code)
            note(file, DiskStep::Kind::Sync);
        return code ? code : methods(file).xSync(real(file), flags);
    }
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size) { return methods(file).xFileSize(real(file), size); }
    static int lock(sqlite3_file *file, int level) { return methods(file).xLock(real(file), level); }
    static int unlock(sqlite3_file *file, int level) { return methods(file).xUnlock(real(file), level); }
    static int isReserved(sqlite3_file *file, int *out) { return methods(file).xCheckReservedLock(real(file), out); }
    static int control(sqlite3_file *file, int op, void *arg) { return methods(file).xFileControl(real(file), op, arg); }
    static int sectorSize(sqlite3_file *file) { return methods(file).xSectorSize(real(file)); }
    static int device(sqlite3_file *file) { return methods(file).xDeviceCharacteristics(real(file)); }
    static int shmMap(sqlite3_file *file, int region, int size, int extend, void volatile **out)
    {
        const int code = extend ? judge(FaultVfs::Call::SharedMemory) : SQLITE_OK;
        return code ? code : methods(file).xShmMap(real(file), region, size, extend, out);
    }
    static int shmLock(sqlite3_file *file, int at, int n, int flags) { return methods(file).xShmLock(real(file), at, n, flags); }
    static void shmBarrier(sqlite3_file *file) { methods(file).xShmBarrier(real(file)); }
    static int shmUnmap(sqlite3_file *file, int remove) { return methods(file).xShmUnmap(real(file), remove); }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        static const sqlite3_io_methods ours = {
            2, close, read, write, truncate, sync, fileSize, lock, unlock, isReserved, control, sectorSize, device,
            shmMap, shmLock, shmBarrier, shmUnmap, nullptr, nullptr,
        };
        new (file) FaultyFile{{nullptr}, (flags & SQLITE_OPEN_MAIN_DB) != 0, name};
        const int code = realVfs->xOpen(realVfs, name, real(file), flags, outFlags);
        file->pMethods = real(file)->pMethods ? &ours : nullptr;
        return code;
    }
};

/// The entry in SQLite's list: the real one, but for the opening of files.
struct FaultVfs::Registration
{
    sqlite3_vfs vfs;
};

FaultVfs::FaultVfs()
{
    realVfs = sqlite3_vfs_find(nullptr);
    m_registration = std::make_unique<Registration>(Registration{*realVfs});
    sqlite3_vfs &vfs = m_registration->vfs;
    vfs.pNext = nullptr;
    vfs.zName = "porchlight-faults";
    vfs.szOsFile += int(sizeof(FaultyFile));
    vfs.xOpen = FaultyFile::open;
    current = this;
    sqlite3_vfs_register(&vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_registration->vfs);
    sqlite3_vfs_register(realVfs, 1);
    current = nullptr;
}

void FaultVfs::fail(Call call, int code, int after, bool once)
{
    m_call = call;
    m_code = code;
    m_left = after;
    m_isOnce = once;
    m_failures = 0;
    m_isArmed = true;
}

void FaultVfs::heal()
{
    m_isArmed = false;
}

void FaultVfs::note(DiskStep step)
{
    if (m_recording)
        m_recording->add(std::move(step));
}

int FaultVfs::judge(Call call)
{
    if (!m_isArmed || call != m_call || m_left-- > 0)
        return SQLITE_OK;
    if (m_isOnce)
        m_isArmed = false;
    m_left = 0;
    ++m_failures;
    return m_code;
}

} // namespace porchlight::test
