// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a program before the C library: one sync of its life fails as a disk fails, and all after it succeed, as
// the kernel has it once it has told of an error. PORCHLIGHT_FAIL_SYNC says which one of a file, from 1, and
// PORCHLIGHT_FAIL_FOLDER_SYNC which one of a folder. Into the file PORCHLIGHT_FAIL_SYNC_NOTE go two moments in nanoseconds
// of the monotonic clock: when it failed, and when the last sync of a database's log (a commit) before it succeeded.

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<long> fileSyncs{0};
std::atomic<long> folderSyncs{0};
std::atomic<long long> committedNs{0};

long long nowNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<long long>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

bool isLog(int descriptor)
{
    char link[64];
    char name[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const auto length = readlink(link, name, sizeof name);
    return length > 4 && std::memcmp(name + length - 4, "-wal", 4) == 0;
}

bool fails(int descriptor)
{
    static const char *const ofFile = std::getenv("PORCHLIGHT_FAIL_SYNC");
    static const char *const ofFolder = std::getenv("PORCHLIGHT_FAIL_FOLDER_SYNC");
    static const char *const note = std::getenv("PORCHLIGHT_FAIL_SYNC_NOTE");
    struct stat info{};
    const bool isFolder = fstat(descriptor, &info) == 0 && S_ISDIR(info.st_mode);
    const char *const which = isFolder ? ofFolder : ofFile;
    if (!which || !note || ++(isFolder ? folderSyncs : fileSyncs) != std::atol(which))
        return false;
    const long long now = nowNs();
    if (std::FILE *file = std::fopen(note, "w")) {
        std::fprintf(file, "%lld %lld\n", now, committedNs.load());
        std::fclose(file);
    }
    errno = EIO;
    return true;
}

using Sync = int (*)(int);

int syncWith(Sync next, int descriptor)
{
    if (fails(descriptor))
        return -1;
    const int result = next(descriptor);
    if (result == 0 && isLog(descriptor))
        committedNs = nowNs();
    return result;
}

Sync real(const char *name)
{
    return reinterpret_cast<Sync>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" int fsync(int descriptor)
{
    static const Sync next = real("fsync");
    return syncWith(next, descriptor);
}

extern "C" int fdatasync(int descriptor)
{
    static const Sync next = real("fdatasync");
    return syncWith(next, descriptor);
}
