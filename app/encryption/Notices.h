// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/NoticeRecords.h"
#include "app/encryption/OwnIdentity.h"
#include "app/encryption/VerifiedContacts.h"

namespace porchlight::encryption {

/// Makes of what its neighbours have noticed what people are told, and keeps it until somebody has settled it
/// (encryption.md 5.9). Decides with whose changed key one goes on by itself: with that of a contact whose number
/// nobody has ever compared, and says so; everybody else's waits for a person. One notice for each thing that one is
/// about, however often it is raised. Its rows are key records; a state machine on the storage thread.
class Notices
{
public:
    static constexpr std::size_t keptMax = 500; ///< the oldest settled ones go

    /// All handed in but @p records must outlive this.
    Notices(const DeviceId &self, const engine::KeyRecords &records, KnownAccounts &accounts,
            const VerifiedContacts &verified, OwnIdentity &identity, Alarms &alarms);

    /// At the end of each step. @p changed as KnownAccounts::takeChanged() has told.
    void work(const std::set<AccountId> &changed, Now now, engine::Out &out);
    /// @p senders have written in it between others that are here; no others have.
    void noteMissing(const ConversationId &conversation, const std::set<DeviceId> &senders, Now now, engine::Out &out);
    void wanted(const engine::SettleNotice &wish, engine::Out &out);

private:
    using Kind = engine::Notice::Kind;
    using Rows = std::map<quint32, NoticeRecord>;

    /// Where what is about @p account belongs.
    ConversationId placeOf(const AccountId &account) const;
    void look(const AccountId &account, Now now, engine::Out &out);
    void lookAtKey(const AccountId &account, Now now, engine::Out &out);
    void lookAtFork(const AccountId &account, Now now, engine::Out &out);
    void lookAtOwnDevices(Now now, engine::Out &out);
    void note(const Alarm &alarm, Now now, engine::Out &out);
    void count(const Alarm &alarm, engine::Out &out);
    /// The notice of that kind there, if there is one.
    Rows::iterator find(Kind kind, const AccountId &account, const ConversationId &conversation);
    NoticeRecord &add(engine::Notice notice, Now now);
    /// As add(), but a notice of that kind there is opened again if it is about something else.
    void raise(engine::Notice notice, Now now, engine::Out &out);
    void store(const NoticeRecord &row, engine::Out &out);
    Rows::iterator drop(Rows::iterator row, engine::Out &out);
    void trim(engine::Out &out);
    void tell(engine::Out &out);

    const DeviceId m_self;
    KnownAccounts &m_accounts;
    const VerifiedContacts &m_verified;
    OwnIdentity &m_identity;
    Alarms &m_alarms;
    Rows m_rows; ///< by number
    quint32 m_lastNumber = 0; ///< what somebody settles must not be another one by then
    std::map<ConversationId, engine::BodyTroubles> m_troubles;
    std::optional<KnownDevicesRecord> m_devices; ///< none: the account's devices were never looked at
    bool m_hasLooked = false;                    ///< at all accounts, since the start
    bool m_isUntold = false;
};

} // namespace porchlight::encryption
