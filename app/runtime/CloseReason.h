// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSocket>
#include <QWebSocketProtocol>

namespace porchlight::runtime {

/// Why there is no connection, as a sentence for people. What the other side gave as its reason in words is not shown:
/// it is foreign text from someone who may not be the relay at all.
QString describeFailure(QAbstractSocket::SocketError error);

/// The same where a proxy stands between: it says whose doing it was, as far as that is known.
QString describeProxyFailure(QAbstractSocket::SocketError error);

/// The same for a connection that was open and was closed; empty when the code says nothing.
QString describeClose(QWebSocketProtocol::CloseCode code);

} // namespace porchlight::runtime
