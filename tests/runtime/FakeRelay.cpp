// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/runtime/FakeRelay.h"

#include <QWebSocket>

namespace porchlight::runtime {

FakeRelay::FakeRelay(Answer answer, quint16 port)
    : m_server(QStringLiteral("relay"), QWebSocketServer::NonSecureMode), m_answer(std::move(answer))
{
    m_server.listen(QHostAddress::LocalHost, port);
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        QWebSocket *const socket = m_server.nextPendingConnection();
        socket->setParent(this);
        connect(socket, &QWebSocket::binaryMessageReceived, this, [this, socket](const QByteArray &message) {
            ++m_messages;
            for (const wire::Frame &frame : wire::decode(message).frames) {
                m_frames.push_back(frame);
                if (m_answer)
                    m_answer(*socket, frame);
            }
        });
    });
}

void FakeRelay::send(QWebSocket &socket, const wire::Frame &frame)
{
    socket.sendBinaryMessage(wire::encode(frame));
}

FakeRelay::Answer FakeRelay::afterWelcome(Answer answer)
{
    return [answer = std::move(answer)](QWebSocket &socket, const wire::Frame &frame) {
        if (std::holds_alternative<wire::Hello>(frame))
            send(socket, wire::Welcome());
        else
            answer(socket, frame);
    };
}

} // namespace porchlight::runtime
