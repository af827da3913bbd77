// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Outbox.h"

namespace porchlight::engine {

/// Makes bodies of what the person does: messages, edits, reactions, redactions (E1, A12; rules 2, 5, 7). Content
/// codec, number, row and envelope in one transaction; the Outbox does the rest. Knows nothing of connections.
class Authoring
{
public:
    Authoring(const LocalImage &image, Random &random, Outbox &outbox)
        : m_random(random), m_outbox(outbox), m_displayName(image.displayName)
    {
    }

    void setDisplayName(const QString &name) { m_displayName = name; }

    /// False when it was refused: the one who asks is told.
    bool compose(const Compose &event, Now now, Out &out);
    void edit(const Edit &event, Now now, Out &out);
    void react(const React &event, Now now, Out &out);
    void redact(const Redact &event, Now now, Out &out);
    /// The relay has a redaction of it. Nothing more is said about it from here. Another's word is believed of what another
    /// has written only: a restored relay takes it before it knows the author.
    void erased(const ConversationId &conversation, const MessageId &target, bool isByOwn)
    {
        (isByOwn ? m_erased : m_erasedByOthers).insert({conversation, target});
    }
    /// By this account.
    bool isErased(const ConversationId &conversation, const MessageId &target) const { return m_erased.contains({conversation, target}); }
    /// Another device of this account has erased a message: what this one has said about it (@p said) goes too, since the
    /// other may not have known of it.
    void erasedElsewhere(const ConversationId &conversation, const std::vector<MessageId> &said, Now now, Out &out);
    /// For all members of a group. What is no picture is passed over.
    void setLook(const SetGroupLook &event, Now now, Out &out);
    /// How this person looks, to all who are there.
    void tellFace(const ConversationId &conversation, const Face &face, Now now, Out &out);
    /// Bookkeeping for one's own devices.
    void note(const ConversationId &self, Content content, Now now, Out &out);

private:
    MessageId put(const ConversationId &conversation, wire::EntryKind kind, Content content,
                  std::optional<MessageId> about, Now now, Out &out);
    void redactOne(const ConversationId &conversation, const MessageId &id, Now now, Out &out);
    /// False, and says so, when the text is nothing or too long.
    bool accept(const QString &text, AskId ask, Out &out) const;
    bool mayWrite(const ConversationId &conversation, AskId ask, Out &out) const;

    Random &m_random;
    Outbox &m_outbox;
    QString m_displayName;
    std::set<std::pair<ConversationId, MessageId>> m_erased; ///< since the start: a click may come just after
    std::set<std::pair<ConversationId, MessageId>> m_erasedByOthers; ///< as they say
};

} // namespace porchlight::engine
