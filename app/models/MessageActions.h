// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "app/store/LocalReader.h"

#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace porchlight::models {

class TimelineModel;

/// What a person does with one message of the open conversation: edit, react, delete; and the draft in its composer.
/// Belongs to the TimelineModel, on the thread of the windows. Only offers: the engine, the relay and whoever shows it
/// judge. Keys that are not loaded are passed over.
class MessageActions final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a timeline")
    /// { text, replyKey, replyAuthor, replyText } of the open conversation, as one's own devices know it.
    Q_PROPERTY(QVariantMap draft READ draft NOTIFY draftChanged)

public:
    MessageActions(TimelineModel &timeline, store::LocalReader &reader, EngineSink &sink);

    QVariantMap draft() const { return m_draft; }
    void setDraftOf(const store::ConversationSummary &head);

    /// { reply, react, pin, copy, showQuoted, delivery, edit, deleteForMe, deleteForAll, takeBack }: what may be offered, by the local clock.
    Q_INVOKABLE QVariantMap offers(const QString &messageKey) const;
    /// { key, author, text, whole }: who wrote it, its beginning in one line, and all of it as it was typed.
    Q_INVOKABLE QVariantMap messageOf(const QString &messageKey) const;
    /// False: the words are nothing or too much, composeError of the timeline says so.
    Q_INVOKABLE bool edit(const QString &messageKey, const QString &text);
    /// Empty: takes one's own back. Anything but one sign is passed over.
    Q_INVOKABLE void react(const QString &messageKey, const QString &emoji);
    Q_INVOKABLE void deleteForMe(const QString &messageKey);
    Q_INVOKABLE void deleteForAll(const QString &messageKey);
    /// What stands in the composer of any conversation; @p reply as in draft, for the message of that key.
    Q_INVOKABLE void setDraft(const QString &conversationKey, const QString &text, const QString &replyKey);
    /// The row of a message, loading older pages for some way; -1 when it is not found.
    Q_INVOKABLE int find(const QString &messageKey);

    /// What an answer to that message carries; nothing when there is no such message.
    std::optional<Reply> replyTo(const QString &messageKey) const;

Q_SIGNALS:
    void draftChanged();

private:
    TimelineModel &m_timeline;
    store::LocalReader &m_reader;
    EngineSink &m_sink;
    QVariantMap m_draft;
};

} // namespace porchlight::models
