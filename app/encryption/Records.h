// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/PairwiseState.h"
#include "app/engine/EngineEffects.h"
#include "shared/crypto/KeyDerivation.h"

namespace porchlight::encryption {

/// The tables of this layer: kinds of PutKeyRecord. Numbers are stored, so they never change and are never used again.
/// Each record begins with a version byte of its own.
enum class RecordKind : quint8 {
    // The keys: below 32
    OwnDevice = 1,      ///< one row: whose the rows of this device are, its signing key, where it stands
    OwnAccount = 2,     ///< one row: the account key, where it may be; the self-sync key
    StagedManifest = 3, ///< one row: what was signed here and the relay has not confirmed
    Pairwise = 4,       ///< one row: PairwiseState::own
    Session = 5,        ///< by device
    Prekey = 6,         ///< by number
    SignedPrekey = 7,   ///< by number
    Account = 8,        ///< by account: its chain, but for the lists
    Manifest = 9,       ///< by account and hash: a list of devices
    Roster = 10,        ///< by conversation and epoch
    Verified = 11,      ///< by account: the account key with which a person has compared the safety number
    // The bodies: from 32
    FirstOfBodies = 32,
    // The recovery kit: from 52
    RecoveryKit = 52,       ///< one row: the newest kit that the relay has confirmed
    StagedRecoveryKit = 53, ///< one row: one that it has not, whose code is nowhere but in memory
    // What people are told
    Notice = 54,      ///< by number
    NoticeState = 55, ///< by conversation: BodyTroubles; without a name: which of the own devices are known
};

/// The rows of one kind, by their names.
using Rows = std::map<QByteArray, QByteArray>;
Rows rowsOf(const engine::KeyRecords &records, RecordKind kind);

/// Names of rows; each sorts as what it is made of.
QByteArray rowName(const DeviceId &device);
QByteArray rowName(quint32 number);
QByteArray rowName(const ConversationId &conversation);
QByteArray rowName(const ConversationId &conversation, quint64 number);
QByteArray rowName(const AccountId &account);
QByteArray rowName(const AccountId &account, const Digest &hash);
std::optional<DeviceId> deviceOfRow(QByteArrayView name);
std::optional<quint32> numberOfRow(QByteArrayView name);
std::optional<ConversationId> conversationOfRow(QByteArrayView name);

/// Into the transaction of the step. An empty @p record removes the row.
void put(RecordKind kind, const QByteArray &name, const QByteArray &record, engine::Out &out);
inline void remove(RecordKind kind, const QByteArray &name, engine::Out &out) { put(kind, name, {}, out); }

/// What the pairwise channel has stored; `own` is empty when there is none.
pairwise::PairwiseState pairwiseState(const engine::KeyRecords &records);
/// What a call of the channel has changed.
void put(const pairwise::PairwiseChange &change, engine::Out &out);

/// What a profile holds from an earlier sign-in under another device number is no use to the one it has now: all but
/// what is known of accounts goes, and the account's own keys stay if the account is the same. @p records are what is
/// left then, and @p out removes the rest. False, and nothing done, when the rows are of @p self.
bool dropOtherDevice(const DeviceId &self, engine::KeyRecords &records, engine::Out &out);

} // namespace porchlight::encryption
