// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/search/Needle.h"
#include "app/store/LocalRows.h"
#include "shared/sqlite/Query.h"

#include <functional>
#include <limits>

namespace porchlight::store {

class LocalReader;

/// What is looked for.
struct SearchAsk
{
    enum class Kind : quint8 { Any, Links, MentionsOfMe };

    QString typed;
    std::optional<ConversationId> in;
    std::optional<AccountId> author;
    quint64 fromMs = 0; ///< both ends are within
    quint64 untilMs = std::numeric_limits<qint64>::max();
    Kind kind = Kind::Any;

    friend bool operator==(const SearchAsk &, const SearchAsk &) = default;
};

/// Where a hit stands among all. Greater is newer.
struct SearchPlace
{
    qint64 timeMs = 0; ///< of what was found: of an edit when it was made
    qint64 row = 0;

    friend auto operator<=>(const SearchPlace &, const SearchPlace &) = default;
};

/// A message that was found, as it is now.
struct SearchHit
{
    ConversationId conversation;
    TimelineRow row;
    std::vector<search::Hit> hits; ///< in its text; none when only filters were given
    SearchPlace place;
};

struct SearchPage
{
    std::vector<SearchHit> hits; ///< newest first
    bool isLast = true;
    bool isStopped = false; ///< nobody wanted to know any more
    bool hasFailed = false;
};

/// Finds messages: the index says where they may be, newest first, and each is looked at before it counts. Part of a
/// LocalReader, on its thread. What is deleted, hidden or damaged is not found; what one has been asked and has not
/// accepted, and whoever is blocked, only where one looks in that conversation, or for that person.
class SearchQuery
{
public:
    SearchQuery(sqlite::Connection &connection, LocalReader &reader);

    /// @p isOver is asked now and then.
    SearchPage find(const SearchAsk &ask, const std::optional<SearchPlace> &before, int limit,
                    const std::function<bool()> &isOver);
    /// Of the messages, how many are indexed: 0 to 1. Until all are, some are not found.
    double shareIndexed();
    /// Everybody else who has written something that is here, whoever wrote last first. Looks at all messages.
    std::vector<AccountId> authors();

private:
    struct Run;

    void findIndexed(Run &run);
    void findMentions(Run &run);
    void walk(Run &run, sqlite::Query &query);
    bool take(Run &run, std::vector<SearchPlace> &batch);
    std::optional<SearchHit> look(const Run &run, const SearchPlace &place);
    bool isAsked(const SearchAsk &ask, const SearchHit &hit);

    sqlite::Connection &m_connection;
    LocalReader &m_reader;
    sqlite::Statement m_indexed;
    sqlite::Statement m_dated;
    sqlite::Statement m_mentions;
    sqlite::Statement m_candidate;
    sqlite::Statement m_lastEdit;
    sqlite::Statement m_conversation;
    sqlite::Statement m_own;
    sqlite::Statement m_share;
    sqlite::Statement m_authors;
};

} // namespace porchlight::store
