// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Faces.h"

#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::engine {

namespace {

void keep(std::set<AccountId> &accounts, const AccountId &account, bool isIn)
{
    if (isIn)
        accounts.insert(account);
    else
        accounts.erase(account);
}

} // namespace

Faces::Faces(const LocalImage &image, Authoring &authoring, Bookkeeper &books, const Outbox &outbox)
    : m_authoring(authoring), m_books(books), m_outbox(outbox), m_told(image.facesTold),
      m_contacts(image.contacts), m_blocked(image.blocked)
{
    if (!image.identity)
        return;
    m_self = image.identity->account;
    m_notes = directConversationId(m_self, m_self);
    m_own = image.face;
    for (const auto &[id, conversation] : image.conversations) {
        Place &place = m_places[id];
        place.isGroup = conversation.isGroup;
        place.isRequest = conversation.isRequest;
        place.isAnswered = conversation.isAnswered;
        for (const wire::Member &member : conversation.members) {
            if (member.account != m_self)
                place.others.insert(member.account);
        }
    }
}

void Faces::change(const ChangeFace &event, Now now, Out &out)
{
    const Face face{m_own.version + 1, cleanedAboutLine(event.about), event.picture};
    const bool isSame = face.about == m_own.about && face.picture == m_own.picture;
    if (m_self.isNull() || isSame || !face.isValid())
        return;
    m_own = face;
    out.transaction.push_back(PutFace{m_self, face});
    m_books.tellFace(face, now, out);
    std::size_t count = 0;
    for (const auto &[id, place] : m_places) {
        const bool isKnownThere = told(id) > 0 || isContact(place);
        if (count == atOnceMax || !isKnownThere || place.others.size() >= atOnceMembersMax || !isDue(id))
            continue;
        ++count;
        tell(id, now, out);
    }
}

void Faces::composed(const ConversationId &conversation, Now now, Out &out)
{
    if (isDue(conversation))
        tell(conversation, now, out);
}

void Faces::tell(const ConversationId &conversation, Now now, Out &out)
{
    m_authoring.tellFace(conversation, m_own, now, out);
    m_told[conversation] = m_own.version;
    out.transaction.push_back(PutFaceTold{conversation, m_own.version});
}

bool Faces::isDue(const ConversationId &conversation) const
{
    const bool hasNothing = m_own.about.isEmpty() && m_own.picture.isEmpty() && told(conversation) == 0;
    return m_own.version > 0 && !hasNothing && told(conversation) != m_own.version && mayTell(conversation);
}

bool Faces::isContact(const Place &place) const
{
    return !place.isGroup && place.others.size() == 1 && m_contacts.contains(*place.others.begin());
}

bool Faces::mayTell(const ConversationId &conversation) const
{
    const auto found = m_places.find(conversation);
    if (found == m_places.end() || conversation == m_notes || found->second.others.empty()
        || !m_outbox.mayWrite(conversation))
        return false;
    const Place &place = found->second;
    if (std::ranges::any_of(place.others, [this](const AccountId &account) { return m_blocked.contains(account); }))
        return false;
    return place.isGroup || (!place.isRequest && (place.isAnswered || isContact(place)));
}

quint64 Faces::told(const ConversationId &conversation) const
{
    const auto found = m_told.find(conversation);
    return found == m_told.end() ? 0 : found->second;
}

void Faces::reset(const ConversationId &conversation)
{
    if (told(conversation) == 0)
        return;
    m_told.erase(conversation);
    m_changed.insert(conversation);
}

void Faces::settle(Out &out)
{
    for (const ConversationId &conversation : std::exchange(m_changed, {}))
        out.transaction.push_back(PutFaceTold{conversation, told(conversation)});
}

void Faces::saw(const LocalOperation &operation)
{
    std::visit(
        [this](const auto &o) {
            using O = std::remove_cvref_t<decltype(o)>;
            if constexpr (std::is_same_v<O, PutConversation> || std::is_same_v<O, PutGroup> || std::is_same_v<O, PutEntry>)
                saw(o);
            else if constexpr (std::is_same_v<O, PutAccepted>)
                m_places[o.conversation].isRequest = false;
            else if constexpr (std::is_same_v<O, PutContact>)
                keep(m_contacts, o.account, o.isContact);
            else if constexpr (std::is_same_v<O, PutBlocked>)
                keep(m_blocked, o.account, o.isBlocked);
            else if constexpr (std::is_same_v<O, PutFace>) {
                if (o.account == m_self && o.face.isNewerThan(m_own))
                    m_own = o.face;
            }
        },
        operation);
}

void Faces::saw(const PutConversation &operation)
{
    Place &place = m_places[operation.conversation];
    place.isGroup = place.isGroup || operation.isGroup;
    place.isRequest = place.isRequest || operation.isRequest;
    for (const wire::Member &member : operation.members) {
        if (member.account != m_self)
            place.others.insert(member.account);
    }
}

void Faces::saw(const PutGroup &operation)
{
    Place &place = m_places[operation.conversation];
    place.isGroup = true;
    for (const AccountId &account : operation.went)
        place.others.erase(account);
    for (const AccountId &account : operation.came) {
        if (account != m_self && place.others.insert(account).second)
            reset(operation.conversation);
    }
}

void Faces::saw(const PutEntry &operation)
{
    const Content &content = operation.content;
    if (!operation.mine) {
        if (operation.entry.kind == quint8(wire::EntryKind::Counts))
            m_places[operation.conversation].isAnswered = true;
    } else if (operation.state == ContentState::Readable && content.type == quint64(Content::Type::Face)
               && content.version > told(operation.conversation) && operation.conversation != m_notes) {
        m_told[operation.conversation] = content.version; // another device of this account has told it
        m_changed.insert(operation.conversation);
    }
}

} // namespace porchlight::engine
