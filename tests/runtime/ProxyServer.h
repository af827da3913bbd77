// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

namespace porchlight::runtime {

/// A proxy on loopback, SOCKS5 or HTTP, that takes whoever asks to one server, whatever they asked for, and notes what that
/// was. Owns its sockets. Lives on the test's thread.
class ProxyServer final : public QTcpServer
{
public:
    enum class Kind { Socks5, Http };
    /// What it makes of a request.
    enum class Manner {
        Serves,
        Refuses, ///< the connection, as one that may not be made
        Babbles, ///< it is no proxy
        Silent,
    };

    /// With a user it lets nobody pass without that and the password.
    ProxyServer(Kind kind, quint16 target, Manner manner = Manner::Serves, const QByteArray &user = {}, const QByteArray &password = {});

    const QByteArrayList &asked() const { return m_asked; } ///< "host:port", as they came
    int namesAsked() const { return m_namesAsked; }         ///< of these, by a name and not by an address
    qint64 bytesPassed() const { return m_bytesPassed; }    ///< in both directions
    int passages() const { return m_passages; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    enum class Stage { Greeting, Login, Request, Passing, Over };
    struct Visitor
    {
        Stage stage = Stage::Greeting;
        QByteArray heard;
        QTcpSocket *beyond = nullptr;
    };

    void onData(QTcpSocket &near);
    bool stepSocks(QTcpSocket &near, Visitor &visitor);
    bool stepHttp(QTcpSocket &near, Visitor &visitor);
    void pass(QTcpSocket &near, Visitor &visitor, const QByteArray &answer);
    void end(QTcpSocket &near, Visitor &visitor, const QByteArray &answer);

    const Kind m_kind;
    const quint16 m_target;
    const Manner m_manner;
    const QByteArray m_user;
    const QByteArray m_password;
    QHash<QTcpSocket *, Visitor> m_visitors;
    QByteArrayList m_asked;
    int m_namesAsked = 0;
    qint64 m_bytesPassed = 0;
    int m_passages = 0;
};

} // namespace porchlight::runtime
