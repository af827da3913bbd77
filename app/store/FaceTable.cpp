// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/FaceTable.h"

namespace porchlight::store {

namespace {

engine::Face faceOf(const sqlite::Query &query, int first)
{
    return {query.natural(first), query.text(first + 1), query.blob(first + 2)};
}

} // namespace

FaceTable::FaceTable(sqlite::Connection &c)
    : m_find(c, "SELECT version, about, picture FROM face WHERE account = ?"),
      m_put(c, "INSERT OR REPLACE INTO face (account, version, about, picture) VALUES (?, ?, ?, ?)"),
      m_tell(c, "INSERT OR REPLACE INTO face_told (conversation, version) VALUES (?, ?)"),
      m_forget(c, "DELETE FROM face_told WHERE conversation = ?")
{
}

bool FaceTable::apply(const engine::PutFace &operation)
{
    const engine::Face &face = operation.face;
    const auto known = find(operation.account);
    return (known && !face.isNewerThan(*known))
        || m_put.run(operation.account, face.version, face.about, face.picture.isNull() ? QByteArray("") : face.picture);
}

bool FaceTable::apply(const engine::PutFaceTold &operation)
{
    return operation.version == 0 ? m_forget.run(operation.conversation)
                                  : m_tell.run(operation.conversation, operation.version);
}

std::optional<engine::Face> FaceTable::find(const AccountId &account)
{
    sqlite::Query query(m_find, account);
    return query.next() ? std::optional(faceOf(query, 0)) : std::nullopt;
}

void readFaces(sqlite::Connection &connection, engine::LocalImage &image)
{
    sqlite::Statement own(connection, "SELECT version, about, picture FROM face WHERE account = (SELECT account FROM identity)");
    if (sqlite::Query query(own); query.next())
        image.face = faceOf(query, 0);
    if (!image.face.isValid()) // what the disk has changed is not told
        image.face = {image.face.version, {}, {}};
    sqlite::Statement told(connection, "SELECT conversation, version FROM face_told");
    for (sqlite::Query query(told); query.next();)
        image.facesTold[query.id<ConversationId>(0)] = query.natural(1);
}

std::vector<engine::PersonFace> facesToGive(sqlite::Connection &connection)
{
    std::vector<engine::PersonFace> faces;
    qsizetype bytes = 0;
    sqlite::Statement all(connection, "SELECT account, version, about, picture FROM face"
                                      " ORDER BY account <> (SELECT account FROM identity), account");
    for (sqlite::Query query(all); query.next();) {
        engine::PersonFace person{query.id<AccountId>(0), faceOf(query, 1)};
        bytes += person.face.picture.size();
        if (bytes > engine::facesBytesMax)
            break;
        if (person.face.isValid())
            faces.push_back(std::move(person));
    }
    return faces;
}

} // namespace porchlight::store
