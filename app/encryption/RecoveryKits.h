// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/OwnIdentity.h"
#include "app/encryption/RecoveryRecords.h"
#include "app/encryption/RecoveryTask.h"

namespace porchlight::encryption {

/// Makes recovery kits and looks after the newest one (encryption.md 5.9). The code is drawn here, told once the relay
/// has confirmed the kit, and stored nowhere; what is stored brings it to the relay again and keeps the backup beside
/// it fresh. A kit whose code got lost on the way, with the program, is taken back: the one before is put again. A
/// state machine on the storage thread.
class RecoveryKits
{
public:
    static constexpr milliseconds againAfter = 10s;
    static constexpr milliseconds againAfterMax = 10min;
    static constexpr milliseconds lookEvery = 1h;                       ///< whether the backup is what it should be
    static constexpr milliseconds backupEvery = std::chrono::hours(24); ///< at most

    /// All handed in but @p records must outlive this.
    RecoveryKits(const AccountId &self, const engine::KeyRecords &records, const OwnIdentity &identity,
                 const KnownAccounts &accounts, const VerifiedContacts &verified, const Session &session,
                 Requests &requests, Random &random);

    void wanted(const engine::MakeRecoveryKit &wish, engine::Out &out);
    void wanted(const engine::ConfirmRecoveryKit &wish, engine::Out &out);
    /// False when it is not about a making.
    bool wanted(const engine::CancelRecovery &wish, engine::Out &out);
    /// This kit has brought the account back: it goes on being good, and is looked after here.
    void adopt(const RecoveryRecord &kit, engine::Out &out);

    /// One's own, for the backup.
    void faceIs(const engine::Face &face) { m_face = face; }
    void online();
    void offline();
    void beginGeneration();
    /// True when it was the answer to something asked here.
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// True when it was asked for here.
    bool finished(const std::shared_ptr<engine::SlowTask> &task, Now now, engine::Out &out);
    /// At the end of each step, after the account's keys have moved on.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    enum class Asked : quint8 { Nothing, Look, Staged, Again, Backup, Drop };
    struct Making
    {
        engine::AskId ask = 0;
        std::shared_ptr<RecoveryTask> task; ///< with the code
    };

    bool mayMake() const { return m_identity.isLive() && m_identity.isManager(); }
    void next(Now now, engine::Out &out);
    void judgeLost(engine::Out &out);
    void put(const RecoveryRecord &kit, Asked asked, engine::Out &out);
    void putBackup(const QByteArray &plain, engine::Out &out);
    void ask(Asked asked, wire::Frame frame, engine::Out &out);
    void done(Asked asked, Now now, engine::Out &out);
    void refused(Asked asked, const wire::Error &error, Now now, engine::Out &out);
    QByteArray plainBackup() const;
    void dropStaged(engine::Out &out);
    void storeKit(engine::Out &out);
    void end(engine::AskId ask, engine::RecoveryTrouble trouble, engine::Out &out) const;
    void tellStanding(engine::Out &out);

    const AccountId m_self;
    const OwnIdentity &m_identity;
    const KnownAccounts &m_accounts;
    const VerifiedContacts &m_verified;
    const Session &m_session;
    Requests &m_requests;
    Random &m_random;
    std::optional<RecoveryRecord> m_kit;
    std::optional<RecoveryRecord> m_staged;
    engine::Face m_face;
    std::optional<Making> m_making;        ///< until it was shown; none with a staged one: nobody knows its code
    std::optional<wire::Recovery> m_known; ///< what the relay has said that it has, in this life of its database
    quint64 m_request = 0;                 ///< under way; 0: none
    Asked m_asked = Asked::Nothing;
    Digest m_backupSent;
    bool m_isRefused = false;    ///< in this connection; not tried again in it
    milliseconds m_notBefore{0}; ///< monotonic
    milliseconds m_nextLook{0};  ///< monotonic
    int m_tries = 0;
    std::optional<engine::RecoveryStanding> m_told;
};

} // namespace porchlight::encryption
