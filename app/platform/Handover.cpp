// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/Handover.h"

#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>
#include <QtEndian>

#include <sys/socket.h>
#include <unistd.h>

namespace porchlight::platform {

namespace {

constexpr qsizetype bytesMax = 16 * 1024;
constexpr qsizetype lengthBytes = 4;
constexpr int connectionsMax = 8;
constexpr auto senderPatience = std::chrono::seconds(5); // of a sender that says nothing
constexpr char taken = '+';

/// A socket's name may have 107 bytes and a profile's folder more: so it is named after the folder, elsewhere.
QString nameFor(const QString &profileFolder)
{
    const QByteArray folder = QDir(profileFolder).canonicalPath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).first(12).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/porchlight-" + QString::fromLatin1(hash);
}

bool isOwnUser(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

QByteArray framed(const QByteArray &bytes)
{
    QByteArray length(lengthBytes, '\0');
    qToBigEndian(quint32(bytes.size()), length.data());
    return length + bytes;
}

} // namespace

QByteArray Wanted::encoded() const
{
    QCborMap map;
    map.insert(QStringLiteral("with"), with.left(unitsMax));
    map.insert(QStringLiteral("link"), link.left(unitsMax));
    map.insert(QStringLiteral("token"), activationToken.left(unitsMax));
    map.insert(QStringLiteral("hidden"), isHidden);
    return map.toCborValue().toCbor();
}

std::optional<Wanted> Wanted::decoded(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = bytes.size() <= bytesMax ? QCborValue::fromCbor(bytes, &error) : QCborValue();
    if (!value.isMap())
        return std::nullopt;
    const QCborMap map = value.toMap();
    const Wanted wanted{map.value(QStringLiteral("with")).toString(), map.value(QStringLiteral("link")).toString(),
                        map.value(QStringLiteral("token")).toString(), map.value(QStringLiteral("hidden")).toBool()};
    const bool isBounded = wanted.with.size() <= unitsMax && wanted.link.size() <= unitsMax && wanted.activationToken.size() <= unitsMax;
    return isBounded ? std::optional(wanted) : std::nullopt;
}

Handover::Handover(const QString &profileFolder, QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(connectionsMax);
    connect(&m_server, &QLocalServer::newConnection, this, &Handover::onConnected);
    const QString name = nameFor(profileFolder);
    QLocalServer::removeServer(name); // a dead process may have left it: whoever lives has the lock, and that is this one
    m_server.listen(name);
}

void Handover::onConnected()
{
    while (QLocalSocket *const socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOwnUser(*socket)) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(lengthBytes + bytesMax);
        QTimer::singleShot(senderPatience, socket, [socket] { socket->abort(); });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { onData(*socket); });
    }
}

void Handover::onData(QLocalSocket &socket)
{
    const QByteArray head = socket.peek(lengthBytes);
    if (head.size() < lengthBytes)
        return;
    const qsizetype length = qFromBigEndian<quint32>(head.constData());
    if (length > bytesMax)
        return socket.abort();
    if (socket.bytesAvailable() < lengthBytes + length)
        return;
    socket.skip(lengthBytes);
    const auto wanted = Wanted::decoded(socket.read(length));
    socket.disconnect(this); // one from each
    if (!wanted)
        return socket.abort();
    socket.write(&taken, 1);
    socket.disconnectFromServer();
    Q_EMIT asked(*wanted);
}

bool Handover::handOver(const QString &profileFolder, const Wanted &wanted, std::chrono::milliseconds patience)
{
    QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(nameFor(profileFolder));
    if (!socket.waitForConnected(int(deadline.remainingTime())) || !isOwnUser(socket))
        return false;
    socket.write(framed(wanted.encoded()));
    socket.flush();
    while (socket.bytesAvailable() == 0 && !deadline.hasExpired()) {
        if (!socket.waitForReadyRead(int(deadline.remainingTime())))
            break;
    }
    char answer = 0;
    return socket.read(&answer, 1) == 1 && answer == taken;
}

} // namespace porchlight::platform
