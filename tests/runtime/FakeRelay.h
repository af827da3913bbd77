// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Codec.h"

#include <QObject>
#include <QWebSocketServer>

#include <functional>

class QWebSocket;

namespace porchlight::runtime {

/// A relay on loopback that does what a test tells it. Owns its sockets. Lives on the test's thread.
class FakeRelay final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(QWebSocket &socket, const wire::Frame &frame)>;

    /// @p port 0: any.
    explicit FakeRelay(Answer answer, quint16 port = 0);

    QString url() const { return QStringLiteral("ws://127.0.0.1:%1").arg(m_server.serverPort()); }
    int messages() const { return m_messages; }
    const std::vector<wire::Frame> &frames() const { return m_frames; }
    static void send(QWebSocket &socket, const wire::Frame &frame);
    /// Hello is answered with welcome, everything else by @p answer.
    static Answer afterWelcome(Answer answer);

private:
    QWebSocketServer m_server;
    const Answer m_answer;
    std::vector<wire::Frame> m_frames;
    int m_messages = 0;
};

} // namespace porchlight::runtime
