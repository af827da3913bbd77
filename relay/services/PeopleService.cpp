// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/PeopleService.h"

namespace porchlight::relay {

void PeopleService::received(Connection &connection, const wire::SetContact &request)
{
    m_registry.submit(connection, SetContact{connection.device, request.account, request.isContact, m_registry.wallMs()},
                      PendingAccountChange{request.request});
}

void PeopleService::received(Connection &connection, const wire::SetBlocked &request)
{
    m_registry.submit(connection, SetBlocked{connection.device, request.account, request.isBlocked, m_registry.wallMs()},
                      PendingAccountChange{request.request});
}

void PeopleService::received(Connection &connection, const wire::PutSettings &request)
{
    m_registry.submit(connection, PutSettings{connection.device, request.settings, m_registry.wallMs()},
                      PendingAccountChange{request.request});
}

void PeopleService::received(Connection &connection, const wire::Report &request)
{
    m_registry.submit(connection,
                      ReportMessage{connection.device, request.conversation, request.seq, request.inner, request.reason,
                                    m_registry.wallMs()},
                      PendingAccountChange{request.request});
}

} // namespace porchlight::relay
