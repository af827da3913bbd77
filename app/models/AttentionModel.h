// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Attention.h"
#include "app/models/DesktopSettings.h"
#include "app/models/EngineSink.h"
#include "app/models/Names.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQmlIntegration>

#include <set>

namespace porchlight::models {

class ConversationListModel;

/// Gathers what has come and hands it to the Attention that decides; says what the desktop is to be told. What commits
/// touch within a moment is weighed together, so that thousands of messages at once are one notice and not one frame. On
/// the thread of the windows. Speaks to no desktop itself.
class AttentionModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// Keys of the conversations that somebody is looking at: set by the windows.
    Q_PROPERTY(QStringList watched READ watched WRITE setWatched NOTIFY watchedChanged)

public:
    static constexpr milliseconds gatherFor = 250ms;
    static constexpr int casesMax = 16; ///< in one turn of the event loop

    /// What is borrowed outlives it. @p lock says whether the app is locked.
    AttentionModel(store::LocalReader &reader, EngineSink &sink, const ConversationListModel &conversations,
                   const DesktopSettings &settings, std::function<bool()> lock, QObject *parent = nullptr);

    void setNames(Names &names) { m_names = &names; }
    QStringList watched() const { return m_watched; }
    void setWatched(const QStringList &keys);

    /// What is stored now is no news, nor what was written before @p sinceMs: on a device that is new in its account that
    /// is history.
    void begin(quint64 sinceMs = 0);
    void refresh(const engine::LocalChanges &changes);
    void locked(); ///< what was told goes, since it may say something

    /// What became of a notice on the desktop.
    void open(const QString &key);
    void markRead(const QString &key);
    /// Empty, too long or to nobody: nothing is sent.
    void reply(const QString &key, const QString &text);
    void dismissed(const QString &key);

Q_SIGNALS:
    void watchedChanged();
    void told(const porchlight::models::AttentionNotice &notice);
    void withdrawn(const QString &key); ///< empty: that of several conversations
    /// Of a notice somebody has pressed; the key may be empty.
    void opened(const QString &conversationKey);
    /// Could not be sent; the words are lost with the notice unless somebody shows them.
    void replyFailed(const QString &conversationKey, const QString &text);

private:
    void weigh();
    std::optional<AttentionCase> caseOf(const ConversationId &conversation);
    std::vector<ArrivedMessage> newestIn(const ConversationId &conversation, bool isGroup);
    QString lineOf(const store::TimelineRow &row, const ConversationId &in, bool isGroup);
    AttentionWishes wishes() const;
    void tell(const AttentionNews &news);

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    const ConversationListModel &m_conversations;
    const DesktopSettings &m_settings;
    const std::function<bool()> m_isLocked;
    Names *m_names = nullptr;
    Attention m_attention;
    QStringList m_watched;
    std::set<ConversationId> m_touched; ///< since the last weighing
    std::vector<AttentionCase> m_cases; ///< read already, of this weighing
    QTimer m_gathering;
};

} // namespace porchlight::models
