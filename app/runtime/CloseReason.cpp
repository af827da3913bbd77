// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/CloseReason.h"

#include "shared/base/Sentence.h"

namespace porchlight::runtime {

QString describeFailure(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return Sentence::english("The relay cannot be reached: it is not running.");
    case QAbstractSocket::HostNotFoundError: return Sentence::english("There is no computer of the relay's name.");
    case QAbstractSocket::NetworkError: return Sentence::english("There is no network.");
    case QAbstractSocket::SocketTimeoutError: return Sentence::english("The relay does not answer.");
    case QAbstractSocket::SocketAccessError: return Sentence::english("This computer does not allow the connection.");
    case QAbstractSocket::SocketResourceError: return Sentence::english("This computer has no connections left.");
    case QAbstractSocket::SslHandshakeFailedError:
        return Sentence::english("What answers there does not encrypt as Porchlight needs it (TLS 1.3).");
    default: return {};
    }
}

QString describeProxyFailure(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyConnectionRefusedError: return Sentence::english("The proxy cannot be reached: it is not running.");
    case QAbstractSocket::ProxyNotFoundError: return Sentence::english("There is no computer of the proxy's name.");
    case QAbstractSocket::ProxyConnectionTimeoutError: return Sentence::english("The proxy does not answer.");
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return Sentence::english("The proxy wants a user and a password, or others than it was given.");
    case QAbstractSocket::ProxyProtocolError:
        return Sentence::english("What answers in the proxy's place is no proxy of that kind.");
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::SocketAccessError:
    case QAbstractSocket::ProxyConnectionClosedError:
        return Sentence::english("The proxy answers, but the relay cannot be reached through it.");
    default: break;
    }
    const QString other = describeFailure(error);
    return other.isEmpty() ? Sentence::english("The connection through the proxy was lost before the relay answered.") : other;
}

QString describeClose(QWebSocketProtocol::CloseCode code)
{
    switch (code) {
    case QWebSocketProtocol::CloseCodeGoingAway: return Sentence::english("The relay is going down for a while.");
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
    case QWebSocketProtocol::CloseCodeDatatypeNotSupported:
    case QWebSocketProtocol::CloseCodeBadOperation:
        return Sentence::english("The relay and this version of Porchlight do not understand each other.");
    case QWebSocketProtocol::CloseCodePolicyViolated: return Sentence::english("The relay refused the connection.");
    case QWebSocketProtocol::CloseCodeTooMuchData:
        return Sentence::english("A message was larger than the relay and Porchlight have agreed on.");
    default: return {};
    }
}

} // namespace porchlight::runtime
