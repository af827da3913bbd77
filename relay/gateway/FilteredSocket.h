// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/FrameScanner.h"
#include "relay/gateway/SocketLimits.h"

#include <QSslSocket>

#include <optional>

namespace porchlight::relay {

/// What QtWebSockets sees of a connection: a socket without an engine of its own, behind which stands the real one (as
/// QSslSocket has its plain one). Lets through the HTTP request once it is whole, then whole messages of good frames
/// and nothing else: so QtWebSockets meets neither a broken frame nor a half one, and its 5 s timer for half ones
/// never runs (reliability.md F8, F9). Owns the bytes that have not been let through. Lives on the thread of the real
/// socket; never reads or closes it unasked.
class FilteredSocket final : public QTcpSocket
{
    Q_OBJECT
public:
    FilteredSocket(QTcpSocket &outer, const SocketLimits &limits, QObject *parent);
    ~FilteredSocket() override;

    /// Takes what the real socket has, and lets through what is good.
    void pull(milliseconds now);
    /// Frames pass from now on: the QWebSocket is there and listened to. One that came with the request waits until then.
    void openGate(milliseconds now);
    void raiseLimits();
    /// Since when something has been unfinished: a frame, or a message of many.
    std::optional<milliseconds> unfinishedSince() const { return m_unfinishedSince; }
    void restartDeadline(milliseconds now);

    qint64 bytesAvailable() const override { return m_ready.size() - m_readyRead + QIODevice::bytesAvailable(); }
    qint64 bytesToWrite() const override { return bytesWaiting(); }
    /// What has been written and is not with the kernel yet; encrypted bytes count as others do.
    qint64 bytesWaiting() const
    {
        return m_outer.bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
    }
    /// Whom a proxy says that it speaks for (ForwardedAddress.h); once the request has come.
    const QByteArray &forwardedFor() const { return m_forwardedFor; }
    void keepForwardedFor() { m_keepsForwardedFor = true; }
    bool canReadLine() const override { return m_ready.indexOf('\n', m_readyRead) >= 0 || QIODevice::canReadLine(); }
    void close() override;
    void disconnectFromHost() override { close(); }

Q_SIGNALS:
    /// The answer to the HTTP request is being written; if it is a good one, QWebSocketServer::newConnection follows
    /// from within the same call.
    void answering();
    /// Nothing more will be let through.
    void refused(porchlight::relay::FrameScanner::Refusal refusal);
    void requestTooBig();
    /// QtWebSockets is done with the connection. What it wrote is with the real socket.
    void ended();

protected:
    qint64 readData(char *data, qint64 bytesMax) override;
    qint64 skipData(qint64 bytesMax) override;
    qint64 writeData(const char *data, qint64 bytes) override;

private:
    enum class Phase { Request, Gate, Frames, Refused, Ended };

    void scanRequest();
    void scanFrames(milliseconds now);
    void letThrough();

    QTcpSocket &m_outer;
    const QSslSocket *const m_tls; ///< the same; null without encryption
    const SocketLimits &m_limits;
    FrameScanner m_scanner;
    QByteArray m_incoming;     ///< not judged yet, or the beginning of a frame
    QByteArray m_message;      ///< the fragments of the open message
    QByteArray m_ready;        ///< let through
    qsizetype m_readyRead = 0; ///< of it, read already
    std::optional<milliseconds> m_unfinishedSince;
    QByteArray m_forwardedFor;
    bool m_keepsForwardedFor = false;
    Phase m_phase = Phase::Request;
};

} // namespace porchlight::relay
