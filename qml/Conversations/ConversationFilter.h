// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QStringList>
#include <QtQmlIntegration>

#include <vector>

/// The conversations that are shown, in their order: those of one tab whose names have all that was typed. What moves in the
/// list moves here too, as a move: Qt's own proxies make a new list of it, and a view loses its place. What one is just
/// reading stays in the tab of what is unread until another one is opened. On the UI thread; borrows the list.
class ConversationFilter : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QString tab READ tab WRITE setTab NOTIFY tabChanged) ///< "all", "unread", "people" or "groups"
    /// What is archived is shown as well; while something is typed it is in any case.
    Q_PROPERTY(bool unfolded READ isUnfolded WRITE setUnfolded NOTIFY unfoldedChanged)
    Q_PROPERTY(QString openKey READ openKey WRITE setOpenKey NOTIFY openKeyChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int archivedCount READ archivedCount NOTIFY countChanged) ///< of this tab, shown or not
    Q_PROPERTY(int unreadCount READ unreadCount NOTIFY countChanged) ///< conversations, whatever the tab; not archived ones

public:
    explicit ConversationFilter(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QAbstractItemModel *source() const { return m_source; }
    void setSource(QAbstractItemModel *source);
    QString text() const { return m_text; }
    void setText(const QString &text);
    QString tab() const { return m_tab; }
    void setTab(const QString &tab);
    bool isUnfolded() const { return m_isUnfolded; }
    void setUnfolded(bool unfolded);
    QString openKey() const { return m_openKey; }
    void setOpenKey(const QString &key);
    int count() const { return int(m_rows.size()); }
    int archivedCount() const { return m_archivedCount; }
    int unreadCount() const { return m_unreadCount; }

    Q_INVOKABLE int rowOf(const QString &conversationKey) const; ///< -1: it is not shown
    Q_INVOKABLE QString keyAt(int row) const;                    ///< empty: there is no such row

Q_SIGNALS:
    void sourceChanged();
    void textChanged();
    void tabChanged();
    void unfoldedChanged();
    void openKeyChanged();
    void countChanged();

private:
    /// What is known of a row of the source.
    struct Entry {
        QString key;
        QString folded; ///< its name and handle; null as long as nobody looks for names
        bool isUnread = false, isGroup = false, isSelf = false, isArchived = false;
        bool isShown = false;
    };
    struct Roles {
        int key = -1, name = -1, handle = -1, unread = -1, isGroup = -1, isSelf = -1, archived = -1;
    };

    void listen();
    void readRoles();
    Entry read(int sourceRow) const;
    const QString &foldedOf(int sourceRow);
    bool isOfTab(int sourceRow);
    bool fits(int sourceRow);
    void readAll();
    void sift();
    void renumber();
    void recount();
    int placeOf(int sourceRow) const;
    void show(int sourceRow);
    void hide(int sourceRow);
    void onInserted(int first, int last);
    void onRemoved(int first, int last);
    void onMoved(int first, int last, int to);
    void onDataChanged(int first, int last, const QList<int> &roles);

    QPointer<QAbstractItemModel> m_source;
    Roles m_roles;
    std::vector<Entry> m_entries; ///< as the source has them
    std::vector<int> m_rows;      ///< of the source, ascending: those that are shown
    QString m_text;
    QStringList m_words; ///< folded
    QString m_tab = QStringLiteral("all");
    QString m_openKey;
    QString m_keptKey; ///< is being read, and stands in the tab of what is unread
    bool m_isUnfolded = false;
    int m_archivedCount = 0;
    int m_unreadCount = 0;
};
