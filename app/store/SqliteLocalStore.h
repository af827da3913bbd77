// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "app/store/LocalStoreError.h"
#include "app/store/SecretColumns.h"
#include "shared/base/Result.h"
#include "shared/sqlite/Connection.h"

#include <memory>

namespace porchlight::store {

class ConversationTable;
class FaceTable;
class GroupTable;
class HistoryQuery;
class MessageTable;
class NoteTable;
class PeopleTable;
class ProfileTable;
class RedactionTable;
class KeyTable;
class RequestTable;
class SearchTable;

/// The database of one profile, and the only connection that writes to it: it also checkpoints (reliability F14). Made
/// on the account's storage thread, or made elsewhere before that thread uses it; used there only. Every commit is
/// synced to the disk before it returns. After a failed sync or a damaged page it commits nothing more (F18): it
/// must be opened again.
class SqliteLocalStore final : public engine::LocalStore
{
public:
    /// Makes folder (0700) and file (0600) when they are not there. That no second program writes to this profile is
    /// the caller's care (FolderLock). @p secrets has the key that this database was made with, and seals what an
    /// earlier version has stored plain (Vault.h).
    static Result<std::unique_ptr<SqliteLocalStore>, LocalStoreError> open(const QString &path, const SecretColumns &secrets);
    ~SqliteLocalStore() override;

    /// Also drops sealed envelopes that were settled 7 days before the newest relay time known (rule 4).
    engine::LocalImage load() override;
    engine::LocalCommit commit(const engine::LocalTransaction &transaction) override;
    bool catchUp() override;
    engine::StorageStep tend(const engine::StorageWish &wish, const engine::StoragePlace &from) override;
    engine::HistoryPage history(const std::optional<HistoryPlace> &before, int recordsMax, qsizetype bytesMax) override;

    /// Why the last one failed, for the log. Holds no content.
    QString error() const { return m_error; }

private:
    explicit SqliteLocalStore(const SecretColumns &secrets);
    std::optional<LocalStoreError> openFiles(const QString &path);
    bool apply(const engine::LocalTransaction &transaction);
    bool clear(const ConversationId &id, engine::StorageStep &step);
    bool giveBack(engine::StorageStep &step);
    bool indexAnew(engine::StorageStep &step);
    void pruneOutbox();
    void checkpoint();
    void failDamagedEnvelopes();
    void markRunning();
    /// Leaves no transaction and no fault, and judges whether the database can be believed any further.
    void takeBack();

    const SecretColumns m_secrets;
    sqlite::Connection m_connection;
    std::unique_ptr<ConversationTable> m_conversations;
    std::unique_ptr<GroupTable> m_groups;
    std::unique_ptr<MessageTable> m_messages;
    std::unique_ptr<NoteTable> m_notes;
    std::unique_ptr<RedactionTable> m_redactions;
    std::unique_ptr<KeyTable> m_keys;
    std::unique_ptr<RequestTable> m_requests;
    std::unique_ptr<PeopleTable> m_people;
    std::unique_ptr<FaceTable> m_faces;
    std::unique_ptr<ProfileTable> m_profile;
    std::unique_ptr<SearchTable> m_search;
    std::unique_ptr<HistoryQuery> m_history;
    qint64 m_revision = 0;
    bool m_isBroken = false;
    bool m_isRunning = false;
    bool m_wasInterrupted = false;
    QString m_error;
};

} // namespace porchlight::store
