// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminService.h"
#include "shared/base/Inbox.h"

#include <QLocalServer>

#include <unordered_map>

#include <unistd.h>

namespace porchlight::relay {

/// What a connection to the admin socket may cost. Tests use shorter times.
struct AdminLimits
{
    milliseconds wholeMax = 10s; ///< absolute, from the accepted connection to its end
    std::size_t connectionsMax = 32;
    uid_t owner = ::geteuid(); ///< who may command, besides root
};

/// The admin socket of a running relay: reads one request from each connection, lets the AdminService carry it out, and
/// answers. Owns the listening socket and the connections. Lives on the main thread, whatever thread the answer comes
/// from; outlives whoever may still answer. Speaks only to its own user and to root.
class AdminServer final : public QObject
{
    Q_OBJECT
public:
    explicit AdminServer(AdminService &service, const AdminLimits &limits = {});
    ~AdminServer() override;

    /// Why not, if so. The folder's lock must be held.
    std::optional<Failure> listen(const QString &dataFolder);
    /// Accepts nobody any more. Those who have asked are still answered.
    void stopAccepting();
    /// Waits a moment for the answers that are on their way, and ends.
    void finish();

private:
    void onNewConnection();
    void onReadyRead(quint64 id);
    void answer(quint64 id, const AdminAnswer &answer);
    void forget(quint64 id);
    bool isAllowed(const QLocalSocket &socket) const;

    AdminService &m_service;
    const AdminLimits m_limits;
    QLocalServer m_server;
    QString m_dataFolder; ///< empty unless listening
    std::unordered_map<quint64, QLocalSocket *> m_connections;
    quint64 m_lastId = 0;
    Inbox m_inbox; ///< answers come from other threads
};

} // namespace porchlight::relay
