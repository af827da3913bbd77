// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a device does that no app of ours would: bodies of a later day, and bugs of the zoo that need its disk or network.

#include "shared/wire/Codec.h"
#include "tests/simulation/hosts/SimDevice.h"

namespace porchlight::simulation {

using namespace engine;

namespace {

constexpr unsigned char oddKindsBelow = 8; // of 256, by the first byte of the id: a retry is as odd
constexpr quint8 oddKind = 77;

} // namespace

/// An app of a later day: some of its bodies are of a kind that this relay does not take. And a relay that loses some of
/// what goes into mailboxes.
void SimDevice::bend(wire::Frame &frame)
{
    auto *append = std::get_if<wire::Append>(&frame);
    if (append && m_scene.faults.keyLost > 0)
        std::erase_if(append->mail, [this](const wire::MailItem &) { return m_random.chance(m_scene.faults.keyLost); });
    if (!append || !m_scene.isOdd)
        return;
    for (wire::Body &body : append->bodies) {
        if (body.id.bytes().front() < oddKindsBelow)
            body.kind = oddKind;
    }
}

void SimDevice::plantedOnArrival(LinkId link, const wire::Frame &frame)
{
    const auto *entries = std::get_if<wire::Entries>(&frame);
    if (entries && m_scene.plant == Plant::AckOnArrival)
        m_network.deviceSends(link, wire::encode(wire::Ack{{{entries->log, entries->entries.back().seq}}}));
}

void SimDevice::plantedOnLeaving(const wire::Frame &frame, ConnectionId connection)
{
    if (m_scene.plant == Plant::OwnPingIsLife && std::holds_alternative<wire::Ping>(frame))
        post(FrameReceived{connection, wire::Pong()});
    const auto *append = std::get_if<wire::Append>(&frame);
    if (!append || m_scene.plant != Plant::OutboxClearedOnSend)
        return;
    const wire::Body &body = append->bodies.front();
    const LocalTransaction sent{MarkSent{append->conversation, body.id, m_scene.ledger.log(append->conversation).size() + 1, 0}};
    m_disk.commit(sent);
    stored(sent);
}

} // namespace porchlight::simulation
