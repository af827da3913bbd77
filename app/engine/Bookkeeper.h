// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Authoring.h"

namespace porchlight::engine {

/// What one's own devices tell each other in the self conversation (B2): drafts, pins, archive marks, deletions for oneself.
/// Has the conversation started when it is first needed, and lets nothing out before. Drafts wait until the person
/// pauses. Knows no connection: the Engine asks for it.
class Bookkeeper
{
public:
    Bookkeeper(const LocalImage &image, Authoring &authoring, Outbox &outbox);

    void setDraft(const SetDraft &event, Now now);
    void say(const SetPinned &event, Now now, Out &out);
    void say(const SetArchived &event, Now now, Out &out);
    void say(const SetLocalName &event, Now now, Out &out);
    void say(const SetHidden &event, Now now, Out &out);
    /// @p event names a conversation.
    void setPreferences(const SetPreferences &event, Now now, Out &out);
    void say(const DeleteForMe &event, Now now, Out &out);
    /// How this person looks from here on.
    void tellFace(const Face &face, Now now, Out &out);
    /// What was in the composer has been sent.
    void composed(const ConversationId &conversation, Now now, Out &out);
    /// A draft came from another device, or one's own came back.
    void saw(const Content &draft);

    /// Something waits, and the relay is not known to have the conversation: ask for it, by one's own handle.
    bool wantsConversation() const { return m_request == 0 && m_outbox.isHolding(m_self); }
    const QString &handle() const { return m_handle; }
    void asked(quint64 request) { m_request = request; }
    bool isAsked(quint64 request) const { return request != 0 && request == m_request; }
    /// It was refused, or the session is over: asked again with the next session or note.
    void notAnswered() { m_request = 0; }
    /// The relay has it: what waits may go.
    void ready(const ConversationId &conversation);
    /// Perhaps this life of the relay's database does not.
    void beginGeneration();

    void tick(Now now, Out &out);
    milliseconds deadline() const;

private:
    struct Typing
    {
        SetDraft draft;
        milliseconds since{0};
        milliseconds due{0};
    };
    void note(Content content, Now now, Out &out);
    void tell(const SetDraft &draft, Now now, Out &out);

    Authoring &m_authoring;
    Outbox &m_outbox;
    ConversationId m_self;
    QString m_handle; ///< empty: nobody is signed in, and nothing is noted
    quint64 m_request = 0;
    std::map<ConversationId, Typing> m_typing;
    std::set<ConversationId> m_hasDraft; ///< as the other devices know it
};

/// What is said to one's own devices and nobody else.
template <class E>
concept IsSaid = requires(Bookkeeper &books, const E &event, Now now, Out &out) { books.say(event, now, out); };

} // namespace porchlight::engine
