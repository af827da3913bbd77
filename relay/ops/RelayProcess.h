// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/RelayServer.h"
#include "relay/gateway/StopSignal.h"
#include "relay/ops/AdminServer.h"
#include "relay/ops/CommandLine.h"
#include "relay/ops/DataFiles.h"
#include "relay/ops/Witness.h"

namespace porchlight::relay {

class SqliteStore;

/// The relay as a process: owns the lock, the server with its threads, and the admin socket, and takes them down in the
/// right order. Lives on the main thread, which does nothing but answer the operator.
class RelayProcess
{
public:
    RelayProcess(const Invocation &invocation, std::unique_ptr<FolderLock> lock);
    ~RelayProcess();
    Q_DISABLE_COPY_MOVE(RelayProcess)

    /// What went wrong, if anything did; nothing is running then.
    std::optional<Failure> start();
    /// "ws://127.0.0.1:8440"; once started.
    QString url() const;
    void stop();

private:
    RelaySettings settings();
    std::unique_ptr<Store> openStore();
    std::unique_ptr<StoreReader> openReader() const;
    bool submit(Operation operation, AdminParts::Settled settled);
    AdminAnswer report() const;

    const Invocation m_invocation;
    const std::unique_ptr<FolderLock> m_lock; ///< let go of last
    std::optional<Failure> m_storeFailure;      ///< set by the writer's thread before start() returns from it
    Witness m_witness;                          ///< the writer's thread only, until it has ended
    SqliteStore *m_store = nullptr;             ///< the writer's thread only
    SystemClock m_clock;
    SystemRandom m_random;
    milliseconds m_startedAt{0};
    AdminService m_adminService;
    AdminServer m_admin; ///< outlives the writer, which answers to it
    RelayServer m_server;
};

} // namespace porchlight::relay
