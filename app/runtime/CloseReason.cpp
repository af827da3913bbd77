// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/CloseReason.h"

namespace porchlight::runtime {

QString describeFailure(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return QStringLiteral("The relay cannot be reached: it is not running.");
    case QAbstractSocket::HostNotFoundError: return QStringLiteral("There is no computer of the relay's name.");
    case QAbstractSocket::NetworkError: return QStringLiteral("There is no network.");
    case QAbstractSocket::SocketTimeoutError: return QStringLiteral("The relay does not answer.");
    case QAbstractSocket::SocketAccessError: return QStringLiteral("This computer does not allow the connection.");
    case QAbstractSocket::SocketResourceError: return QStringLiteral("This computer has no connections left.");
    case QAbstractSocket::SslHandshakeFailedError:
        return QStringLiteral("What answers there does not encrypt as Porchlight needs it (TLS 1.3).");
    default: return {};
    }
}

QString describeClose(QWebSocketProtocol::CloseCode code)
{
    switch (code) {
    case QWebSocketProtocol::CloseCodeGoingAway: return QStringLiteral("The relay is going down for a while.");
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
    case QWebSocketProtocol::CloseCodeDatatypeNotSupported:
    case QWebSocketProtocol::CloseCodeBadOperation:
        return QStringLiteral("The relay and this version of Porchlight do not understand each other.");
    case QWebSocketProtocol::CloseCodePolicyViolated: return QStringLiteral("The relay refused the connection.");
    case QWebSocketProtocol::CloseCodeTooMuchData:
        return QStringLiteral("A message was larger than the relay and Porchlight have agreed on.");
    default: return {};
    }
}

} // namespace porchlight::runtime
