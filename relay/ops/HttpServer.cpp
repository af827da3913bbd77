// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/HttpServer.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace porchlight::relay {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return QByteArrayLiteral("OK");
    case 404: return QByteArrayLiteral("Not Found");
    case 405: return QByteArrayLiteral("Method Not Allowed");
    case 431: return QByteArrayLiteral("Request Header Fields Too Large");
    case 503: return QByteArrayLiteral("Service Unavailable");
    default: return QByteArrayLiteral("Bad Request");
    }
}

QByteArray encode(const HttpAnswer &answer)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    bytes += "Content-Type: text/plain; version=0.0.4; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(answer.text.size())
        + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n";
    if (answer.status == 405)
        bytes += "Allow: GET\r\n";
    return bytes + "\r\n" + answer.text;
}

} // namespace

HttpServer::HttpServer(Answer answer, const HttpLimits &limits)
    : Thread(QStringLiteral("http"), [this] { work(); }), m_answer(std::move(answer)), m_limits(limits)
{
}

HttpServer::~HttpServer()
{
    stop();
}

quint16 HttpServer::open(const QHostAddress &address, quint16 port)
{
    m_address = address;
    m_port = port;
    start();
    m_opened.acquire();
    return m_port;
}

void HttpServer::stop()
{
    quit();
    join();
}

void HttpServer::work()
{
    QTcpServer server;
    int connections = 0;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            if (connections >= m_limits.connectionsMax) {
                socket->abort();
                socket->deleteLater();
                continue;
            }
            ++connections;
            connect(socket, &QObject::destroyed, &server, [&connections] { --connections; });
            serve(*socket);
        }
    });
    m_port = server.listen(m_address, m_port) ? server.serverPort() : 0;
    const bool isOpen = m_port != 0;
    m_opened.release();
    if (isOpen)
        exec();
    // The connections are children of the server.
}

void HttpServer::serve(QTcpSocket &socket)
{
    socket.setReadBufferSize(m_limits.requestBytesMax + 1);
    connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
    QTimer::singleShot(m_limits.wholeMax, &socket, [&socket] {
        socket.abort();
        socket.deleteLater();
    });
    const auto look = [this, &socket] {
        const QByteArray answer = answerTo(socket.peek(m_limits.requestBytesMax + 1));
        if (answer.isEmpty())
            return;
        socket.disconnect(&socket);
        connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
        socket.readAll(); // with unread bytes the kernel would throw away what the peer has not read
        socket.write(answer);
        socket.disconnectFromHost();
    };
    connect(&socket, &QTcpSocket::readyRead, &socket, look);
    look();
}

QByteArray HttpServer::answerTo(const QByteArray &request) const
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0)
        return request.size() > m_limits.requestBytesMax ? encode({431, {}}) : QByteArray();
    const QList<QByteArray> words = request.left(request.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1."))
        return encode({400, {}});
    if (words[0] != "GET")
        return encode({405, {}});
    return encode(m_answer(words[1]));
}

} // namespace porchlight::relay
