// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Founding.h"
#include "tests/simulation/hosts/SimDevice.h"

namespace porchlight::simulation {

/// What people do with messages that are there: answer, edit, react, delete for everyone or for themselves; and what
/// their devices tell each other: drafts, pins, archive marks. Does it on any device that is up, to any message it has.
class Saying
{
public:
    using Devices = std::map<DeviceId, std::unique_ptr<SimDevice>>;

    Saying(Scene &scene, Devices &devices, SeededRandom random) : m_scene(scene), m_devices(devices), m_random(random) {}

    /// Plans what happens until @p duration from now.
    void live(milliseconds duration);

private:
    void doSomething(const DeviceId &device, milliseconds until);
    void doTo(SimDevice &device, const ConversationId &conversation, const test::ModelMessage &message);
    void redact(SimDevice &device, const ConversationId &conversation, const MessageId &id);
    QString words(const char *what);

    Scene &m_scene;
    Devices &m_devices;
    SeededRandom m_random;
    quint64 m_said = 0;
    engine::AskId m_asked = 1'000'000; ///< others ask below
};

} // namespace porchlight::simulation
