// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslConfiguration>
#include <QTcpServer>

class QTcpSocket;

namespace porchlight::test {

/// What stands between an app and its relay on the network: passes the bytes on, or opens them with a key of its own,
/// as a man in the middle does. Notes all it could read. Owns its sockets. Lives on the test's thread.
class Passage final : public QTcpServer
{
public:
    enum class Kind {
        Bytes,    ///< passes on what it cannot read
        Middle,   ///< takes the encryption off and puts its own on
        OldTls,   ///< … with TLS 1.2, which somebody who has broken it would ask for
        Plain,    ///< speaks without encryption, and passes on to a relay that does so too
        Redirect, ///< sends whoever asks to an address that is not encrypted
    };

    /// On any port of loopback, to that port.
    explicit Passage(quint16 relayPort);

    /// For whoever connects from now on; everybody else is cut off.
    void become(Kind kind);
    void leadTo(quint16 relayPort) { m_relayPort = relayPort; }
    /// Bytes of apps in the clear, or that it has decrypted.
    QByteArray heard() const { return m_heard; }
    /// The first byte of each connection as it came over the network.
    QByteArray firstBytes() const { return m_firstBytes; }
    int connections() const { return m_connections; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void passOn(QTcpSocket *app);
    QByteArray take(QTcpSocket *app);

    quint16 m_relayPort;
    Kind m_kind = Kind::Bytes;
    QSslConfiguration m_own;
    QByteArray m_heard;
    QByteArray m_firstBytes;
    int m_connections = 0;
};

} // namespace porchlight::test
