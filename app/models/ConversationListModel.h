// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalChanges.h"
#include "app/models/Names.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace porchlight::models {

/// The conversations of a profile: pinned ones, then the most recent activity, then what is archived. Notes to self only
/// once there are some. Reads the local database and nothing else, on the
/// thread of the windows; after a commit only what the commit touched. Never resets but in reload().
class ConversationListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int totalUnread READ totalUnread NOTIFY totalUnreadChanged)

public:
    enum Role {
        ConversationKeyRole = Qt::UserRole + 1,
        NameRole,
        HandleRole,
        AvatarKeyRole,
        IsSelfRole,
        PreviewRole,
        PreviewIsMineRole,
        TimeRole,
        StatusRole,
        UnreadRole,
        PinnedRole,
        ArchivedRole,
        DraftRole,
        IsMutedRole,
        IsRequestRole,
        IsGroupRole,
        PictureRole,
        PreviewSenderRole,
        PreviewEventRole, ///< as EventRole of a timeline
        MentionsMeRole,
        IsVerifiedRole, ///< of a conversation of two: the safety number was compared
    };

    explicit ConversationListModel(store::LocalReader &reader, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_summaries.size()); }
    int totalUnread() const { return m_totalUnread; }
    /// Own messages that the relay has and someone has not.
    int undelivered() const { return m_undelivered; }
    std::optional<ConversationId> withHandle(const QString &handle) const;
    /// As they are listed, their texts made safe.
    const std::vector<store::ConversationSummary> &summaries() const { return m_summaries; }
    /// Null when it is not listed.
    const store::ConversationSummary *summaryOf(const ConversationId &id) const;

    void setNames(Names &names) { m_names = &names; }
    void refresh(const engine::LocalChanges &changes);
    void refreshVerified(); ///< the names know better
    /// Reads everything again: another account.
    void reload();
    /// Everything anew, unless it was read for that account already: at a start it was, and with many conversations takes long.
    void readAs(const AccountId &own);

Q_SIGNALS:
    void countChanged();
    void totalUnreadChanged();
    /// One's own devices now know this draft of a conversation.
    void draftTold(const QString &conversationKey, const QString &text);

private:
    using Summaries = std::vector<store::ConversationSummary>;

    QString senderOf(const store::ConversationSummary &summary) const;
    QString eventOf(const store::ConversationSummary &summary) const;
    void refresh(const ConversationId &id);
    void replace(int row, store::ConversationSummary summary);
    void insert(store::ConversationSummary summary);
    void remove(int row);
    int rowOf(const ConversationId &id) const;
    void recount();

    store::LocalReader &m_reader;
    Names *m_names = nullptr;
    Summaries m_summaries; ///< texts made safe
    int m_totalUnread = 0;
    int m_undelivered = 0;
    AccountId m_readAs;
};

/// What a conversation is called: the title of a group, the name its other member has given itself, their handle, or "Notes to self".
QString titleOf(const store::ConversationSummary &summary);

} // namespace porchlight::models
