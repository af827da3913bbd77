// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/hostile/Probe.h"

/// The catalogue of bad input (reliability.md, section 5) as bytes on a socket, each with what must come of it.
namespace porchlight::tests {

/// B-01: the HTTP request.
std::vector<HostileCase> handshakeCases();
/// B-02, B-03: masks, reserved bits, opcodes and lengths of WebSocket frames (RFC 6455, section 5.2).
std::vector<HostileCase> headerCases();
/// B-03: fragments, control frames, close codes and reasons, text (RFC 6455, 5.4, 5.5, 7.4, 8.1).
std::vector<HostileCase> messageCases();
/// B-11: what is no well-formed CBOR, and what is and no frame of ours.
std::vector<HostileCase> cborCases();
/// Every frame of the protocol before hello, and as a client that may not send it (B-06).
std::vector<HostileCase> strangerCases();
/// Every golden frame cut off after each byte, and with every @p nth bit turned.
std::vector<HostileCase> damagedFrameCases(int nth);

} // namespace porchlight::tests
