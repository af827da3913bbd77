// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace porchlight::tests {

/// Many sockets at once, which write what they are told and read nothing unless told to. Owns them; blocking in no
/// call but waitForBytes(); lives on the test's thread.
class Crowd
{
public:
    Crowd() = default;
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    /// So many more connections; with a small buffer of the kernel, so that what is not read lies with the relay. False
    /// when one could not be made.
    bool connect(quint16 port, int count);
    /// One socket writes; what does not fit is dropped. False when the connection is at its end.
    bool write(std::size_t index, const QByteArray &bytes);
    /// Waits until each has so many bytes to read, without reading them.
    bool waitForBytes(int bytes, int timeoutMs);
    /// Throws away what has come. False when the connection is at its end.
    bool drain(std::size_t index);
    std::size_t size() const { return m_sockets.size(); }
    /// How many the relay has ended; looks at what has come.
    int endedCount();

private:
    std::vector<int> m_sockets;
};

/// As many descriptors as the system lets this process have: at least @p wanted, or false.
bool raiseDescriptorLimit(quint64 wanted);

/// People put straight into a relay's database that no relay has open: hundreds of password hashes would take longer
/// than the test.
struct Seeded
{
    struct Device
    {
        DeviceId id;
        QByteArray token;
    };
    Device speaker; ///< talks with each of the listeners
    std::vector<Device> listeners;
    std::vector<ConversationId> conversations; ///< one for each account of listeners

    static std::optional<Seeded> create(const QString &relayDatabase, int accounts, int devicesEach);
};

} // namespace porchlight::tests
