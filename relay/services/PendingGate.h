// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Devices that wait to be linked: their account has a list of devices, without them (F2). They are signed in and see
/// nothing of what the account says or is told; all they may do is what linking takes. Once they are listed they connect
/// anew. What a device asks of the store is judged there once more: a list may have come meanwhile.
class PendingGate
{
public:
    explicit PendingGate(SessionRegistry &registry) : m_registry(registry) {}

    /// What the session begins with: what was read, or what has been published since.
    void begin(Connection &connection, const SessionImage &image);
    /// Connections that wait from now on; what they were given is for the caller to stop.
    std::vector<ConnectionId> published(const ListedDevices &listed);
    /// True when the frame is not for a device that waits; whoever asked is told.
    bool refuses(Connection &connection, const wire::Frame &frame);

private:
    SessionRegistry &m_registry;
};

} // namespace porchlight::relay
