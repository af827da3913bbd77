// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

#include <QString>

namespace porchlight::wire {

/// A device as its owner sees it.
struct DeviceInfo
{
    quint32 device = 0;
    QString name;
    quint64 createdMs = 0;  ///< since 1970, by the relay's clock
    quint64 seenMs = 0;  ///< when it was last connected
    bool connected = false;  ///< now
    quint64 behind = 0;  ///< entries after its cursors, over all logs
    quint64 mail = 0;  ///< items in its mailbox
    Seq cursor = 0;  ///< in the conversation asked for, else 0
    bool parked = false;  ///< rule 14

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "device", self.device);
        v(2, "name", self.name);
        v(3, "created_ms", self.createdMs);
        v(4, "seen_ms", self.seenMs);
        v(5, "connected", self.connected);
        v(6, "behind", self.behind);
        v(7, "mail", self.mail);
        v(8, "cursor", self.cursor);
        v(9, "parked", self.parked);
    }
    friend bool operator==(const DeviceInfo &, const DeviceInfo &) = default;
};

/// The answer to list-devices: those that are linked, by number.
struct Devices
{
    static constexpr auto type = FrameType::Devices;

    quint64 request = 0;
    std::vector<DeviceInfo> devices;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "devices", self.devices);
    }
    friend bool operator==(const Devices &, const Devices &) = default;
};

} // namespace porchlight::wire
