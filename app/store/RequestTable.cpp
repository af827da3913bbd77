// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/RequestTable.h"

#include "app/store/schema/SealingStep.h"
#include "shared/wire/Codec.h"

#include <algorithm>

namespace porchlight::store {

RequestTable::RequestTable(sqlite::Connection &c)
    : m_put(c, "INSERT OR REPLACE INTO request (conversation, frame, sum) VALUES (?1, ?2, row_sum('request', ?1, ?2))"),
      m_try(c,
            "UPDATE outbox SET tried = 1 WHERE conversation = (SELECT id FROM conversation WHERE uid = ?) AND uid = ?"
            " AND tried = 0"),
      m_drop(c, "DELETE FROM request WHERE conversation = ?")
{
}

bool RequestTable::apply(const engine::PutRequest &operation)
{
    const wire::Append &append = operation.append;
    const auto isNoted = [&](const wire::Body &body) { return m_try.run(append.conversation, body.id); };
    return m_put.run(append.conversation, wire::encode(append)) && std::ranges::all_of(append.bodies, isNoted);
}

std::map<ConversationId, wire::Append> readRequests(sqlite::Connection &connection)
{
    std::map<ConversationId, wire::Append> requests;
    sqlite::Statement read(connection, "SELECT conversation, frame FROM request WHERE sum IS " PORCHLIGHT_REQUEST_SUM);
    for (sqlite::Query query(read); query.next();) {
        const QByteArray frame = query.blob(1);
        QByteArrayView rest(frame);
        const auto decoded = wire::takeFrame(rest);
        const auto *append = decoded ? std::get_if<wire::Append>(&*decoded) : nullptr;
        if (append && append->conversation == query.id<ConversationId>(0))
            requests[append->conversation] = *append;
    }
    return requests;
}

} // namespace porchlight::store
