// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

/// How people look, and where one's own face was told. Lives on the storage thread, within its transactions.
class FaceTable
{
public:
    explicit FaceTable(sqlite::Connection &connection);

    bool apply(const engine::PutFace &operation);
    bool apply(const engine::PutFaceTold &operation);

private:
    std::optional<engine::Face> find(const AccountId &account);

    sqlite::Statement m_find;
    sqlite::Statement m_put;
    sqlite::Statement m_tell;
    sqlite::Statement m_forget;
};

/// One's own, and where it was told.
void readFaces(sqlite::Connection &connection, engine::LocalImage &image);

/// For another device of the account: one's own first, pictures of at most facesBytesMax in all.
std::vector<engine::PersonFace> facesToGive(sqlite::Connection &connection);

} // namespace porchlight::store
