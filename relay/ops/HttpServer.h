// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Thread.h"
#include "shared/base/Time.h"

#include <QHostAddress>

#include <functional>
#include <semaphore>

class QTcpSocket;

namespace porchlight::relay {

struct HttpAnswer
{
    int status = 404;
    QByteArray text; ///< text/plain
};

/// What one connection may cost. Tests use shorter times.
struct HttpLimits
{
    milliseconds wholeMax = 5s; ///< absolute, from the accepted connection to its end
    qsizetype requestBytesMax = 4 * 1024;
    int connectionsMax = 32;
};

/// Answers health and metrics over HTTP/1.1: one GET for each connection, and nothing else. On a thread of its own, so
/// that whoever asks slowly or much keeps nobody's messages waiting. Owns the thread, on which the listening socket and
/// the connections live. Knows no session and no database: what is asked for is a number or a state.
class HttpServer final : public Thread
{
public:
    /// @p answer is called on this thread, with the path as it came.
    using Answer = std::function<HttpAnswer(const QByteArray &path)>;

    explicit HttpServer(Answer answer, const HttpLimits &limits = {});
    ~HttpServer() override;

    /// The port; 0 when it is taken.
    quint16 open(const QHostAddress &address, quint16 port);
    /// Ends what is under way, and joins the thread.
    void stop();

private:
    void work();
    void serve(QTcpSocket &socket);
    /// Empty while more is to come.
    QByteArray answerTo(const QByteArray &request) const;

    const Answer m_answer;
    const HttpLimits m_limits;
    QHostAddress m_address;
    quint16 m_port = 0;
    std::binary_semaphore m_opened{0};
};

} // namespace porchlight::relay
