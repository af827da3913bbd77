// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/ConversationListModel.h"
#include "app/models/SearchPeople.h"
#include "app/models/SearchSnippet.h"
#include "app/store/SearchQuery.h"

#include <QDate>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace porchlight::models {

/// Looking for messages: what is typed, what narrows it down, and the hits, newest first. On the thread of the windows; the
/// database is searched on a thread of its own, with a reader of its own. What was asked before is given up as soon as
/// something else is asked, and its answer is never shown.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY askChanged)
    Q_PROPERTY(QString conversationKey READ conversationKey WRITE setConversationKey NOTIFY askChanged) ///< only there; else everywhere
    Q_PROPERTY(QString conversationName READ conversationName NOTIFY askChanged)
    Q_PROPERTY(QString personKey READ personKey WRITE setPersonKey NOTIFY askChanged) ///< only theirs
    Q_PROPERTY(QString personName READ personName NOTIFY askChanged)
    Q_PROPERTY(porchlight::models::SearchPeople *people READ people CONSTANT) ///< whose messages there are, once findPeople() was called
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY askChanged) ///< "", "links" or "mentions"
    Q_PROPERTY(QDate from READ from WRITE setFrom NOTIFY askChanged)   ///< by local days, both within; invalid: no end
    Q_PROPERTY(QDate until READ until WRITE setUntil NOTIFY askChanged)
    Q_PROPERTY(bool isAsked READ isAsked NOTIFY askChanged) ///< there is something to look for
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY stateChanged) ///< the hits are not those of what is asked yet
    Q_PROPERTY(bool hasFailed READ hasFailed NOTIFY stateChanged)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY stateChanged)
    Q_PROPERTY(double tookMs READ tookMs NOTIFY stateChanged)
    Q_PROPERTY(double shareIndexed READ shareIndexed NOTIFY stateChanged) ///< 0 to 1: until all is indexed, some is not found

public:
    enum Role {
        MessageKeyRole = Qt::UserRole + 1,
        ConversationKeyRole,
        TitleRole, ///< of the conversation
        IsGroupRole,
        AuthorRole, ///< empty for oneself
        AuthorKeyRole,
        PictureRole,
        MineRole,
        TimeRole,
        SnippetRole,
        LitRole, ///< in the snippet, what was looked for: a line for each place, "start length"
    };

    static constexpr int firstHits = 30; ///< soon there, and more than a window shows
    static constexpr int moreHits = 100;

    /// @p database: its path. The reader, names and conversations are the profile's.
    SearchModel(const QString &database, store::LocalReader &reader, Names &names, const ConversationListModel &conversations,
                QObject *parent = nullptr);
    ~SearchModel() override; ///< gives up what is under way, and waits for that

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString text() const { return m_ask.typed; }
    void setText(const QString &text);
    QString conversationKey() const;
    void setConversationKey(const QString &key);
    QString conversationName() const;
    QString personKey() const;
    void setPersonKey(const QString &key);
    QString personName() const;
    QString kind() const;
    void setKind(const QString &kind);
    QDate from() const { return m_from; }
    void setFrom(const QDate &date);
    QDate until() const { return m_until; }
    void setUntil(const QDate &date);
    SearchPeople *people() { return &m_people; }
    bool isAsked() const;
    bool isBusy() const { return m_isBusy; }
    bool hasFailed() const { return m_hasFailed; }
    bool hasMore() const { return m_hasMore; }
    int count() const { return int(m_hits.size()); }
    double tookMs() const { return m_tookMs; }
    double shareIndexed() const { return m_shareIndexed; }

    /// Asks for nothing; within a conversation, or with no key everywhere.
    Q_INVOKABLE void begin(const QString &conversationKey);
    Q_INVOKABLE void loadMore();
    Q_INVOKABLE void findPeople();
    void refresh(const engine::LocalChanges &changes); ///< something was committed: what is no more is no hit

Q_SIGNALS:
    void askChanged();
    void stateChanged();

private:
    struct Shown
    {
        store::SearchHit hit;
        SearchSnippet snippet;
    };
    struct Answer
    {
        store::SearchPage page;
        double tookMs = 0;
        double shareIndexed = 1;
    };

    void askAnew(std::chrono::milliseconds pause);
    void look(bool isMore);
    Answer find(const store::SearchAsk &ask, const std::optional<store::SearchPlace> &before, int limit, quint64 number);
    void show(const Answer &answer, bool isMore);
    store::LocalReader *searcher();
    void drop(int row);

    store::LocalReader &m_reader;
    Names &m_names;
    SearchPeople m_people;
    const ConversationListModel &m_conversations;
    const QString m_database;
    store::SearchAsk m_ask;
    QDate m_from;
    QDate m_until;
    std::vector<Shown> m_hits;
    bool m_isBusy = false, m_hasFailed = false, m_hasMore = false;
    double m_tookMs = 0;
    double m_shareIndexed = 1;
    QTimer m_pause;
    std::atomic<quint64> m_wanted = 0; ///< whatever has another number is given up
    std::unique_ptr<store::LocalReader> m_searcher; ///< the worker's alone
    QThreadPool m_worker; ///< goes first
};

} // namespace porchlight::models
