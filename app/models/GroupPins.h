// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/GroupModel.h"

namespace porchlight::models {

/// What is pinned in the open group, newest first, for all who are in it; and what a person does with it. On the thread of the
/// windows. Only offers: whoever reads it judges who may.
class GroupPins final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// { messageKey, author, text }: its words as they are now where it is here, else its beginning as it was pinned.
    Q_PROPERTY(QVariantList pins READ pins NOTIFY changed)
    Q_PROPERTY(bool mayPin READ mayPin NOTIFY changed)

public:
    /// All handed in must outlive this.
    GroupPins(store::LocalReader &reader, EngineSink &sink, Names &names, const GroupModel &group, GroupModel::LookNow lookNow);

    QVariantList pins() const { return m_shown; }
    bool mayPin() const { return !m_conversation.isNull() && m_group.mayAdd(); }

    /// The oldest one goes when there are too many. What is pinned already comes to the front.
    Q_INVOKABLE void pin(const QString &messageKey);
    Q_INVOKABLE void unpin(const QString &messageKey);
    Q_INVOKABLE bool isPinned(const QString &messageKey) const;

    /// Null: no group is open.
    void show(const ConversationId &conversation);
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void set(std::vector<Reply> pins);

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    Names &m_names;
    const GroupModel &m_group;
    const GroupModel::LookNow m_lookNow;
    ConversationId m_conversation;
    std::vector<Reply> m_pins;
    QVariantList m_shown;
};

} // namespace porchlight::models
