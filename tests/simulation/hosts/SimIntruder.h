// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/Network.h"

namespace porchlight::simulation {

/// A device that is signed in and keeps to no rule: positions beyond every head, other people's logs, wrong numbers,
/// ids used twice, floods, nonsense. Nothing of it may disturb anybody else, nor show it anything that is not its own.
class SimIntruder final : public Endpoint
{
public:
    SimIntruder(Scene &scene, Network &network, QByteArray token, SeededRandom random)
        : m_scene(scene), m_network(network), m_token(std::move(token)), m_random(random)
    {
    }

    void begin();

    void linkOpened(LinkId link) override;
    void linkClosed(LinkId link) override;
    void arrived(LinkId link, const QByteArray &message) override;
    QString address() const override { return QStringLiteral("10.6.6.6"); }

private:
    void dial();
    void act();
    void send(const wire::Frame &frame);
    wire::Frame mischief();
    wire::Append append();
    Seq wildSeq();
    LogId wildLog();
    ConversationId someConversation();
    quint64 someRequest() { return quint64(m_random.between(0, 20)); }

    Scene &m_scene;
    Network &m_network;
    QByteArray m_token;
    SeededRandom m_random;
    LinkId m_link = 0;
    bool m_isOpen = false;
    std::vector<ConversationId> m_own; ///< it is a member
    std::vector<MessageId> m_ids;
};

} // namespace porchlight::simulation
