// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Face.h"
#include "app/store/PeopleRows.h"
#include "shared/content/Content.h"
#include "shared/sqlite/Query.h"
#include "shared/wire/AccountSettings.h"

#include <vector>

namespace porchlight::store {

/// Reads whom the account knows, what it wants and what it lets others do. Part of a LocalReader, on its thread.
class PeopleReader
{
public:
    explicit PeopleReader(sqlite::Connection &connection);

    /// Contacts and those who are blocked, by handle.
    std::vector<PersonRow> people();
    wire::AccountSettings settings();
    PeerStanding standing(const ConversationId &conversation, const AccountId &peer);
    /// Null: what holds in all of them.
    quint64 preferences(const ConversationId &conversation);
    /// There, or in all of them.
    bool has(const ConversationId &conversation, Preference preference);
    /// What somebody shows of themselves; of version 0: nothing, or the disk has damaged it.
    engine::Face face(const AccountId &account);
    /// Of a message of another; empty: it came by another way than from the relay, or not at all.
    QByteArray proof(const ConversationId &conversation, const MessageId &message);

private:
    sqlite::Statement m_self;
    sqlite::Statement m_people;
    sqlite::Statement m_person;
    sqlite::Statement m_settings;
    sqlite::Statement m_notes;
    sqlite::Statement m_face;
    sqlite::Statement m_proof;
};

} // namespace porchlight::store
