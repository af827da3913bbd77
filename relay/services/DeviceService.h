// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"
#include "relay/services/TellBudget.h"

namespace porchlight::relay {

/// What an account does with its devices and conversations beside talking (B1, rule 12): list, rename, unlink, mute,
/// accept; and what its devices tell each other without the store. Judges nothing: whose device it is, and whether who asks is still linked, the store knows.
class DeviceService
{
public:
    explicit DeviceService(SessionRegistry &registry) : m_registry(registry) {}

    void list(Connection &connection, const wire::ListDevices &request);
    void rename(Connection &connection, const wire::RenameDevice &request);
    void unlink(Connection &connection, const wire::UnlinkDevice &request);
    void mute(Connection &connection, const wire::Mute &request);
    void accept(Connection &connection, const wire::AcceptConversation &request);
    void tell(Connection &connection, const wire::TellDevice &request);

    void listed(Connection &connection, const PendingDeviceList &pending, std::vector<wire::DeviceInfo> devices);
    void changed(Connection &connection, const PendingAccountChange &pending, const Settlement &settlement);
    /// The device was taken away, whoever asked for it: its connection ends here and now.
    void unlinked(const DeviceId &device);

private:
    SessionRegistry &m_registry;
    TellBudget m_tells;
};

} // namespace porchlight::relay
