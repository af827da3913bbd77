// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RelayChecks: what the relay refuses, and what of it is final.

#include "tests/simulation/checks/RelayChecks.h"

namespace porchlight::simulation {

/// The relay has forgotten the conversation: nothing of the device's can be sealed in there.
void RelayChecks::turnedAway(const DeviceId &device, const ConversationId &conversation)
{
    for (const auto &[id, written] : m_scene.ledger.written) {
        if (written.device == device && written.conversation == conversation && !m_scene.ledger.places.contains({conversation, id}))
            m_scene.ledger.turnedAway.insert(id);
    }
}

void RelayChecks::leavingError(Connection &connection, const wire::Error &frame)
{
    if (frame.request == 0)
        return;
    const auto found = connection.requests.find(frame.request);
    const auto asked = found == connection.requests.end() ? std::nullopt : found->second.append;
    const auto roster = found == connection.requests.end() ? std::nullopt : found->second.roster;
    if (roster && connection.device && frame.code == wire::ErrorCode::NotAMember && m_scene.ledger.hasRestores())
        turnedAway(*connection.device, *roster);
    if (!answered(connection, frame.request) || connection.isHostile || !asked)
        return;
    if (asked->bodies.size() != 1 || !wire::isFinal(frame.code))
        return;
    const bool isOfGroup = m_scene.ledger.groups.state(asked->conversation) != nullptr;
    if (frame.code == wire::ErrorCode::NotAMember && (isOfGroup || m_scene.ledger.hasRestores())) {
        // The relay has forgotten the conversation: whoever wrote in it begins it again. Or the group's events that put
        // them out are still on their way, and others that take them in again follow. It is final for who gives up.
        m_scene.ledger.turnedAway.insert(asked->bodies.front().id);
        return;
    }
    m_scene.ledger.refused.insert(asked->bodies.front().id);
    if (m_scene.ledger.places.contains({asked->conversation, asked->bodies.front().id}))
        m_scene.alarm.raise("I7", QStringLiteral("what is in the log is called refused"));
}

} // namespace porchlight::simulation
