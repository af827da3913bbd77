// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/ListFilter.h"

#include "qml/Language/FoldedName.h"

#include <algorithm>
#include <optional>

namespace {

constexpr qsizetype lookedAt = 400; // signs of a row: names are shorter

QString folded(const QString &text)
{
    return porchlight::language::foldedName(text.left(lookedAt));
}

int rankIn(const QString &text, const QString &word)
{
    enum { Beginning, WordBeginning, Within, Nowhere };
    int best = Nowhere;
    for (qsizetype at = text.indexOf(word); at >= 0 && best != Beginning; at = text.indexOf(word, at + 1))
        best = std::min<int>(best, at == 0 ? Beginning : text.at(at - 1).isLetterOrNumber() ? Within : WordBeginning);
    return best;
}

} // namespace

ListFilter::ListFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    sort(0);
    connect(this, &ListFilter::modelReset, this, &ListFilter::countChanged);
    connect(this, &ListFilter::changed, this, &ListFilter::countChanged);
    connect(this, &ListFilter::rowsInserted, this, &ListFilter::countChanged);
    connect(this, &ListFilter::rowsRemoved, this, &ListFilter::countChanged);
}

void ListFilter::setSource(QAbstractItemModel *source)
{
    setSourceModel(source);
    Q_EMIT changed();
}

void ListFilter::setWithin(const QStringList &roles)
{
    m_within = roles;
    invalidate();
    Q_EMIT changed();
}

void ListFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidate();
    Q_EMIT changed();
}

QVariantMap ListFilter::at(int row) const
{
    QVariantMap all;
    const auto names = roleNames();
    for (auto role = names.begin(); role != names.end(); ++role)
        all.insert(QString::fromLatin1(role.value()), index(row, 0).data(role.key()));
    return all;
}

std::optional<int> ListFilter::rankOf(const QModelIndex &index) const
{
    int rank = 0;
    const auto names = sourceModel()->roleNames();
    for (const QString &word : m_words) {
        constexpr int nowhere = 3;
        int best = nowhere;
        for (auto role = names.begin(); role != names.end(); ++role) {
            if (m_within.contains(QString::fromLatin1(role.value())))
                best = std::min(best, rankIn(folded(index.data(role.key()).toString()), word));
        }
        if (best == nowhere)
            return std::nullopt;
        rank += best;
    }
    return rank;
}

bool ListFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_words.isEmpty() || rankOf(sourceModel()->index(row, 0, parent)).has_value();
}

bool ListFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!m_words.isEmpty()) {
        const int one = rankOf(left).value_or(0), other = rankOf(right).value_or(0);
        if (one != other)
            return one < other;
    }
    return left.row() < right.row();
}
