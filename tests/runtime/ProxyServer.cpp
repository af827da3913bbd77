// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/runtime/ProxyServer.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QtEndian>

namespace porchlight::runtime {

ProxyServer::ProxyServer(Kind kind, quint16 target, Manner manner, const QByteArray &user, const QByteArray &password)
    : m_kind(kind), m_target(target), m_manner(manner), m_user(user), m_password(password)
{
    setProxy(QNetworkProxy::NoProxy);
    listen(QHostAddress::LocalHost);
}

void ProxyServer::incomingConnection(qintptr descriptor)
{
    auto *const near = new QTcpSocket(this);
    near->setSocketDescriptor(descriptor);
    m_visitors.insert(near, {});
    connect(near, &QTcpSocket::readyRead, this, [this, near] { onData(*near); });
    connect(near, &QTcpSocket::disconnected, this, [this, near] {
        if (QTcpSocket *const beyond = m_visitors.take(near).beyond)
            beyond->deleteLater();
        near->deleteLater();
    });
}

void ProxyServer::onData(QTcpSocket &near)
{
    Visitor &visitor = m_visitors[&near];
    if (visitor.stage == Stage::Passing) {
        const QByteArray bytes = near.readAll();
        m_bytesPassed += bytes.size();
        visitor.beyond->write(bytes);
        return;
    }
    visitor.heard += near.readAll();
    if (m_manner == Manner::Silent)
        return;
    if (m_manner == Manner::Babbles)
        return end(near, visitor, "220 mail.example ready\r\n220 nothing else\r\n\r\n");
    while (visitor.stage != Stage::Passing && visitor.stage != Stage::Over) {
        if (!(m_kind == Kind::Socks5 ? stepSocks(near, visitor) : stepHttp(near, visitor)))
            return;
    }
}

/// False: there is more to come.
bool ProxyServer::stepSocks(QTcpSocket &near, Visitor &visitor)
{
    const auto byte = [&](qsizetype at) { return at < visitor.heard.size() ? quint8(visitor.heard[at]) : quint8(0); };
    const auto take = [&](qsizetype count) { visitor.heard.remove(0, count); };
    if (visitor.stage == Stage::Greeting) { // version, methods
        if (visitor.heard.size() < 2 || visitor.heard.size() < 2 + byte(1))
            return false;
        const char method = m_user.isEmpty() ? '\0' : '\2';
        const bool isOffered = visitor.heard.mid(2, byte(1)).contains(method);
        take(2 + byte(1));
        if (!isOffered)
            return end(near, visitor, QByteArray("\x05\xff", 2)), true;
        near.write(QByteArray("\x05", 1) + method);
        visitor.stage = m_user.isEmpty() ? Stage::Request : Stage::Login;
        return true;
    }
    if (visitor.stage == Stage::Login) { // version, user, password
        const qsizetype userEnd = 2 + byte(1);
        if (visitor.heard.size() <= userEnd || visitor.heard.size() < userEnd + 1 + byte(userEnd))
            return false;
        const bool isRight = visitor.heard.mid(2, byte(1)) == m_user && visitor.heard.mid(userEnd + 1, byte(userEnd)) == m_password;
        take(userEnd + 1 + byte(userEnd));
        if (!isRight)
            return end(near, visitor, QByteArray("\x01\x01", 2)), true;
        near.write(QByteArray("\x01\x00", 2));
        visitor.stage = Stage::Request;
        return true;
    }
    // version, connect, 0, kind, address, port
    const bool isName = byte(3) == 3;
    const qsizetype start = isName ? 5 : 4;
    const qsizetype length = isName ? byte(4) : byte(3) == 1 ? 4 : 16;
    if (visitor.heard.size() < start + length + 2)
        return false;
    m_namesAsked += isName;
    const QByteArray host = isName ? visitor.heard.mid(start, length) : "an address: " + visitor.heard.mid(start, length).toHex();
    m_asked.append(host + ':' + QByteArray::number(qFromBigEndian<quint16>(visitor.heard.constData() + start + length)));
    take(start + length + 2);
    const QByteArray where("\x00\x01\x7f\x00\x00\x01\x00\x00", 8);
    if (m_manner == Manner::Refuses)
        return end(near, visitor, QByteArray("\x05\x05", 2) + where), true;
    pass(near, visitor, QByteArray("\x05\x00", 2) + where);
    return true;
}

bool ProxyServer::stepHttp(QTcpSocket &near, Visitor &visitor)
{
    const qsizetype headEnd = visitor.heard.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QByteArray head = visitor.heard.first(headEnd);
    visitor.heard.remove(0, headEnd + 4);
    const QByteArrayList words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.value(0) != "CONNECT")
        return end(near, visitor, "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n"), true;
    const QByteArray login = "Basic " + QByteArray(m_user + ':' + m_password).toBase64();
    if (!m_user.isEmpty() && !head.contains(login)) {
        near.write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        return true; // they may try again on this connection
    }
    m_asked.append(words.value(1));
    m_namesAsked += QHostAddress(QString::fromLatin1(words.value(1).split(':').value(0))).isNull();
    if (m_manner == Manner::Refuses)
        return end(near, visitor, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"), true;
    pass(near, visitor, "HTTP/1.1 200 Connection established\r\n\r\n");
    return true;
}

void ProxyServer::pass(QTcpSocket &near, Visitor &visitor, const QByteArray &answer)
{
    ++m_passages;
    visitor.stage = Stage::Passing;
    visitor.beyond = new QTcpSocket(this);
    visitor.beyond->setProxy(QNetworkProxy::NoProxy);
    QTcpSocket *const beyond = visitor.beyond;
    connect(beyond, &QTcpSocket::readyRead, &near, [this, beyond, &near] {
        const QByteArray bytes = beyond->readAll();
        m_bytesPassed += bytes.size();
        near.write(bytes);
    });
    connect(beyond, &QTcpSocket::disconnected, &near, [&near] { near.disconnectFromHost(); });
    beyond->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    beyond->write(visitor.heard);
    near.write(answer);
}

void ProxyServer::end(QTcpSocket &near, Visitor &visitor, const QByteArray &answer)
{
    visitor.stage = Stage::Over;
    near.write(answer);
    near.disconnectFromHost();
}

} // namespace porchlight::runtime
