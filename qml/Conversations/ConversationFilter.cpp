// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Conversations/ConversationFilter.h"

#include "qml/Language/FoldedName.h"

#include <algorithm>

namespace {

constexpr qsizetype lookedAt = 200; // signs of a name: they are shorter

} // namespace

ConversationFilter::ConversationFilter(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ConversationFilter::recount);
}

int ConversationFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ConversationFilter::data(const QModelIndex &index, int role) const
{
    if (!m_source || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    return m_source->data(m_source->index(m_rows[size_t(index.row())], 0), role);
}

QHash<int, QByteArray> ConversationFilter::roleNames() const
{
    return m_source ? m_source->roleNames() : QHash<int, QByteArray>();
}

void ConversationFilter::setSource(QAbstractItemModel *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    beginResetModel();
    m_source = source;
    readAll();
    endResetModel();
    if (m_source)
        listen();
    Q_EMIT sourceChanged();
}

void ConversationFilter::listen()
{
    connect(m_source, &QAbstractItemModel::modelReset, this, [this] {
        beginResetModel();
        readAll();
        endResetModel();
    });
    connect(m_source, &QAbstractItemModel::layoutChanged, this, [this] {
        beginResetModel();
        readAll();
        endResetModel();
    });
    connect(m_source, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    // Before they are gone, so that a view may look at them to the end.
    connect(m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        for (int row = last; row >= first; --row)
            hide(row);
    });
    connect(m_source, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) { onRemoved(first, last); });
    connect(m_source, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) { onMoved(first, last, to); });
    connect(m_source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) { onDataChanged(first.row(), last.row(), roles); });
}

void ConversationFilter::readRoles()
{
    const auto names = roleNames();
    m_roles = {names.key("conversationKey", -1), names.key("name", -1), names.key("handle", -1), names.key("unread", -1),
               names.key("isGroup", -1), names.key("isSelf", -1), names.key("archived", -1)};
}

ConversationFilter::Entry ConversationFilter::read(int sourceRow) const
{
    const QModelIndex index = m_source->index(sourceRow, 0);
    Entry entry;
    entry.key = index.data(m_roles.key).toString();
    entry.isUnread = index.data(m_roles.unread).toInt() > 0;
    entry.isGroup = index.data(m_roles.isGroup).toBool();
    entry.isSelf = index.data(m_roles.isSelf).toBool();
    entry.isArchived = index.data(m_roles.archived).toBool();
    return entry;
}

const QString &ConversationFilter::foldedOf(int sourceRow)
{
    QString &folded = m_entries[size_t(sourceRow)].folded;
    if (folded.isNull()) {
        const QModelIndex index = m_source->index(sourceRow, 0);
        QString names = index.data(m_roles.name).toString().left(lookedAt);
        if (!m_entries[size_t(sourceRow)].isGroup)
            names += u" @" + index.data(m_roles.handle).toString().left(lookedAt);
        folded = porchlight::language::foldedName(names);
    }
    return folded;
}

bool ConversationFilter::isOfTab(int sourceRow)
{
    const Entry &entry = m_entries[size_t(sourceRow)];
    if (m_tab == u"people" && (entry.isGroup || entry.isSelf))
        return false;
    if (m_tab == u"groups" && !entry.isGroup)
        return false;
    if (m_tab == u"unread") {
        if (entry.isUnread && entry.key == m_openKey)
            m_keptKey = m_openKey;
        if (!entry.isUnread && entry.key != m_keptKey)
            return false;
    }
    if (m_words.isEmpty())
        return true;
    const QString &folded = foldedOf(sourceRow);
    return std::ranges::all_of(m_words, [&](const QString &word) { return folded.contains(word); });
}

bool ConversationFilter::fits(int sourceRow)
{
    const bool isFolded = m_entries[size_t(sourceRow)].isArchived && !m_isUnfolded && m_words.isEmpty();
    return !isFolded && isOfTab(sourceRow);
}

void ConversationFilter::readAll()
{
    m_entries.clear();
    if (m_source) {
        readRoles();
        const int rows = m_source->rowCount();
        m_entries.reserve(size_t(rows));
        for (int row = 0; row < rows; ++row)
            m_entries.push_back(read(row));
    }
    sift();
}

/// Within a reset: which of them are shown.
void ConversationFilter::sift()
{
    for (int row = 0; row < int(m_entries.size()); ++row)
        m_entries[size_t(row)].isShown = fits(row);
    renumber();
}

void ConversationFilter::renumber()
{
    m_rows.clear();
    for (int row = 0; row < int(m_entries.size()); ++row) {
        if (m_entries[size_t(row)].isShown)
            m_rows.push_back(row);
    }
}

void ConversationFilter::recount()
{
    int archived = 0, unread = 0;
    for (int row = 0; row < int(m_entries.size()); ++row) {
        const Entry &entry = m_entries[size_t(row)];
        archived += entry.isArchived && (entry.isShown || isOfTab(row));
        unread += entry.isUnread && !entry.isArchived;
    }
    m_archivedCount = archived;
    m_unreadCount = unread;
    Q_EMIT countChanged();
}

void ConversationFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    beginResetModel();
    m_words = porchlight::language::foldedName(text).split(u' ', Qt::SkipEmptyParts);
    sift();
    endResetModel();
    Q_EMIT textChanged();
}

void ConversationFilter::setTab(const QString &tab)
{
    if (tab == m_tab)
        return;
    m_tab = tab;
    m_keptKey.clear();
    beginResetModel();
    sift();
    endResetModel();
    Q_EMIT tabChanged();
}

void ConversationFilter::setUnfolded(bool unfolded)
{
    if (unfolded == m_isUnfolded)
        return;
    m_isUnfolded = unfolded;
    // One by one: whoever unfolds them looks at what stands above.
    for (int row = 0; row < int(m_entries.size()); ++row) {
        if (m_entries[size_t(row)].isArchived && fits(row))
            show(row);
        else if (m_entries[size_t(row)].isArchived)
            hide(row);
    }
    recount();
    Q_EMIT unfoldedChanged();
}

void ConversationFilter::setOpenKey(const QString &key)
{
    if (key == m_openKey)
        return;
    m_openKey = key;
    const QString kept = std::exchange(m_keptKey, rowOf(key) >= 0 ? key : QString());
    for (int row = 0; row < int(m_entries.size()) && !kept.isEmpty(); ++row) {
        if (m_entries[size_t(row)].key == kept && !fits(row))
            hide(row);
    }
    recount();
    Q_EMIT openKeyChanged();
}

int ConversationFilter::rowOf(const QString &conversationKey) const
{
    const auto isIt = [&](int row) { return m_entries[size_t(row)].key == conversationKey; };
    const auto found = std::ranges::find_if(m_rows, isIt);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString ConversationFilter::keyAt(int row) const
{
    return row < 0 || row >= count() ? QString() : m_entries[size_t(m_rows[size_t(row)])].key;
}

int ConversationFilter::placeOf(int sourceRow) const
{
    return int(std::ranges::lower_bound(m_rows, sourceRow) - m_rows.begin());
}

void ConversationFilter::show(int sourceRow)
{
    if (std::exchange(m_entries[size_t(sourceRow)].isShown, true))
        return;
    const int row = placeOf(sourceRow);
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, sourceRow);
    endInsertRows();
}

void ConversationFilter::hide(int sourceRow)
{
    if (!std::exchange(m_entries[size_t(sourceRow)].isShown, false))
        return;
    const int row = placeOf(sourceRow);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void ConversationFilter::onInserted(int first, int last)
{
    if (m_entries.empty())
        readRoles(); // of a list that had nothing nobody knew what it has
    std::vector<Entry> fresh;
    for (int row = first; row <= last; ++row)
        fresh.push_back(read(row));
    m_entries.insert(m_entries.begin() + first, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    renumber(); // they are not shown yet
    for (int row = first; row <= last; ++row) {
        if (fits(row))
            show(row);
    }
    recount();
}

void ConversationFilter::onRemoved(int first, int last)
{
    m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
    renumber();
    recount();
}

void ConversationFilter::onMoved(int first, int last, int to)
{
    const int begin = placeOf(first), end = placeOf(last + 1), place = placeOf(to);
    const bool isMove = begin != end && (place < begin || place > end);
    if (isMove)
        beginMoveRows({}, begin, end - 1, {}, place);
    const auto entries = m_entries.begin();
    if (to < first)
        std::rotate(entries + to, entries + first, entries + last + 1);
    else
        std::rotate(entries + first, entries + last + 1, entries + to);
    renumber();
    if (isMove)
        endMoveRows();
}

void ConversationFilter::onDataChanged(int first, int last, const QList<int> &roles)
{
    const auto matters = [this](int role) {
        return role == m_roles.key || role == m_roles.name || role == m_roles.handle || role == m_roles.unread || role == m_roles.isGroup
            || role == m_roles.isSelf || role == m_roles.archived;
    };
    const bool isNews = roles.isEmpty() || std::ranges::any_of(roles, matters);
    for (int row = first; row <= last && isNews; ++row) {
        Entry entry = read(row);
        entry.isShown = m_entries[size_t(row)].isShown;
        m_entries[size_t(row)] = std::move(entry);
        fits(row) ? show(row) : hide(row);
    }
    const int begin = placeOf(first), end = placeOf(last + 1);
    if (begin < end)
        Q_EMIT dataChanged(index(begin), index(end - 1), roles);
    if (isNews)
        recount();
}
