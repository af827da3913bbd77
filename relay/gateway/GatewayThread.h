// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/Gateway.h"
#include "shared/base/Thread.h"

#include <semaphore>

namespace porchlight::relay {

/// A thread with an event loop and the Gateway on it, which is made and destroyed there. What the others have to say to
/// the gateway passes through here into its inbox. Never touches the gateway from outside.
class GatewayThread final : public Thread
{
public:
    explicit GatewayThread(const GatewayParts &parts);
    ~GatewayThread() override;

    /// Starts the thread and waits until it listens. The port; 0 when it is taken.
    quint16 open(quint16 port, const GenerationId &generation);
    /// From any thread, after open().
    void publish(std::shared_ptr<const CommitNotice> notice);
    void stopAccepting();
    LoadReport load();
    std::vector<AccountFlag> flags();
    void clearFlags();
    void setShedding(Work work, Toggle toggle);
    /// Says goodbye to the clients and joins the thread.
    void stop();

private:
    void work();

    const GatewayParts m_parts;
    GenerationId m_generation;
    quint16 m_port = 0;
    Gateway *m_gateway = nullptr; ///< valid from open() until the thread has ended
    std::binary_semaphore m_opened{0};
};

} // namespace porchlight::relay
