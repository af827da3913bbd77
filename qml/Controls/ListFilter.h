// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <optional>

/// The rows of a list in which every word of a text is found: where a word begins before what is within one, a whole
/// beginning before all; otherwise in the order of the list. Neither case nor accents matter. On the UI thread; owns
/// nothing but the order.
class ListFilter : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *source READ sourceModel WRITE setSource NOTIFY changed)
    /// Roles to look in.
    Q_PROPERTY(QStringList within READ within WRITE setWithin NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit ListFilter(QObject *parent = nullptr);

    void setSource(QAbstractItemModel *source);
    QStringList within() const { return m_within; }
    void setWithin(const QStringList &roles);
    QString text() const { return m_text; }
    void setText(const QString &text);
    int count() const { return rowCount(); }

    /// What a delegate of that row would have, by the names of the roles.
    Q_INVOKABLE QVariantMap at(int row) const;

Q_SIGNALS:
    void changed();
    void countChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// How well it fits: 0 is best; nothing: it does not.
    std::optional<int> rankOf(const QModelIndex &index) const;

    QStringList m_within;
    QString m_text;
    QStringList m_words; ///< folded
};
