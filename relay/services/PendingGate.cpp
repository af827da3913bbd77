// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/PendingGate.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

bool isForAll(const Connection &connection, const wire::Frame &frame)
{
    const quint32 own = connection.device.number;
    return std::visit(
        [own](const auto &f) {
            using F = std::remove_cvref_t<decltype(f)>;
            if constexpr (std::is_same_v<F, wire::RenameDevice> || std::is_same_v<F, wire::UnlinkDevice>)
                return f.device == own;
            else
                return std::is_same_v<F, wire::UnknownFrame> || std::is_same_v<F, wire::Hello> || std::is_same_v<F, wire::Ping>
                    || std::is_same_v<F, wire::Pong> || std::is_same_v<F, wire::ListDevices>
                    || std::is_same_v<F, wire::PublishManifest> || std::is_same_v<F, wire::GetManifests>
                    || std::is_same_v<F, wire::PutPrekeys> || std::is_same_v<F, wire::TellDevice>
                    || std::is_same_v<F, wire::GetRecovery>;
        },
        frame);
}

} // namespace

void PendingGate::begin(Connection &connection, const SessionImage &image)
{
    if (image.manifestVersion < connection.listVersion)
        return; // a newer one was published while the session was being read
    connection.listVersion = image.manifestVersion;
    connection.isPending = image.isPending;
}

std::vector<ConnectionId> PendingGate::published(const ListedDevices &listed)
{
    std::vector<ConnectionId> waiting;
    for (const ConnectionId id : m_registry.ofAccount(listed.account)) {
        Connection &connection = *m_registry.find(id);
        if (listed.version <= connection.listVersion)
            continue;
        connection.listVersion = listed.version;
        const bool isListed = std::ranges::binary_search(listed.devices, connection.device.number);
        if (connection.phase == Connection::Phase::Opening) {
            connection.isPending = !isListed;
        } else if (!isListed && !connection.isPending) {
            connection.isPending = true;
            waiting.push_back(id);
        }
    }
    return waiting;
}

bool PendingGate::refuses(Connection &connection, const wire::Frame &frame)
{
    if (!connection.isPending || connection.phase != Connection::Phase::Live || isForAll(connection, frame))
        return false;
    if (const quint64 request = wire::requestOf(frame))
        m_registry.refuse(connection, request, wire::ErrorCode::DevicePending);
    return true; // what has no answer is passed over
}

} // namespace porchlight::relay
