// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/StatusName.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace porchlight::models {

/// Whose the open conversation is, and how it stands: what TimelineModel says of itself beside its rows. On the thread of the
/// windows.
class TimelineHead : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString conversationKey READ conversationKey NOTIFY conversationKeyChanged)
    Q_PROPERTY(QString title READ title NOTIFY headChanged)
    Q_PROPERTY(QString handle READ handle NOTIFY headChanged)
    Q_PROPERTY(QString avatarKey READ avatarKey NOTIFY headChanged)
    Q_PROPERTY(bool isSelf READ isSelf NOTIFY headChanged)
    Q_PROPERTY(bool isRequest READ isRequest NOTIFY headChanged)
    Q_PROPERTY(bool isMuted READ isMuted NOTIFY headChanged)
    Q_PROPERTY(bool isGroup READ isGroup NOTIFY headChanged)
    /// A group that this account belongs to no more: it can be read.
    Q_PROPERTY(bool isOutside READ isOutside NOTIFY headChanged)
    /// Of a group, oneself among them.
    Q_PROPERTY(int memberCount READ memberCount NOTIFY headChanged)
    /// Of a group; may be empty.
    Q_PROPERTY(QByteArray picture READ picture NOTIFY headChanged)

public:
    QString conversationKey() const;
    QString title() const;
    QString handle() const { return m_head.peerHandle; }
    QString avatarKey() const;
    bool isSelf() const { return m_head.marks.isSelf; }
    bool isRequest() const { return m_head.isRequest; } ///< a stranger's, not accepted yet (rule 12)
    bool isMuted() const { return isMutedNow(m_head); }
    bool isGroup() const { return m_head.isGroup; }
    bool isOutside() const { return m_head.isGroup && m_head.isOutside; }
    int memberCount() const { return m_head.members; }
    QByteArray picture() const { return m_head.picture; }
    ConversationId conversationId() const { return m_head.id; }
    const store::ConversationSummary &head() const { return m_head; }

Q_SIGNALS:
    void conversationKeyChanged();
    void headChanged();

protected:
    using QAbstractListModel::QAbstractListModel;

    store::ConversationSummary m_head; ///< a null id: none is open
};

/// Shows the same.
bool isSameHead(const store::ConversationSummary &one, const store::ConversationSummary &other);

} // namespace porchlight::models
