// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEffects.h"

namespace porchlight::encryption {

/// The connection to the relay, if there is one, and what its welcome said. Owned by Encryption, which alone changes
/// it; its parts send through it. An answer that does not come is forgotten when the connection goes: each part asks
/// anew when it is told of the next one.
class Session
{
public:
    void begin(engine::ConnectionId connection, const wire::Welcome &welcome)
    {
        m_connection = connection;
        m_generation = welcome.generation;
        m_isPending = false;
    }
    void end() { m_connection.reset(); }
    /// The relay gives this device nothing but what it needs to be listed.
    void setPending(bool isPending) { m_isPending = isPending; }

    bool isOnline() const { return m_connection.has_value(); }
    bool isPending() const { return m_isPending; }
    /// Of the relay's database, since the last connection.
    const GenerationId &generation() const { return m_generation; }

    /// What reveals nothing that is in the transaction of this step. Nothing while offline.
    void send(wire::Frame frame, engine::Out &out) const
    {
        if (m_connection)
            out.now.push_back(engine::Transmit{*m_connection, std::move(frame)});
    }
    /// What may go only once the transaction of this step is durable.
    void sendAfter(wire::Frame frame, engine::Out &out) const
    {
        if (m_connection)
            out.after.push_back(engine::Transmit{*m_connection, std::move(frame)});
    }

private:
    std::optional<engine::ConnectionId> m_connection;
    GenerationId m_generation;
    bool m_isPending = false;
};

} // namespace porchlight::encryption
