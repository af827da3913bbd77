// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminServer.h"

#include "relay/ops/AdminSocket.h"
#include "relay/ops/Log.h"

#include <QLocalSocket>
#include <QTimer>

#include <cerrno>

namespace porchlight::relay {

namespace {

constexpr int lastWordsMaxMs = 200; ///< for each answer when the relay stops; a reader is there at once or never

} // namespace

AdminServer::AdminServer(AdminService &service, const AdminLimits &limits) : m_service(service), m_limits(limits)
{
    connect(&m_server, &QLocalServer::newConnection, this, &AdminServer::onNewConnection);
}

AdminServer::~AdminServer()
{
    stopAccepting();
    const auto connections = std::exchange(m_connections, {});
    for (const auto &[id, socket] : connections)
        delete socket;
}

std::optional<Failure> AdminServer::listen(const QString &dataFolder)
{
    const int descriptor = listenForAdmin(dataFolder);
    if (descriptor < 0 || !m_server.listen(qintptr(descriptor))) {
        const QString reason = QString::fromLocal8Bit(std::strerror(errno));
        return Failure{ExitCode::CannotCreate,
                       u"The admin socket in " + dataFolder + u" cannot be made: " + reason + u'.'};
    }
    m_dataFolder = dataFolder;
    return std::nullopt;
}

void AdminServer::stopAccepting()
{
    if (m_dataFolder.isEmpty())
        return;
    removeAdminSocket(m_dataFolder); // first, so that nobody finds one that nobody listens to
    m_server.close();
    m_dataFolder.clear();
}

void AdminServer::finish()
{
    m_inbox.empty();
    const auto connections = m_connections;
    for (const auto &[id, socket] : connections) {
        if (socket->bytesToWrite() > 0)
            socket->waitForBytesWritten(lastWordsMaxMs);
    }
}

void AdminServer::onNewConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (!isAllowed(*socket) || m_connections.size() >= m_limits.connectionsMax) {
            writeLog(LogLevel::Warning, "admin-refused");
            delete socket;
            continue;
        }
        const quint64 id = ++m_lastId;
        m_connections.emplace(id, socket);
        socket->setReadBufferSize(adminRequestBytesMax + 1);
        connect(socket, &QLocalSocket::readyRead, this, [this, id] { onReadyRead(id); });
        connect(socket, &QLocalSocket::disconnected, this, [this, id] { forget(id); });
        QTimer::singleShot(m_limits.wholeMax, socket, [this, id] { forget(id); });
        onReadyRead(id); // what came along with it
    }
}

bool AdminServer::isAllowed(const QLocalSocket &socket) const
{
    const auto user = peerUser(int(socket.socketDescriptor()));
    return user && (*user == m_limits.owner || *user == 0);
}

void AdminServer::onReadyRead(quint64 id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    QLocalSocket *const socket = found->second;
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > adminRequestBytesMax)
            answer(id, {ExitCode::Usage, QStringLiteral("The request is too long.")});
        return;
    }
    socket->disconnect(SIGNAL(readyRead())); // one request; what else comes is not read
    const auto request = decodeRequest(socket->readLine(adminRequestBytesMax + 1));
    if (!request)
        return answer(id,
                      {ExitCode::Usage, QStringLiteral("This relay does not understand the request: is it of another "
                                                       "version than the command?")});
    writeLog(LogLevel::Info, "admin-command", {{"command", adminCommandName(request->command)}});
    m_service.carryOut(*request, [this, id](AdminAnswer given) {
        m_inbox.post([this, id, given = std::move(given)] { answer(id, given); });
    });
}

void AdminServer::answer(quint64 id, const AdminAnswer &answer)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    found->second->write(encodeAnswer(answer));
    found->second->disconnectFromServer(); // once it is written
}

void AdminServer::forget(quint64 id)
{
    const auto node = m_connections.extract(id);
    if (!node)
        return;
    node.mapped()->disconnect(this);
    node.mapped()->abort();
    node.mapped()->deleteLater();
}

} // namespace porchlight::relay
