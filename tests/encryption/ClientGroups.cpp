// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Client: what it is told of groups.

#include "shared/base/Result.h"
#include "shared/content/Content.h"
#include "tests/encryption/Client.h"

namespace porchlight::encryption::test {

using engine::Out;

void Client::applyGroups(const engine::LocalOperation &operation)
{
    if (const auto *person = std::get_if<engine::PutFace>(&operation))
        m_store.faces[person->account] = person->face;
    if (const auto *put = std::get_if<engine::PutGroup>(&operation)) {
        m_store.isMember[put->conversation] = put->isMember;
        auto &members = m_store.members[put->conversation];
        members.insert(put->came.begin(), put->came.end());
        for (const AccountId &account : put->went)
            members.erase(account);
    } else if (const auto *handles = std::get_if<engine::PutHandles>(&operation)) {
        for (const wire::Member &member : handles->members)
            m_store.handles[member.account] = member.handle;
    } else if (const auto *note = std::get_if<engine::PutGroupNote>(&operation)) {
        m_store.notes[note->conversation][note->id] = note->note;
    } else if (const auto *look = std::get_if<engine::PutGroupLook>(&operation)) {
        m_store.looks[look->conversation] = {look->title, look->picture, look->pins};
    }
}

/// As LogSync does.
void Client::noteLook(const ConversationId &conversation, const wire::Entry &entry, const engine::Opening &opening, Now now,
                      Out &out)
{
    if (entry.kind != quint8(wire::EntryKind::Silent))
        return;
    Content content;
    if (opening.state == OpenState::Own) {
        m_encryption->looked(conversation, entry, nullptr, now, out);
    } else if (opening.state == OpenState::Opened && decodeContent(opening.content, content) == ContentState::Readable &&
               content.type == quint64(Content::Type::GroupLook)) {
        const engine::GroupLook look{content.text, content.picture, content.pins};
        m_encryption->looked(conversation, entry, &look, now, out);
    }
}

} // namespace porchlight::encryption::test
