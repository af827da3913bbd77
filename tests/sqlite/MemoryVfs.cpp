// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sqlite/MemoryVfs.h"

#include <QHash>

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <new>
#include <set>

namespace porchlight::test {

namespace {

using Kind = DiskStep::Kind;

/// The locks on one database and its shared memory, as the connections of this process see them.
struct Sharing
{
    int openFiles = 0;
    std::set<const void *> shared;
    const void *reserved = nullptr;
    const void *exclusive = nullptr; ///< or pending
    std::vector<std::unique_ptr<char[]>> regions;
    std::array<std::set<const void *>, SQLITE_SHM_NLOCK> sharedSlots;
    std::array<const void *, SQLITE_SHM_NLOCK> exclusiveSlots{};
    std::set<const void *> mapped;
};

struct Mounts
{
    QHash<QString, MemoryDisk *> disks; ///< by folder
    std::map<QString, Sharing> sharing; ///< by path
    sqlite3_vfs *real = nullptr;
    sqlite3 *lastOpened = nullptr;

    MemoryDisk *of(const QString &path) const { return disks.value(path.left(path.lastIndexOf(u'/'))); }
};

Mounts mounts;

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

struct MemoryFile
{
    sqlite3_file base;
    MemoryDisk *disk;
    const QString *path; ///< owned
    QString *name;       ///< owned; without the folder
    int level;
    bool isDatabase;

    static MemoryFile &of(sqlite3_file *file) { return *reinterpret_cast<MemoryFile *>(file); }
    Sharing &sharing() const { return mounts.sharing[*path]; }

    static int close(sqlite3_file *file)
    {
        MemoryFile &self = of(file);
        unlock(file, SQLITE_LOCK_NONE);
        if (self.isDatabase && --self.sharing().openFiles == 0)
            mounts.sharing.erase(*self.path);
        delete self.path;
        delete self.name;
        return SQLITE_OK;
    }
    static int read(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
    {
        MemoryFile &self = of(file);
        if (self.disk->isGone)
            return SQLITE_IOERR_READ;
        const QByteArray bytes = self.disk->bytes(*self.name);
        const qint64 there = std::clamp<qint64>(bytes.size() - at, 0, count);
        std::memcpy(to, bytes.constData() + (there > 0 ? at : 0), std::size_t(there));
        std::memset(static_cast<char *>(to) + there, 0, std::size_t(count - there));
        return there == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }
    static int step(sqlite3_file *file, Kind kind, qint64 at, const QByteArray &bytes, int failure)
    {
        MemoryFile &self = of(file);
        if (self.disk->isGone)
            return kind == Kind::Sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
        if (failure == SQLITE_OK)
            self.disk->take({kind, *self.name, at, bytes});
        return failure;
    }
    static int write(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
    {
        return step(file, Kind::Write, at, QByteArray(static_cast<const char *>(from), count), of(file).disk->writesFailWith);
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size) { return step(file, Kind::Truncate, size, {}, SQLITE_OK); }
    static int sync(sqlite3_file *file, int) { return step(file, Kind::Sync, 0, {}, of(file).disk->syncsFailWith); }
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        *size = of(file).disk->bytes(*of(file).name).size();
        return SQLITE_OK;
    }

    static int lock(sqlite3_file *file, int level)
    {
        MemoryFile &self = of(file);
        Sharing &s = self.sharing();
        if (level <= self.level)
            return SQLITE_OK;
        if ((s.exclusive && s.exclusive != file) || (level >= SQLITE_LOCK_RESERVED && s.reserved && s.reserved != file))
            return SQLITE_BUSY;
        if (level == SQLITE_LOCK_SHARED)
            s.shared.insert(file);
        if (level >= SQLITE_LOCK_RESERVED)
            s.reserved = file;
        if (level == SQLITE_LOCK_EXCLUSIVE) {
            if (s.shared.size() > s.shared.count(file))
                return SQLITE_BUSY;
            s.exclusive = file;
        }
        self.level = level;
        return SQLITE_OK;
    }
    static int unlock(sqlite3_file *file, int level)
    {
        MemoryFile &self = of(file);
        if (!self.isDatabase)
            return SQLITE_OK;
        Sharing &s = self.sharing();
        if (s.exclusive == file)
            s.exclusive = nullptr;
        if (level < SQLITE_LOCK_RESERVED && s.reserved == file)
            s.reserved = nullptr;
        if (level == SQLITE_LOCK_NONE)
            s.shared.erase(file);
        self.level = level;
        return SQLITE_OK;
    }
    static int isReserved(sqlite3_file *file, int *out)
    {
        *out = of(file).sharing().reserved != nullptr;
        return SQLITE_OK;
    }
    static int control(sqlite3_file *, int op, void *arg)
    {
        if (op != SQLITE_FCNTL_MMAP_SIZE)
            return SQLITE_NOTFOUND;
        *static_cast<sqlite3_int64 *>(arg) = 0; // nothing is mapped, whatever is asked for
        return SQLITE_OK;
    }
    // As the Unix one: what lies beside a write is never touched by it.
    static int sectorSize(sqlite3_file *) { return 4096; }
    static int device(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    static int shmMap(sqlite3_file *file, int region, int size, int extend, void volatile **out)
    {
        Sharing &s = of(file).sharing();
        s.mapped.insert(file);
        *out = nullptr;
        while (s.regions.size() <= std::size_t(region)) {
            if (!extend)
                return SQLITE_OK;
            s.regions.push_back(std::make_unique<char[]>(std::size_t(size)));
        }
        *out = s.regions[std::size_t(region)].get();
        return SQLITE_OK;
    }
    static int shmLock(sqlite3_file *file, int at, int n, int flags)
    {
        Sharing &s = of(file).sharing();
        const bool takes = flags & SQLITE_SHM_LOCK;
        const bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
        for (auto i = std::size_t(at); takes && i < std::size_t(at + n); ++i) {
            const bool isOthers = s.exclusiveSlots[i] && s.exclusiveSlots[i] != file;
            if (isOthers || (exclusive && s.sharedSlots[i].size() > s.sharedSlots[i].count(file)))
                return SQLITE_BUSY;
        }
        for (auto i = std::size_t(at); i < std::size_t(at + n); ++i) {
            if (exclusive)
                s.exclusiveSlots[i] = takes ? file : nullptr;
            else if (takes)
                s.sharedSlots[i].insert(file);
            else
                s.sharedSlots[i].erase(file);
        }
        return SQLITE_OK;
    }
    static void shmBarrier(sqlite3_file *) {}
    static int shmUnmap(sqlite3_file *file, int)
    {
        Sharing &s = of(file).sharing();
        s.mapped.erase(file);
        if (s.mapped.empty())
            s.regions.clear(); // made anew by whoever comes next, as after a start of the machine
        return SQLITE_OK;
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        static const sqlite3_io_methods ours = {
            2, close, read, write, truncate, sync, fileSize, lock, unlock, isReserved, control, sectorSize, device,
            shmMap, shmLock, shmBarrier, shmUnmap, nullptr, nullptr,
        };
        const QString path = QString::fromUtf8(name);
        MemoryDisk *disk = mounts.of(path);
        if (!disk)
            return mounts.real->xOpen(mounts.real, name, file, flags, outFlags);
        const bool isDatabase = flags & SQLITE_OPEN_MAIN_DB;
        if (!disk->has(nameOf(path))) // the file of the database was made by whoever opens it
            disk->create(nameOf(path));
        new (file) MemoryFile{{&ours}, disk, new QString(path), new QString(nameOf(path)), SQLITE_LOCK_NONE, isDatabase};
        if (isDatabase)
            ++mounts.sharing[path].openFiles;
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs *, const char *name, int syncFolder)
    {
        const QString path = QString::fromUtf8(name);
        MemoryDisk *disk = mounts.of(path);
        if (!disk)
            return mounts.real->xDelete(mounts.real, name, syncFolder);
        if (!disk->isGone)
            disk->remove(nameOf(path));
        return disk->isGone ? SQLITE_IOERR_DELETE : SQLITE_OK;
    }
    static int access(sqlite3_vfs *, const char *name, int flags, int *out)
    {
        const QString path = QString::fromUtf8(name);
        const MemoryDisk *disk = mounts.of(path);
        if (!disk)
            return mounts.real->xAccess(mounts.real, name, flags, out);
        // As the Unix one: an empty file is none.
        *out = disk->has(nameOf(path)) && (flags != SQLITE_ACCESS_EXISTS || !disk->bytes(nameOf(path)).isEmpty());
        return SQLITE_OK;
    }
};

int noteOpened(sqlite3 *handle, const char **, const sqlite3_api_routines *)
{
    mounts.lastOpened = handle;
    return SQLITE_OK;
}

/// What sqlite3_auto_extension() wants: the same function without its parameters.
auto noteOpenedUntyped()
{
    return reinterpret_cast<void (*)()>(reinterpret_cast<void *>(noteOpened));
}

} // namespace

struct MemoryVfs::Registration
{
    sqlite3_vfs vfs;
};

MemoryVfs::MemoryVfs()
{
    mounts.real = sqlite3_vfs_find(nullptr);
    m_registration = std::make_unique<Registration>(Registration{*mounts.real});
    sqlite3_vfs &vfs = m_registration->vfs;
    vfs.pNext = nullptr;
    vfs.zName = "porchlight-memory";
    vfs.szOsFile = std::max(vfs.szOsFile, int(sizeof(MemoryFile)));
    vfs.xOpen = MemoryFile::open;
    vfs.xDelete = MemoryFile::remove;
    vfs.xAccess = MemoryFile::access;
    sqlite3_vfs_register(&vfs, 1);
    sqlite3_auto_extension(noteOpenedUntyped());
}

MemoryVfs::~MemoryVfs()
{
    sqlite3_cancel_auto_extension(noteOpenedUntyped());
    sqlite3_vfs_unregister(&m_registration->vfs);
    sqlite3_vfs_register(mounts.real, 1);
    mounts = Mounts();
}

void MemoryVfs::mount(const QString &folder, MemoryDisk *disk)
{
    if (disk)
        mounts.disks[folder] = disk;
    else
        mounts.disks.remove(folder);
}

sqlite3 *MemoryVfs::lastOpened() const
{
    return mounts.lastOpened;
}

} // namespace porchlight::test
