// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SearchQuery.h"

#include "app/search/IndexTerms.h"
#include "app/store/LocalReaderStatements.h"
#include "shared/sqlite/Connection.h"

#include <algorithm>

namespace porchlight::store {

namespace {

constexpr qint64 msOfDay = 86'400'000;
constexpr qint64 lastDay = 253'402'300'799'999 / msOfDay;

static_assert(int(Content::Type::Edit) == 2, "the statements name it");

qint64 dayOf(quint64 ms)
{
    return qint64(std::min(ms / quint64(msOfDay), quint64(lastDay)));
}

/// A term has none of the letters that mean something to FTS5.
QString expressionOf(const QByteArrayList &terms)
{
    return u'"' + QString::fromLatin1(terms.join("\" AND \"")) + u'"';
}

// The day, the row and the time of a candidate, from the newest day on.
#define CANDIDATE "m.id, coalesce(m.relay_time_ms, m.composed_ms, 0)"
#define WITHIN(doc) doc " BETWEEN ?1 << 21 AND ((?2 + 1) << 21) - 1 ORDER BY " doc " DESC"
// Whoever is blocked, and in a conversation of two what was said to them as well.
#define IS_WANTED \
    "(c.is_request = 0 AND NOT EXISTS (SELECT 1 FROM person WHERE person.is_blocked = 1 AND (person.account = m.sender" \
    " OR (c.is_group = 0 AND EXISTS (SELECT 1 FROM member WHERE member.conversation = c.id" \
    " AND member.account = person.account)))))"

} // namespace

struct SearchQuery::Run
{
    const SearchAsk &ask;
    const search::Needle needle;
    const std::optional<SearchPlace> &before;
    const std::size_t limit;
    const std::function<bool()> &isOver;
    SearchPage page;
};

SearchQuery::SearchQuery(sqlite::Connection &c, LocalReader &reader)
    : m_connection(c), m_reader(reader),
      m_indexed(c, "SELECT search.rowid >> 21, " CANDIDATE " FROM search CROSS JOIN search_doc d ON d.doc = search.rowid"
                   " CROSS JOIN message m ON m.id = d.message WHERE search MATCH ?3 AND " WITHIN("search.rowid")),
      m_dated(c, "SELECT d.doc >> 21, " CANDIDATE " FROM search_doc d CROSS JOIN message m ON m.id = d.message WHERE "
                 WITHIN("d.doc")),
      m_mentions(c, "SELECT 0, " CANDIDATE " FROM message m WHERE m.mine = 0 AND m.id IN (SELECT message FROM mention"
                    " WHERE account = (SELECT account FROM identity))"),
      m_candidate(c, "SELECT c.uid, coalesce(note.target, m.uid), m.type = 2, m.text, m.conversation FROM message m"
                     " JOIN conversation c ON c.id = m.conversation LEFT JOIN note ON note.message = m.id AND note.type = 2"
                     " WHERE m.id = ?1 AND (?2 OR " IS_WANTED ")"),
      m_lastEdit(c, "SELECT " LAST_EDIT("e.id") " FROM message m WHERE m.conversation = ?1 AND m.uid = ?2"),
      m_conversation(c, "SELECT id FROM conversation WHERE uid = ?"),
      m_own(c, "SELECT account FROM identity"),
      m_share(c, "SELECT (SELECT value FROM setting WHERE name = 'search_below'), (SELECT min(id) FROM message),"
                 " (SELECT max(id) FROM message)"),
      m_authors(c, "SELECT sender FROM message WHERE kind = 1 AND mine = 0 AND hidden = 0 AND redacted = 0 AND type <> 65536"
                   " GROUP BY sender ORDER BY max(id) DESC")
{
}

std::vector<AccountId> SearchQuery::authors()
{
    m_connection.forgetFault();
    std::vector<AccountId> authors;
    for (sqlite::Query query(m_authors); query.next();)
        authors.push_back(query.id<AccountId>(0));
    return authors;
}

SearchPage SearchQuery::find(const SearchAsk &ask, const std::optional<SearchPlace> &before, int limit,
                             const std::function<bool()> &isOver)
{
    m_connection.forgetFault();
    Run run{ask, search::Needle(ask.typed), before, std::size_t(std::max(limit, 1)), isOver, {}};
    if (run.needle.isEmpty() && !ask.typed.trimmed().isEmpty())
        return {}; // nothing that could be found
    m_connection.stopWhen(isOver);
    if (ask.kind == SearchAsk::Kind::MentionsOfMe)
        findMentions(run);
    else
        findIndexed(run);
    m_connection.stopWhen({});
    run.page.isStopped = isOver();
    run.page.hasFailed = !run.page.isStopped && m_connection.fault() != sqlite::Fault::None;
    m_connection.forgetFault();
    return std::move(run.page);
}

void SearchQuery::findIndexed(Run &run)
{
    const SearchAsk &ask = run.ask;
    QByteArrayList terms = run.needle.terms();
    if (ask.in) {
        sqlite::Query query(m_conversation, *ask.in);
        if (!query.next())
            return;
        terms += search::termOfConversation(query.integer(0));
    }
    if (ask.author)
        terms += search::termOfAuthor(*ask.author);
    if (ask.kind == SearchAsk::Kind::Links)
        terms += search::termOfLinks();
    const qint64 first = dayOf(ask.fromMs);
    qint64 last = std::min(dayOf(ask.untilMs) + 1, lastDay); // an edit may have been made on the next day
    if (run.before)
        last = std::min(last, dayOf(quint64(run.before->timeMs)));
    if (terms.isEmpty() && ask.fromMs == 0 && ask.untilMs == SearchAsk().untilMs)
        return; // nothing was asked
    if (terms.isEmpty()) {
        sqlite::Query query(m_dated, first, last);
        return walk(run, query);
    }
    sqlite::Query query(m_indexed, first, last, expressionOf(terms));
    walk(run, query);
}

void SearchQuery::findMentions(Run &run)
{
    sqlite::Query query(m_mentions);
    walk(run, query);
}

/// The candidates come by days; within a day the time decides.
void SearchQuery::walk(Run &run, sqlite::Query &query)
{
    std::vector<SearchPlace> batch;
    qint64 day = -1;
    while (!run.isOver() && query.next()) {
        if (query.integer(0) != day && !take(run, batch))
            return;
        day = query.integer(0);
        batch.push_back({query.integer(2), query.integer(1)});
    }
    take(run, batch);
}

/// False when there are enough.
bool SearchQuery::take(Run &run, std::vector<SearchPlace> &batch)
{
    std::ranges::sort(batch, std::greater());
    for (const SearchPlace &place : std::exchange(batch, {})) {
        if (run.before && place >= *run.before)
            continue;
        if (run.isOver())
            return false;
        auto hit = look(run, place);
        if (!hit)
            continue;
        if (run.page.hits.size() == run.limit) {
            run.page.isLast = false;
            return false;
        }
        run.page.hits.push_back(std::move(*hit));
    }
    return true;
}

std::optional<SearchHit> SearchQuery::look(const Run &run, const SearchPlace &place)
{
    const SearchAsk &ask = run.ask;
    SearchHit hit;
    hit.place = place;
    MessageId message;
    QString text;
    {
        sqlite::Query query(m_candidate, place.row, ask.in.has_value() || ask.author.has_value());
        if (!query.next())
            return std::nullopt;
        text = query.text(3);
        if (!run.needle.isEmpty()) {
            auto hits = run.needle.in(text);
            if (!hits)
                return std::nullopt;
            hit.hits = std::move(*hits);
        }
        hit.conversation = query.id<ConversationId>(0);
        message = query.id<MessageId>(1);
        // What a message was before it was changed is not found, nor a change that another one has followed.
        sqlite::Query lastEdit(m_lastEdit, query.integer(4), message);
        const bool isEdit = query.integer(2) != 0;
        if (!lastEdit.next() || (isEdit ? lastEdit.integer(0) != place.row : !lastEdit.isNull(0)))
            return std::nullopt;
    }
    auto row = m_reader.message(hit.conversation, message);
    if (!row || row->isDeleted || row->isHidden || row->state != ContentState::Readable || row->text != text)
        return std::nullopt;
    hit.row = std::move(*row);
    return isAsked(ask, hit) ? std::optional(std::move(hit)) : std::nullopt;
}

bool SearchQuery::isAsked(const SearchAsk &ask, const SearchHit &hit)
{
    const auto isOfMe = [this](const std::vector<Mention> &mentions) {
        sqlite::Query query(m_own);
        const AccountId own = query.next() ? query.id<AccountId>(0) : AccountId();
        return std::ranges::any_of(mentions, [&](const Mention &mention) { return mention.account == own; });
    };
    return (!ask.in || hit.conversation == *ask.in) && (!ask.author || hit.row.sender == *ask.author)
        && hit.row.timeMs >= ask.fromMs && hit.row.timeMs <= ask.untilMs
        && (ask.kind != SearchAsk::Kind::MentionsOfMe || isOfMe(hit.row.mentions))
        && (ask.kind != SearchAsk::Kind::Links || search::hasLink(hit.row.text));
}

double SearchQuery::shareIndexed()
{
    m_connection.forgetFault();
    sqlite::Query query(m_share);
    if (!query.next() || query.isNull(0) || query.isNull(1))
        return 1;
    const auto all = double(query.integer(2) - query.integer(1) + 1);
    return std::clamp(1 - double(query.integer(0) - query.integer(1)) / all, 0.0, 1.0);
}

} // namespace porchlight::store
