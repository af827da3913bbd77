// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/RecoveryKits.h"

namespace porchlight::encryption {

/// Brings the account back on a device that waits to be linked, when there is no other device left (encryption.md 5.9):
/// the code opens what the relay has kept, and this device lists itself by the account's own key. One at a time; a new
/// one ends the one before. Believes the relay nothing that the code does not open. A state machine on the storage
/// thread; nothing of it outlives the run but what the account's keys store, and from then on it comes to its end by
/// itself.
class RecoveryUse
{
public:
    static constexpr milliseconds patience = 2min;     ///< with the relay, before anything has come of it
    static constexpr milliseconds joinPatience = 2min; ///< until this device is listed
    static constexpr milliseconds againAfter = 5s;

    /// All must outlive this.
    RecoveryUse(const DeviceId &self, OwnIdentity &identity, KnownAccounts &accounts, VerifiedContacts &verified,
                RecoveryKits &kits, const Session &session, Requests &requests);

    void wanted(const engine::UseRecoveryKit &wish, Now now, engine::Out &out);
    /// False when it is not about this.
    bool wanted(const engine::CancelRecovery &wish, engine::Out &out);

    void offline();
    /// True when it was the answer to something asked here.
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// True when it was asked for here.
    bool finished(const std::shared_ptr<engine::SlowTask> &task, Now now, engine::Out &out);
    /// At the end of each step, after the account's keys have moved on.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Running
    {
        engine::AskId ask = 0;
        RecoveryCode code;
        bool unlinksOthers = true;
        milliseconds until{0};
        engine::RecoveryReport::Stage stage = engine::RecoveryReport::Stage::Asking;
        std::shared_ptr<RecoveryTask> task;
        quint64 madeMs = 0;
        quint64 request = 0; ///< under way; 0: none
        milliseconds notBefore{0};
        bool hasContacts = false;
    };

    void take(const wire::Recovery &answer, Now now, engine::Out &out);
    void derive(const wire::Recovery &answer, engine::Out &out);
    void open(const wire::Recovery &answer, Now now, engine::Out &out);
    void join(const RecoverySecrets &secrets, const wire::Recovery &answer, engine::Out &out);
    void refused(const wire::Error &error, Now now, engine::Out &out);
    void enter(engine::RecoveryReport::Stage stage, engine::Out &out);
    void end(engine::RecoveryTrouble trouble, engine::Out &out, milliseconds wait = {});

    const DeviceId m_self;
    OwnIdentity &m_identity;
    KnownAccounts &m_accounts;
    VerifiedContacts &m_verified;
    RecoveryKits &m_kits;
    const Session &m_session;
    Requests &m_requests;
    std::optional<Running> m_running;
};

} // namespace porchlight::encryption
