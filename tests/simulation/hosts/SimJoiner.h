// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/Network.h"

namespace porchlight::simulation {

/// Someone signs in on a new device with the password, as app/runtime/SignInFlow does it, and tries again until it
/// succeeds. What a lost answer has left behind is a device that nobody has.
class SimJoiner final : public Endpoint
{
public:
    using SignedIn = std::function<void(const wire::SignedIn &)>;

    SimJoiner(Scene &scene, Network &network, QString handle, SeededRandom random, SignedIn signedIn)
        : m_scene(scene), m_network(network), m_handle(std::move(handle)), m_random(random), m_signedIn(std::move(signedIn))
    {
    }

    void beginWithin(milliseconds delay);
    bool isDone() const { return m_isDone; }

    void linkOpened(LinkId link) override;
    void linkClosed(LinkId link) override;
    void arrived(LinkId link, const QByteArray &message) override;
    QString address() const override { return QStringLiteral("10.0.0.7"); }

private:
    void attempt();
    void giveUp();

    Scene &m_scene;
    Network &m_network;
    QString m_handle;
    SeededRandom m_random;
    SignedIn m_signedIn;
    LinkId m_link = 0; ///< of the attempt that counts
    bool m_isDone = false;
};

} // namespace porchlight::simulation
