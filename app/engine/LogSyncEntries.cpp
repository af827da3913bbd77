// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LogSync: what is done with an entry of a conversation, by its kind.

#include "app/engine/LogSync.h"

namespace porchlight::engine {

void LogSync::takeEntry(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    if (entry.kind == quint8(wire::EntryKind::DevicesChanged)) {
        if (!m_isPuttingAside)
            m_seal.devicesChanged(conversation, entry, now, out);
        return;
    }
    if (entry.kind == quint8(wire::EntryKind::Control) || entry.kind == quint8(wire::EntryKind::Gone)) {
        if (!m_isPuttingAside) // it shows once it is verified
            m_seal.control(conversation, entry, now, out);
        return;
    }
    if (entry.absent == quint8(wire::Absence::Withheld))
        return; // of somebody who was blocked: it has its place in the log, and none on the screen (rule 11)
    PutEntry put = open(conversation, entry, now, out);
    noteLook(put, now, out);
    noteFace(put, out);
    if (put.state == ContentState::WaitingForKey)
        m_waiting[conversation][entry.seq] = now.mono + keyPatience;
    out.transaction.push_back(std::move(put));
}

/// How a group looks is believed of whom it allows that where it stands; a look of one's own comes back sealed, and one
/// whose key is not here may be told by others.
void LogSync::noteLook(PutEntry &put, Now now, Out &out)
{
    if (put.entry.kind != quint8(wire::EntryKind::Silent) || put.entry.absent)
        return;
    const DeviceId by{put.entry.sender, put.entry.senderDevice};
    if (by == m_self || put.state == ContentState::KeyLost || put.state == ContentState::WaitingForKey) {
        m_seal.looked(put.conversation, put.entry, nullptr, now, out);
        return;
    }
    if (put.state != ContentState::Readable || put.content.type != quint64(Content::Type::GroupLook))
        return;
    const GroupLook look{put.content.text, put.content.picture, put.content.pins};
    if (!m_seal.looked(put.conversation, put.entry, &look, now, out))
        put.state = ContentState::Unreadable;
}

/// How somebody looks is believed of themselves, wherever they say it.
void LogSync::noteFace(const PutEntry &put, Out &out)
{
    const Content &content = put.content;
    if (put.state == ContentState::Readable && !put.entry.absent && content.type == quint64(Content::Type::Face))
        out.transaction.push_back(PutFace{put.entry.sender, {content.version, content.text, content.picture}});
}

} // namespace porchlight::engine
