// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/load/Loop.h"
#include "tests/load/TlsStream.h"

#include <QByteArray>

#include <memory>

namespace porchlight::load {

/// One WebSocket connection to loopback over a raw socket, with TLS in between or without: just enough of RFC 6455 to be
/// a good client. Owns the descriptor.
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

    /// @p tls: null does not encrypt, as behind a proxy (`tls = off`); it outlives the channel.
    Channel(Loop &loop, Listener &listener, const TlsClient *tls) : m_loop(loop), m_listener(listener), m_tlsClient(tls) {}
    ~Channel() { hangUp(); }
    Q_DISABLE_COPY_MOVE(Channel)

    void dial(quint16 port);
    void send(const QByteArray &message);
    /// At once; nothing is told.
    void hangUp();
    bool isOpen() const { return m_state == State::Open; }
    quint64 bytesReceived() const { return m_bytesReceived; }
    /// When the kernel had the last of what is being told, not when this process came to read it: what is measured is
    /// the relay, not how busy the one is who measures (SO_TIMESTAMPNS).
    SteadyTime arrivedAt() const { return m_arrivedAt; }

private:
    enum class State : quint8 { Idle, Dialling, Securing, Handshaking, Open };

    void ready(quint32 events) override;
    void fail();
    void connected();
    qsizetype receive(char *into, qsizetype most);
    /// What came, decrypted, into m_in. False when it is not what the relay would say.
    bool take(const char *bytes, qsizetype count);
    void put(const QByteArray &bytes);
    void flush();
    bool readHandshake();
    void readFrames();

    Loop &m_loop;
    Listener &m_listener;
    const TlsClient *const m_tlsClient;
    std::unique_ptr<TlsStream> m_tls;
    SteadyTime m_arrivedAt;
    int m_descriptor = -1;
    State m_state = State::Idle;
    bool m_waitsForRoom = false;
    QByteArray m_in;
    QByteArray m_out; ///< as it goes over the wire
    quint64 m_bytesReceived = 0;
    quint64 m_life = 0; ///< counts the dials
};

} // namespace porchlight::load
