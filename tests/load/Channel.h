// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/load/Loop.h"

#include <QByteArray>

namespace porchlight::load {

/// One WebSocket connection to loopback over a raw socket: just enough of RFC 6455 to be a good client. Owns the
/// descriptor. Does not encrypt: the relay is one behind a proxy (`tls = off`). What encryption costs, the open loop of
/// the bench measures.
class Channel final : private Loop::Handler
{
public:
    class Listener
    {
    public:
        virtual void channelOpened() = 0;
        virtual void channelMessage(const QByteArray &message) = 0;
        /// By the other side, or because it could not be opened. The channel may be dialled anew from within.
        virtual void channelClosed() = 0;

    protected:
        ~Listener() = default;
    };

    Channel(Loop &loop, Listener &listener) : m_loop(loop), m_listener(listener) {}
    ~Channel() { hangUp(); }
    Q_DISABLE_COPY_MOVE(Channel)

    void dial(quint16 port);
    void send(const QByteArray &message);
    /// At once; nothing is told.
    void hangUp();
    bool isOpen() const { return m_state == State::Open; }
    quint64 bytesReceived() const { return m_bytesReceived; }

private:
    enum class State : quint8 { Idle, Dialling, Handshaking, Open };

    void ready(quint32 events) override;
    void fail();
    qsizetype receive(char *into, qsizetype most);
    qsizetype transmit(const char *from, qsizetype bytes);
    void flush();
    bool readHandshake();
    void readFrames();

    Loop &m_loop;
    Listener &m_listener;
    int m_descriptor = -1;
    State m_state = State::Idle;
    bool m_waitsForRoom = false;
    QByteArray m_in;
    QByteArray m_out;
    quint64 m_bytesReceived = 0;
    quint64 m_life = 0; ///< counts the dials
};

} // namespace porchlight::load
