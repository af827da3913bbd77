// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/RelayServer.h"
#include "relay/gateway/StopSignal.h"
#include "relay/ops/AdminServer.h"
#include "relay/ops/DataFiles.h"
#include "relay/ops/HttpServer.h"
#include "relay/ops/RelayIdentity.h"
#include "relay/ops/RetentionDriver.h"
#include "relay/ops/Witness.h"

namespace porchlight::relay {

class SqliteStore;
class WatchedStore;

/// The relay as a process: owns the lock, the server with its threads, and the admin socket, and takes them down in the
/// right order. Lives on the main thread, which does nothing but answer the operator.
class RelayProcess
{
public:
    RelayProcess(const QString &dataFolder, const Settings &settings, const RelayIdentity &identity,
                 std::unique_ptr<FolderLock> lock, std::shared_ptr<const Clock> clock);
    ~RelayProcess();
    Q_DISABLE_COPY_MOVE(RelayProcess)

    /// What went wrong, if anything did; nothing is running then.
    std::optional<Failure> start();
    /// "wss://127.0.0.1:8440"; once started.
    QString url() const;
    void stop();
    /// Where health and metrics are answered; 0: nowhere.
    quint16 httpPort() const { return m_httpPort; }

private:
    RelaySettings serverSettings();
    std::unique_ptr<Store> openStore();
    std::unique_ptr<StoreReader> openReader() const;
    bool submit(Operation operation, AdminParts::Settled settled);
    AdminAnswer report();
    HttpAnswer answerHttp(const QByteArray &path) const;
    Result<QString, Failure> invitation(const QString &code, const QString &publicUrl) const;
    AdminAnswer retention(Command command);
    AdminAnswer flags(Command command);

    const QString m_dataFolder;
    const Settings m_settings;
    const RelayIdentity m_identity;
    const std::unique_ptr<FolderLock> m_lock; ///< let go of last
    std::optional<Failure> m_storeFailure;      ///< set by the writer's thread before start() returns from it
    Witness m_witness;                          ///< the writer's thread only, until it has ended
    SqliteStore *m_store = nullptr;             ///< the writer's thread only
    WatchedStore *m_watched = nullptr;          ///< the writer's thread only; owns the former
    std::atomic<bool> m_isFull = false;         ///< messages are refused, for want of room
    const std::shared_ptr<const Clock> m_clock;
    SystemRandom m_random;
    milliseconds m_startedAt{0};
    quint16 m_httpPort = 0;
    AdminService m_adminService;
    AdminServer m_admin; ///< outlives the writer, which answers to it
    RetentionDriver m_retention; ///< and this one too
    RelayServer m_server;
    std::atomic<bool> m_isStopping = false;
    HttpServer m_http; ///< reads what the server counts
};

} // namespace porchlight::relay
