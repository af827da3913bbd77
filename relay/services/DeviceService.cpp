// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/DeviceService.h"

#include <algorithm>
#include <limits>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenFull = 5s;
constexpr milliseconds retryWhenLimited = 1h; // what is counted is counted by days
constexpr auto latestMs = quint64(std::numeric_limits<qint64>::max()); // as far as the store can count

} // namespace

void DeviceService::list(Connection &connection, const wire::ListDevices &request)
{
    m_registry.read(connection, DevicesQuery{connection.device, request.conversation}, PendingDeviceList{request.request});
}

void DeviceService::listed(Connection &connection, const PendingDeviceList &pending,
                           std::vector<wire::DeviceInfo> devices)
{
    if (devices.empty()) // who asks would be among them
        return m_registry.refuseAndClose(connection, ErrorCode::TokenUnknown);
    for (wire::DeviceInfo &info : devices) {
        const Connection *other = m_registry.ofDevice({connection.device.account, info.device});
        info.connected = other && other->phase == Connection::Phase::Live;
    }
    wire::Devices answer;
    answer.request = pending.request;
    answer.devices = std::move(devices);
    m_registry.send(connection, std::move(answer));
}

void DeviceService::rename(Connection &connection, const wire::RenameDevice &request)
{
    m_registry.submit(connection,
                      RenameDevice{connection.device, request.device, request.name, m_registry.wallMs()},
                      PendingAccountChange{request.request});
}

void DeviceService::unlink(Connection &connection, const wire::UnlinkDevice &request)
{
    m_registry.submit(connection, UnlinkDevice{connection.device, request.device, m_registry.wallMs()},
                      PendingAccountChange{request.request});
}

void DeviceService::mute(Connection &connection, const wire::Mute &request)
{
    m_registry.submit(connection,
                      SetMute{connection.device, request.conversation, std::min(request.untilMs, latestMs),
                              m_registry.wallMs()},
                      PendingAccountChange{request.request});
}

void DeviceService::accept(Connection &connection, const wire::AcceptConversation &request)
{
    m_registry.submit(connection, AcceptConversation{connection.device, request.conversation, m_registry.wallMs()},
                      PendingAccountChange{request.request});
}

void DeviceService::tell(Connection &connection, const wire::TellDevice &request)
{
    if (const auto wait = m_tells.use(connection.device, m_registry.now().mono))
        return m_registry.refuse(connection, request.request, ErrorCode::RateLimited, wait);
    for (const ConnectionId id : m_registry.ofAccount(connection.device.account)) {
        Connection &other = *m_registry.find(id);
        // Nothing waits for one that does not read: it is stored nowhere.
        if (id != connection.id && other.phase == Connection::Phase::Live && other.writable)
            m_registry.send(other, wire::DeviceSays{request.rendezvous, connection.device.number, request.bytes});
    }
    m_registry.send(connection, wire::Done{request.request});
}

void DeviceService::changed(Connection &connection, const PendingAccountChange &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<AccountOutcome>(settlement.outcome);
    if (outcome.error == ErrorCode::RateLimited)
        return m_registry.refuse(connection, pending.request, outcome.error, retryWhenLimited);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    wire::Done done;
    done.request = pending.request;
    m_registry.send(connection, done);
}

void DeviceService::unlinked(const DeviceId &device)
{
    if (Connection *connection = m_registry.ofDevice(device))
        m_registry.refuseAndClose(*connection, ErrorCode::TokenUnknown);
}

} // namespace porchlight::relay
