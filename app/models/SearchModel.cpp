// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SearchModel.h"

#include "app/models/StatusName.h"

#include <QElapsedTimer>

namespace porchlight::models {

using store::SearchAsk;

namespace {

constexpr milliseconds typingPause = 60ms; ///< less than between two letters of who types fast

template <class Id>
std::optional<Id> idOf(const QString &key)
{
    return key.isEmpty() ? std::nullopt : Id::fromHex(key.toLatin1());
}

QString linesOf(const std::vector<TextSpan> &spans)
{
    QStringList lines;
    for (const TextSpan &span : spans)
        lines += QStringLiteral("%1 %2").arg(span.start).arg(span.length);
    return lines.join(u'\n');
}

quint64 startOf(const QDate &day)
{
    return quint64(std::max<qint64>(0, day.startOfDay().toMSecsSinceEpoch()));
}

} // namespace

SearchModel::SearchModel(const QString &database, store::LocalReader &reader, Names &names,
                         const ConversationListModel &conversations, QObject *parent)
    : QAbstractListModel(parent), m_reader(reader), m_names(names), m_people(names), m_conversations(conversations), m_database(database), m_pause(this)
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1); // the reader stays on its thread
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { look(false); });
}

SearchModel::~SearchModel()
{
    ++m_wanted;
    m_worker.waitForDone();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const Shown &shown = m_hits[size_t(index.row())];
    const store::SearchHit &hit = shown.hit;
    const store::ConversationSummary *const summary = m_conversations.summaryOf(hit.conversation);
    switch (role) {
    case MessageKeyRole: return keyOf(hit.row.id);
    case ConversationKeyRole: return keyOf(hit.conversation);
    case TitleRole: return summary ? titleOf(*summary) : QString();
    case IsGroupRole: return summary && summary->isGroup;
    case AuthorRole: return hit.row.mine ? QString() : m_names.calledIn(hit.row.sender, hit.conversation);
    case AuthorKeyRole: return keyOf(hit.row.sender);
    case PictureRole: return m_names.pictureOf(hit.row.sender);
    case MineRole: return hit.row.mine;
    case TimeRole: return localTime(hit.row.timeMs);
    case Qt::DisplayRole:
    case SnippetRole: return shown.snippet.text;
    case LitRole: return linesOf(shown.snippet.lit);
    default: return QVariant();
    }
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{MessageKeyRole, "messageKey"}, {ConversationKeyRole, "conversationKey"}, {TitleRole, "title"},
            {IsGroupRole, "isGroup"}, {AuthorRole, "author"}, {AuthorKeyRole, "authorKey"}, {PictureRole, "picture"},
            {MineRole, "mine"}, {TimeRole, "time"}, {SnippetRole, "snippet"}, {LitRole, "lit"}};
}

void SearchModel::setText(const QString &text)
{
    if (std::exchange(m_ask.typed, text) != text)
        askAnew(typingPause);
}

QString SearchModel::conversationKey() const
{
    return m_ask.in ? keyOf(*m_ask.in) : QString();
}

void SearchModel::setConversationKey(const QString &key)
{
    const auto id = idOf<ConversationId>(key);
    if (std::exchange(m_ask.in, id) != id)
        askAnew(0ms);
}

QString SearchModel::conversationName() const
{
    const auto *const summary = m_ask.in ? m_conversations.summaryOf(*m_ask.in) : nullptr;
    return summary ? titleOf(*summary) : QString();
}

QString SearchModel::personKey() const
{
    return m_ask.author ? keyOf(*m_ask.author) : QString();
}

void SearchModel::setPersonKey(const QString &key)
{
    const auto id = idOf<AccountId>(key);
    if (std::exchange(m_ask.author, id) != id)
        askAnew(0ms);
}

QString SearchModel::personName() const
{
    return m_ask.author && *m_ask.author != m_names.own() ? m_names.calledIn(*m_ask.author, m_ask.in.value_or(ConversationId())) : QString();
}

QString SearchModel::kind() const
{
    switch (m_ask.kind) {
    case SearchAsk::Kind::Any: break;
    case SearchAsk::Kind::Links: return QStringLiteral("links");
    case SearchAsk::Kind::MentionsOfMe: return QStringLiteral("mentions");
    }
    return QString();
}

void SearchModel::setKind(const QString &name)
{
    const auto kind = name == QStringLiteral("links") ? SearchAsk::Kind::Links
        : name == QStringLiteral("mentions")          ? SearchAsk::Kind::MentionsOfMe
                                                      : SearchAsk::Kind::Any;
    if (std::exchange(m_ask.kind, kind) != kind)
        askAnew(0ms);
}

void SearchModel::setFrom(const QDate &date)
{
    if (std::exchange(m_from, date) == date)
        return;
    m_ask.fromMs = date.isValid() ? startOf(date) : SearchAsk().fromMs;
    askAnew(0ms);
}

void SearchModel::setUntil(const QDate &date)
{
    if (std::exchange(m_until, date) == date)
        return;
    m_ask.untilMs = date.isValid() ? startOf(date.addDays(1)) - 1 : SearchAsk().untilMs;
    askAnew(0ms);
}

/// A conversation alone is a place to look in, and nothing to look for.
bool SearchModel::isAsked() const
{
    SearchAsk nothing;
    nothing.in = m_ask.in;
    nothing.typed = m_ask.typed;
    return !m_ask.typed.trimmed().isEmpty() || m_ask != nothing;
}

void SearchModel::begin(const QString &conversationKey)
{
    m_ask = {};
    m_ask.in = idOf<ConversationId>(conversationKey);
    m_from = m_until = QDate();
    askAnew(0ms);
}

void SearchModel::askAnew(milliseconds pause)
{
    ++m_wanted;
    m_pause.stop();
    if (isAsked()) {
        m_isBusy = true;
        m_pause.start(pause);
    } else {
        show({}, false);
    }
    Q_EMIT askChanged();
    Q_EMIT stateChanged();
}

void SearchModel::loadMore()
{
    if (m_hasMore && !m_isBusy)
        look(true);
}

void SearchModel::look(bool isMore)
{
    const quint64 number = ++m_wanted;
    std::optional<store::SearchPlace> before;
    if (isMore)
        before = m_hits.back().hit.place;
    m_isBusy = true;
    Q_EMIT stateChanged();
    m_worker.start([this, number, isMore, before, ask = m_ask] {
        const Answer answer = find(ask, before, isMore ? moreHits : firstHits, number);
        QMetaObject::invokeMethod(
            this,
            [this, number, isMore, answer] {
                if (number == m_wanted)
                    show(answer, isMore);
            },
            Qt::QueuedConnection);
    });
}

/// The worker's own, on its thread; null when it cannot be opened.
store::LocalReader *SearchModel::searcher()
{
    if (!m_searcher) {
        if (auto opened = store::LocalReader::open(m_database))
            m_searcher = std::move(opened).value();
    }
    return m_searcher.get();
}

void SearchModel::findPeople()
{
    m_worker.start([this] {
        auto people = searcher() ? searcher()->search().authors() : std::vector<AccountId>();
        QMetaObject::invokeMethod(this, [this, people = std::move(people)] { m_people.set(people); }, Qt::QueuedConnection);
    });
}

/// On the worker's thread.
SearchModel::Answer SearchModel::find(const SearchAsk &ask, const std::optional<store::SearchPlace> &before, int limit, quint64 number)
{
    Answer answer;
    if (!searcher()) {
        answer.page.hasFailed = true;
        return answer;
    }
    QElapsedTimer timer;
    timer.start();
    answer.page = m_searcher->search().find(ask, before, limit, [this, number] { return m_wanted != number; });
    answer.tookMs = double(timer.nsecsElapsed()) / 1e6;
    answer.shareIndexed = m_searcher->search().shareIndexed();
    return answer;
}

void SearchModel::show(const Answer &answer, bool isMore)
{
    std::vector<Shown> hits;
    for (const store::SearchHit &hit : answer.page.hits)
        hits.push_back({hit, snippetOf(hit.row.text, hit.hits)});
    if (!isMore) {
        beginResetModel();
        m_hits = std::move(hits);
        endResetModel();
        m_tookMs = answer.tookMs;
    } else if (!hits.empty()) {
        beginInsertRows({}, count(), count() + int(hits.size()) - 1);
        m_hits.insert(m_hits.end(), std::make_move_iterator(hits.begin()), std::make_move_iterator(hits.end()));
        endInsertRows();
    }
    m_isBusy = false;
    m_hasFailed = answer.page.hasFailed;
    m_hasMore = !answer.page.isLast;
    m_shareIndexed = answer.shareIndexed;
    Q_EMIT stateChanged();
}

void SearchModel::refresh(const engine::LocalChanges &changes)
{
    const search::Needle needle(m_ask.typed);
    for (int row = count() - 1; row >= 0; --row) {
        store::SearchHit &hit = m_hits[size_t(row)].hit;
        if (!changes.conversations.contains(hit.conversation))
            continue;
        auto now = m_reader.message(hit.conversation, hit.row.id);
        const bool isThere = now && !now->isDeleted && !now->isHidden && now->state == ContentState::Readable;
        const auto places = isThere && !needle.isEmpty() ? needle.in(now->text) : std::optional(std::vector<search::Hit>());
        if (!isThere || !places) {
            drop(row);
        } else if (now->text != hit.row.text) {
            hit.hits = *places;
            hit.row = std::move(*now);
            m_hits[size_t(row)].snippet = snippetOf(hit.row.text, hit.hits);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void SearchModel::drop(int row)
{
    beginRemoveRows({}, row, row);
    m_hits.erase(m_hits.begin() + row);
    endRemoveRows();
    m_hasMore = m_hasMore && !m_hits.empty();
    Q_EMIT stateChanged();
}

} // namespace porchlight::models
