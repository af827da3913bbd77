// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Bytes that the devices of one account lay down for each other for a day, such as a piece of its history (B4). Owns
/// nothing, and knows nothing of what they are.
class BlobService
{
public:
    explicit BlobService(SessionRegistry &registry) : m_registry(registry) {}

    void received(Connection &connection, const wire::PutBlob &request);
    void received(Connection &connection, const wire::GetBlob &request);
    void received(Connection &connection, const wire::DropBlob &request);

    void changed(Connection &connection, const PendingBlobChange &pending, const Settlement &settlement);
    void found(Connection &connection, const PendingBlob &pending, BlobChunk chunk);

private:
    SessionRegistry &m_registry;
};

} // namespace porchlight::relay
