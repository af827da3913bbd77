// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/Admission.h"
#include "shared/base/Time.h"
#include "shared/wire/Limits.h"

namespace porchlight::relay {

/// What a connection may cost. The defaults are the protocol's; tests use shorter times.
struct SocketLimits
{
    milliseconds handshakeDeadline{10s};              ///< absolute, for the whole HTTP request
    milliseconds tlsDeadline{10s};                    ///< absolute, for the TLS handshake before it
    milliseconds frameDeadline{wire::frameDeadline};  ///< absolute, for a frame and for a message of many
    milliseconds lingerMax{5s};                       ///< for what is still to be written at the end
    qsizetype handshakeBytesMax = 8 * 1024;
    qsizetype messageBytesMaxBeforeSignIn = wire::messageBytesMaxBeforeSignIn;
    qsizetype messageBytesMax = wire::messageBytesMax;
    qsizetype readChunkBytesBeforeSignIn = 16 * 1024; ///< taken from the kernel at once
    qsizetype readChunkBytes = 64 * 1024;
    qint64 writeHighBytes = 512 * 1024;               ///< above it the session is told to stop
    qint64 writeLowBytes = 128 * 1024;                ///< below it, to go on
    qint64 writeBytesMax = 1024 * 1024 + wire::messageBytesMax; ///< above it the connection is cut
    int requestsMax = 64;                             ///< being worked on; above it the client is not read from
    int handshakesMax = 1'000;                        ///< of TLS, in progress; above it the oldest is cut
    int connectionsMax = 18'000;                      ///< descriptors end at 20,000
    AdmissionLimits admission;
};

} // namespace porchlight::relay
