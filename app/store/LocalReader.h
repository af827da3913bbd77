// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalOperations.h"
#include "app/store/LocalRows.h"
#include "app/store/LocalStoreError.h"
#include "app/store/MessageRoute.h"
#include "app/store/NameQuery.h"
#include "app/store/PeopleReader.h"
#include "shared/base/Result.h"
#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Query.h"

#include <memory>
#include <vector>

namespace porchlight::store {

class SearchQuery;
struct StorageUse;

/// What the screen reads: a connection that cannot write, for the GUI thread. Opened after the profile's
/// SqliteLocalStore, closed before it. Each call sees the last commit; two calls may see two. Calls are indexed and
/// take milliseconds at most; none waits for the writer.
class LocalReader
{
public:
    static Result<std::unique_ptr<LocalReader>, LocalStoreError> open(const QString &path);
    ~LocalReader();

    /// Nothing before the first sign-in.
    std::optional<LocalIdentity> identity();
    /// Own messages that wait to be sent.
    int waitingCount();

    /// All of them, in no particular order.
    std::vector<ConversationSummary> conversations();
    std::optional<ConversationSummary> conversation(const ConversationId &id);
    /// What stands beside the conversations.
    PeopleReader &people()
    {
        m_connection.forgetFault();
        return *m_people;
    }
    Watermarks watermarks(const ConversationId &id);
    NameQuery &names() { return *m_names; }
    /// Slower than all else: on a reader of its own, and its own thread.
    SearchQuery &search() { return *m_search; }
    /// What all of it takes; slow as well.
    StorageUse storageUse(const QString &path);

    /// Newest first; with @p before only older ones: pages are keyed by place, so none is skipped or told twice.
    std::vector<TimelineRow> timelinePage(const ConversationId &id, const std::optional<TimelinePlace> &before, int limit);
    /// Oldest first, from the one after that place on.
    std::vector<TimelineRow> timelinePageAfter(const ConversationId &id, const TimelinePlace &after, int limit);
    std::optional<TimelineRow> message(const ConversationId &id, const MessageId &message);
    /// For the delivery inspector.
    std::optional<MessageRoute> route(const ConversationId &id, const MessageId &message);
    /// One's own edits of a message, from any device: they are deleted along with it.
    std::vector<MessageId> ownEdits(const ConversationId &id, const MessageId &message);
    /// The oldest unread message.
    std::optional<MessageId> firstUnread(const ConversationId &id);
    /// What is pinned in a group, newest first; the messages may not be here.
    std::vector<Reply> pins(const ConversationId &id);
    /// What is not here, ascending: a timeline has a line for each.
    std::vector<engine::Gap> gaps(const ConversationId &id);
    /// The count of transactions that touched messages.
    qint64 revision();
    /// Messages written or changed after that revision, in timeline order, up to @p last. Those that were removed are not told.
    std::vector<TimelineRow> changedSince(const ConversationId &id, qint64 revision, const std::optional<TimelinePlace> &last = std::nullopt);
    /// More than @p many of them, without reading them.
    bool hasChangedBeyond(const ConversationId &id, qint64 revision, int many);

private:
    struct Statements;

    LocalReader();
    /// The columns of a row, and what else people have said about it.
    TimelineRow readRow(const sqlite::Query &query);
    std::vector<TimelineRow> readRows(sqlite::Query &query);
    std::vector<ReactionRow> reactionsTo(qint64 row);
    void readNotes(ConversationSummary &summary);
    ConversationSummary readSummary(const sqlite::Query &query, AccountId own);
    void addMember(ConversationSummary &summary, const sqlite::Query &query, const AccountId &own) const;
    void countUndelivered(ConversationSummary &summary, qint64 row);
    /// For the first query of a call: what failed in an earlier one is over with it.
    Statements &anew();
    AccountId ownAccount();

    sqlite::Connection m_connection;
    std::shared_ptr<Statements> m_statements;
    std::unique_ptr<PeopleReader> m_people;
    std::unique_ptr<NameQuery> m_names;
    std::unique_ptr<SearchQuery> m_search;
};

} // namespace porchlight::store
