// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/DeliveryOperations.h"
#include "shared/wire/AccountSettings.h"

/// What an account says of others, and of who may what with it (C3, D2, D4, rule 11). All of it is answered with an
/// AccountOutcome, and stands in the account log, so that all of its devices come to the same. What is so already is
/// done, and says nothing.
namespace porchlight::relay {

/// Of oneself, and of whom one has no conversation with, it is NoSuchAccount, whether there is such an account or not.
/// Nobody is a contact who is blocked: NotAllowed.
struct SetContact
{
    DeviceId by; ///< who asks
    AccountId account;
    bool isContact = false;
    quint64 nowMs = 0;
};

/// NoSuchAccount as with SetContact. Who is blocked is no contact any more.
///
/// From then on, in the conversation of the two, what the other one appends is withheld from the devices of the account,
/// and with it what none of them has acknowledged by then; that stays so after the block is lifted. Mail of the other
/// one is dropped for them, also what waits. The account's public marks stand still there, and mail by itself, without
/// a body that goes with it, is passed over. What the other one is answered is what it would be without a block.
struct SetBlocked
{
    DeviceId by;
    AccountId account;
    bool isBlocked = false;
    quint64 nowMs = 0;
};

struct PutSettings
{
    DeviceId by;
    wire::AccountSettings settings;
    quint64 nowMs = 0;
};

/// Keeps what an entry of another said, for the operator. NotAMember; NoSuchMessage: none, or it has no body (any more), or
/// it is withheld; ReportInvalid: @p inner does not open the commitment of the body, or the entry is one's own or the
/// relay's; RateLimited: reportsMax of the account within reportsWindow. The same entry again is done already.
struct ReportMessage
{
    DeviceId by;
    ConversationId conversation;
    Seq seq = 0;
    QByteArray inner;
    QString reason;
    quint64 nowMs = 0;

    static constexpr int reportsMax = 20;
    static constexpr quint64 reportsWindowMs = 24ull * 3'600'000;
};

/// The operator has dealt with it. NoSuchMessage: there is no such report. One that was closed stays as it was.
struct CloseReport
{
    quint64 number = 0;
    quint64 nowMs = 0;
};

} // namespace porchlight::relay
