// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a program before the C library: the disk of one folder is full from a certain write on. What is given up
// there is room again, and no more than that. PORCHLIGHT_FULL_DISK_FOLDER is the folder, and PORCHLIGHT_FULL_DISK_GAUGE a
// file that holds a DiskGauge, by which a test says when and sees what came of it.

#include "tests/ops/DiskGauge.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace {

using porchlight::tests::DiskGauge;

DiskGauge *mapGauge()
{
    const char *const path = std::getenv("PORCHLIGHT_FULL_DISK_GAUGE");
    const int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0)
        return nullptr;
    void *const memory = mmap(nullptr, sizeof(DiskGauge), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    return memory == MAP_FAILED ? nullptr : static_cast<DiskGauge *>(memory);
}

DiskGauge *gauge()
{
    static DiskGauge *const shared = mapGauge();
    return shared;
}

bool isInFolder(const char *path)
{
    static const char *const folder = std::getenv("PORCHLIGHT_FULL_DISK_FOLDER");
    return folder && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isInFolder(int descriptor)
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const auto length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return isInFolder(path);
}

/// Whether there is room for so many bytes; they are taken then.
bool takes(std::int64_t bytes)
{
    DiskGauge &disk = *gauge();
    if (disk.isArmed && !disk.isFull && --disk.writesLeft < 0)
        disk.isFull = 1;
    if (!disk.isFull)
        return true;
    if (disk.bytesGiven >= bytes) {
        disk.bytesGiven -= bytes;
        return true;
    }
    ++disk.refused;
    errno = ENOSPC;
    return false;
}

/// What the file holds is room from now on.
void give(const char *path)
{
    struct stat found{};
    if (gauge() && gauge()->isFull && isInFolder(path) && stat(path, &found) == 0)
        gauge()->bytesGiven += std::int64_t(found.st_blocks) * 512;
}

template <class Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool isRefused(int descriptor, std::size_t bytes)
{
    return gauge() && isInFolder(descriptor) && !takes(std::int64_t(bytes));
}

template <class Status>
int space(int (*next)(const char *, Status *), const char *path, Status *status)
{
    const int result = next(path, status);
    if (result == 0 && gauge() && gauge()->isFull && isInFolder(path))
        status->f_bavail = static_cast<decltype(status->f_bavail)>(gauge()->bytesGiven) / status->f_frsize;
    return result;
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *from, size_t bytes)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t)>("write");
    return isRefused(descriptor, bytes) ? -1 : next(descriptor, from, bytes);
}

ssize_t pwrite(int descriptor, const void *from, size_t bytes, off_t at)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return isRefused(descriptor, bytes) ? -1 : next(descriptor, from, bytes, at);
}

ssize_t pwrite64(int descriptor, const void *from, size_t bytes, off64_t at)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return isRefused(descriptor, bytes) ? -1 : next(descriptor, from, bytes, at);
}

int posix_fallocate(int descriptor, off_t at, off_t bytes)
{
    static const auto next = real<int (*)(int, off_t, off_t)>("posix_fallocate");
    return gauge() && gauge()->isFull && isInFolder(descriptor) ? ENOSPC : next(descriptor, at, bytes);
}

int posix_fallocate64(int descriptor, off64_t at, off64_t bytes)
{
    return posix_fallocate(descriptor, at, bytes);
}

int truncate(const char *path, off_t size)
{
    static const auto next = real<int (*)(const char *, off_t)>("truncate");
    if (size == 0)
        give(path);
    return next(path, size);
}

int truncate64(const char *path, off64_t size)
{
    return truncate(path, size);
}

int unlink(const char *path)
{
    static const auto next = real<int (*)(const char *)>("unlink");
    give(path);
    return next(path);
}

int statvfs(const char *path, struct statvfs *status)
{
    static const auto next = real<int (*)(const char *, struct statvfs *)>("statvfs");
    return space(next, path, status);
}

int statvfs64(const char *path, struct statvfs64 *status)
{
    static const auto next = real<int (*)(const char *, struct statvfs64 *)>("statvfs64");
    return space(next, path, status);
}

} // extern "C"
