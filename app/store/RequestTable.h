// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

/// Keeps what was sealed and not judged yet, as the frame that is sent. Lives on the storage thread, inside the
/// transaction of SqliteLocalStore; never begins or ends one.
class RequestTable
{
public:
    explicit RequestTable(sqlite::Connection &connection);

    bool apply(const engine::PutRequest &operation);
    bool apply(const engine::DropRequest &operation) { return m_drop.run(operation.conversation); }

private:
    sqlite::Statement m_put;
    sqlite::Statement m_try;
    sqlite::Statement m_drop;
};

/// For LocalImage. What the disk has changed is left out: its bodies are sealed again.
std::map<ConversationId, wire::Append> readRequests(sqlite::Connection &connection);

} // namespace porchlight::store
