// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>

namespace porchlight::bench {

/// What people say, by a number: mostly short, now and then long, with links, emoji, marks, code, and two ways of writing.
QString wordsOf(int number);

/// So many rows of them, made when they are looked at. On the thread of the windows.
class BenchWords final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit BenchWords(int rows) : m_rows(rows) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    QVariant data(const QModelIndex &index, int) const override { return wordsOf(index.row()); }
    QHash<int, QByteArray> roleNames() const override { return {{Qt::DisplayRole, "words"}}; }

private:
    const int m_rows;
};

} // namespace porchlight::bench
