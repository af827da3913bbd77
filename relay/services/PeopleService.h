// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Whom an account knows, whom it has blocked, what it lets others do, and what it reports (C3, D2, D4). The store judges
/// all of it; the answers are given by DeviceService::changed(), as with all that stands in the account log.
class PeopleService
{
public:
    explicit PeopleService(SessionRegistry &registry) : m_registry(registry) {}

    void received(Connection &connection, const wire::SetContact &request);
    void received(Connection &connection, const wire::SetBlocked &request);
    void received(Connection &connection, const wire::PutSettings &request);
    void received(Connection &connection, const wire::Report &request);

private:
    SessionRegistry &m_registry;
};

} // namespace porchlight::relay
