// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sqlite/DiskRecording.h"

#include <atomic>
#include <memory>

namespace porchlight::test {

/// A disk that fails when told to: stands between SQLite and the files of every connection that is opened while it
/// lives, and must outlive them. One at a time. What it lets pass is really done.
class FaultVfs
{
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    /// Which call fails, and with which of SQLite's codes: the one after @p after good ones, and, unless @p once, all
    /// that follow until heal(). With SharedMemory it is the growing of what lies beside the log.
    enum class Call { Sync, SyncOfDatabase, Write, Read, SharedMemory };
    void fail(Call call, int code, int after = 0, bool once = false);
    void heal();

    /// Everything that is done goes into @p recording; null ends it. Of one thread.
    void recordInto(DiskRecording *recording) { m_recording = recording; }

    int syncs() const { return m_syncs; }
    /// Calls that have failed.
    int failures() const { return m_failures; }

private:
    friend struct FaultyFile;
    struct Registration;

    /// The code to answer with, 0 for going on.
    int judge(Call call);
    void note(DiskStep step);

    std::unique_ptr<Registration> m_registration;
    std::atomic<bool> m_isArmed = false;
    Call m_call = Call::Sync;
    int m_code = 0;
    bool m_isOnce = false;
    std::atomic<int> m_left = 0;
    std::atomic<int> m_syncs = 0;
    std::atomic<int> m_failures = 0;
    DiskRecording *m_recording = nullptr;
};

} // namespace porchlight::test
