// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "shared/base/Hash.h"

namespace porchlight::engine {

/// What somebody does not want, in all conversations and in single ones, as the last of one's own devices has said. A
/// value that the engine keeps for those who act by it.
class Preferences
{
public:
    explicit Preferences(const LocalImage &image) : m_flags(image.preferences)
    {
        if (image.identity)
            m_self = directConversationId(image.identity->account, image.identity->account);
    }

    void set(const ConversationId &conversation, quint64 flags) { m_flags[conversation] = flags; }
    /// Null stands for all of them, which is said of the conversation with oneself.
    ConversationId placeOf(const ConversationId &conversation) const { return conversation.isNull() ? m_self : conversation; }
    bool has(const ConversationId &conversation, Preference preference) const
    {
        return isUnwanted(preference, flagsOf(conversation), flagsOf(m_self));
    }

private:
    quint64 flagsOf(const ConversationId &conversation) const
    {
        const auto found = m_flags.find(conversation);
        return found == m_flags.end() ? 0 : found->second;
    }

    ConversationId m_self;
    std::map<ConversationId, quint64> m_flags;
};

} // namespace porchlight::engine
