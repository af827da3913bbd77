// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/AccountSettings.h"
#include "shared/wire/Entry.h"

#include <optional>

namespace porchlight::wire {

/// What happened to a device.
enum class DeviceChange : quint8 { Linked = 1, Renamed = 2, Unlinked = 3 };

/// The body of an entry in the account log: what the relay must know in clear about an account. One event each: which
/// fields are there says which.
struct AccountEvent
{
    std::optional<ConversationId> joined = {};   ///< has its first entry; these are its members
    std::vector<Member> members;
    std::optional<bool> isRequest = {};          ///< with joined: a stranger's, and waits to be accepted (rule 12)
    std::optional<ConversationId> accepted = {}; ///< no request any more
    std::optional<ConversationId> muted = {};
    std::optional<quint64> untilMs = {};         ///< with muted; 0: not muted
    std::optional<quint32> device = {};
    std::optional<QString> deviceName = {};      ///< with device
    std::optional<quint8> deviceChange = {};     ///< with device; DeviceChange
    std::optional<quint64> manifest = {};        ///< a list of devices with this version was published
    std::optional<bool> isGroup = {};            ///< with joined: its members are not said here
    std::optional<ConversationId> left = {};     ///< no member of it any more
    std::optional<AccountId> contact = {};
    std::optional<QString> handle = {};          ///< with contact and blocked
    std::optional<AccountId> blocked = {};
    std::optional<bool> on = {};                 ///< with contact and blocked
    std::optional<AccountSettings> settings = {};

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "joined", self.joined);
        v(2, "members", self.members);
        v(3, "is_request", self.isRequest);
        v(4, "accepted", self.accepted);
        v(5, "muted", self.muted);
        v(6, "until_ms", self.untilMs);
        v(7, "device", self.device);
        v(8, "device_name", self.deviceName);
        v(9, "device_change", self.deviceChange);
        v(10, "manifest", self.manifest);
        v(11, "is_group", self.isGroup);
        v(12, "left", self.left);
        v(13, "contact", self.contact);
        v(14, "handle", self.handle);
        v(15, "blocked", self.blocked);
        v(16, "on", self.on);
        v(17, "settings", self.settings);
    }
    friend bool operator==(const AccountEvent &, const AccountEvent &) = default;
};

QByteArray encodeAccountEvent(const AccountEvent &event);
std::optional<AccountEvent> decodeAccountEvent(const QByteArray &bytes);

} // namespace porchlight::wire
