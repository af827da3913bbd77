// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/PeopleReader.h"

#include "shared/base/Hash.h"

namespace porchlight::store {

static_assert(int(Content::Type::LocalName) == 20 && int(Content::Type::Preferences) == 21
                  && int(Content::Type::HiddenConversation) == 22, "the statement names them");

PeopleReader::PeopleReader(sqlite::Connection &c)
    : m_self(c, "SELECT account FROM identity"),
      m_people(c, "SELECT account, handle, is_contact, is_blocked FROM person ORDER BY handle"),
      m_person(c, "SELECT is_contact, is_blocked, (SELECT name FROM member JOIN conversation ON conversation.id = member.conversation"
                  " WHERE member.account = ?1 AND conversation.uid = ?2) FROM (SELECT 1) LEFT JOIN person ON person.account = ?1"),
      m_settings(c, "SELECT value FROM setting WHERE name = 'account_settings'"),
      m_notes(c, "SELECT note.type, note.flag, m.text FROM note JOIN message m ON m.id = note.message WHERE note.about = ?"
                 " AND note.type IN (20, 21, 22) AND m.failed = 0 ORDER BY m.place, m.tie, m.id"),
      m_face(c, "SELECT version, about, picture FROM face WHERE account = ?"),
      m_proof(c, "SELECT inner FROM proof WHERE conversation = ? AND uid = ?")
{
}

std::vector<PersonRow> PeopleReader::people()
{
    AccountId self;
    if (sqlite::Query query(m_self); query.next())
        self = query.id<AccountId>(0);
    std::vector<PersonRow> rows;
    for (sqlite::Query query(m_people); query.next();) {
        PersonRow row;
        row.account = query.id<AccountId>(0);
        row.handle = query.text(1);
        row.isContact = query.integer(2) != 0;
        row.isBlocked = query.integer(3) != 0;
        rows.push_back(std::move(row));
    }
    for (PersonRow &row : rows) {
        row.conversation = directConversationId(self, row.account);
        {
            sqlite::Query person(m_person, row.account, row.conversation);
            if (person.next())
                row.name = person.text(2);
        }
        const QString localName = standing(row.conversation, row.account).localName;
        if (!localName.isEmpty())
            row.name = localName;
    }
    return rows;
}

wire::AccountSettings PeopleReader::settings()
{
    wire::AccountSettings settings;
    sqlite::Query query(m_settings);
    const QByteArray stored = query.next() ? query.blob(0) : QByteArray();
    if (stored.size() == 3)
        settings = {quint8(stored[0]), quint8(stored[1]), quint8(stored[2])};
    return settings.isValid() ? settings : wire::AccountSettings();
}

PeerStanding PeopleReader::standing(const ConversationId &conversation, const AccountId &peer)
{
    PeerStanding standing;
    {
        sqlite::Query person(m_person, peer, conversation);
        if (person.next()) {
            standing.isContact = person.integer(0) != 0;
            standing.isBlocked = person.integer(1) != 0;
        }
    }
    for (sqlite::Query query(m_notes, conversation); query.next();) { // the last of each kind holds
        switch (Content::Type(query.integer(0))) {
        case Content::Type::LocalName: standing.localName = query.text(2); break;
        case Content::Type::Preferences: standing.preferences = query.natural(1); break;
        default: standing.isHidden = query.integer(1) != 0;
        }
    }
    return standing;
}

quint64 PeopleReader::preferences(const ConversationId &conversation)
{
    ConversationId place = conversation;
    if (place.isNull()) {
        sqlite::Query self(m_self);
        const AccountId account = self.next() ? self.id<AccountId>(0) : AccountId();
        place = directConversationId(account, account);
    }
    return standing(place, AccountId()).preferences;
}

bool PeopleReader::has(const ConversationId &conversation, Preference preference)
{
    return isUnwanted(preference, preferences(conversation), preferences(ConversationId()));
}

engine::Face PeopleReader::face(const AccountId &account)
{
    sqlite::Query query(m_face, account);
    if (!query.next())
        return {};
    engine::Face face{query.natural(0), query.text(1), query.blob(2)};
    return face.isValid() ? face : engine::Face();
}

QByteArray PeopleReader::proof(const ConversationId &conversation, const MessageId &message)
{
    sqlite::Query query(m_proof, conversation, message);
    return query.next() ? query.blob(0) : QByteArray();
}

} // namespace porchlight::store
