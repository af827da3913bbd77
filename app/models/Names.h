// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalChanges.h"
#include "app/store/LocalReader.h"

namespace porchlight::models {

/// What people are called on the screen, and how they look: read from the local database when it is asked for, and kept
/// until a commit touches where it was from. On the thread of the windows.
class Names
{
public:
    explicit Names(store::LocalReader &reader) : m_reader(reader) {}

    /// @p name: what one calls oneself, which stands with no conversation; empty where it is not known.
    void setOwn(const AccountId &account, const QString &name = {})
    {
        m_own = account;
        m_ownName = name;
    }
    const AccountId &own() const { return m_own; }
    /// The name they have given themselves, made safe; empty when they have told none.
    QString nameOf(const AccountId &account, const ConversationId &in);
    QString handleOf(const AccountId &account, const ConversationId &in);
    /// The name, else "@handle", else "Someone".
    QString calledIn(const AccountId &account, const ConversationId &in);
    /// JPEG or PNG; empty when they show none.
    QByteArray pictureOf(const AccountId &account);
    /// Their safety number was compared, and is the same still.
    bool isVerified(const AccountId &account) const { return m_verified.contains(account); }
    void setVerified(std::set<AccountId> accounts) { m_verified = std::move(accounts); }
    void refresh(const engine::LocalChanges &changes);

private:
    const store::NamedPerson &find(const AccountId &account, const ConversationId &in);
    store::NamedPerson whole(store::NamedPerson person);

    store::LocalReader &m_reader;
    AccountId m_own;
    QString m_ownName;
    std::map<ConversationId, std::map<AccountId, store::NamedPerson>> m_known;
    std::map<AccountId, QByteArray> m_pictures;
    std::set<AccountId> m_verified;
};

} // namespace porchlight::models
