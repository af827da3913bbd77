// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Records.h"

#include "app/encryption/GroupRecords.h"
#include "app/encryption/OwnRecords.h"
#include "app/encryption/RecoveryRecords.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

namespace {

using pairwise::PairwiseChange;
using pairwise::PairwiseState;

template <class Name>
void putAll(RecordKind kind, const std::map<Name, std::optional<QByteArray>> &changes, engine::Out &out)
{
    for (const auto &[name, record] : changes)
        put(kind, rowName(name), record.value_or(QByteArray()), out);
}

/// Of the device and nobody else.
bool isOfDevice(quint8 kind)
{
    switch (RecordKind(kind)) {
    case RecordKind::OwnDevice: // written anew; until then it says which numbers are to be removed
    case RecordKind::OwnAccount:
    case RecordKind::Account:
    case RecordKind::Manifest:
    case RecordKind::RecoveryKit:
    case RecordKind::StagedRecoveryKit:
    case RecordKind::Notice:
    case RecordKind::NoticeState:
        return false;
    default:
        return true;
    }
}

/// What a group is called and what opens its invitation, which its other devices know as well.
bool isOfAccount(quint8 kind)
{
    return kind == quint8(groupLookKind) || kind == quint8(groupLinkKind);
}

/// What is known of accounts is worth the same to every account.
bool isOfOtherAccount(quint8 kind, const QByteArray &record, const AccountId &account)
{
    if (kind == quint8(RecordKind::OwnAccount)) {
        const auto own = OwnAccountRecord::decode(record);
        return !own || own->account != account;
    }
    if (kind == quint8(RecordKind::OwnDevice)) {
        const auto own = OwnDeviceRecord::decode(record);
        return !own || own->device.account != account;
    }
    if (kind == quint8(RecordKind::RecoveryKit) || kind == quint8(RecordKind::StagedRecoveryKit)) {
        const auto kit = RecoveryRecord::decode(record);
        return !kit || kit->account != account;
    }
    return false;
}

template <class Name>
QByteArray nameOf(const Name &name)
{
    return ByteWriter().id(name).bytes();
}

} // namespace

Rows rowsOf(const engine::KeyRecords &records, RecordKind kind)
{
    Rows rows;
    for (auto row = records.lower_bound({quint8(kind), {}}); row != records.end() && row->first.first == quint8(kind);
         ++row)
        rows.emplace(row->first.second, row->second);
    return rows;
}

QByteArray rowName(const DeviceId &device)
{
    return ByteWriter().id(device.account).u32(device.number).bytes();
}

QByteArray rowName(quint32 number)
{
    return ByteWriter().u32(number).bytes();
}

QByteArray rowName(const ConversationId &conversation)
{
    return nameOf(conversation);
}

QByteArray rowName(const ConversationId &conversation, quint64 number)
{
    return ByteWriter().id(conversation).u64(number).bytes();
}

QByteArray rowName(const AccountId &account)
{
    return nameOf(account);
}

QByteArray rowName(const AccountId &account, const Digest &hash)
{
    return ByteWriter().id(account).id(hash).bytes();
}

std::optional<DeviceId> deviceOfRow(QByteArrayView name)
{
    ByteReader reader(name);
    const auto account = reader.id<AccountId>();
    const DeviceId device{account, reader.u32()};
    return reader.isDone() ? std::optional(device) : std::nullopt;
}

std::optional<quint32> numberOfRow(QByteArrayView name)
{
    ByteReader reader(name);
    const quint32 number = reader.u32();
    return reader.isDone() ? std::optional(number) : std::nullopt;
}

std::optional<ConversationId> conversationOfRow(QByteArrayView name)
{
    return ConversationId::fromBytes(name);
}

void put(RecordKind kind, const QByteArray &name, const QByteArray &record, engine::Out &out)
{
    out.transaction.push_back(engine::PutKeyRecord{quint8(kind), name, record});
}

PairwiseState pairwiseState(const engine::KeyRecords &records)
{
    PairwiseState state;
    for (const auto &[name, record] : rowsOf(records, RecordKind::Pairwise))
        if (name.isEmpty())
            state.own = record;
    for (const auto &[name, record] : rowsOf(records, RecordKind::Session))
        if (const auto device = deviceOfRow(name))
            state.sessions[*device] = record;
    for (const auto &[name, record] : rowsOf(records, RecordKind::Prekey))
        if (const auto number = numberOfRow(name))
            state.prekeys[*number] = record;
    for (const auto &[name, record] : rowsOf(records, RecordKind::SignedPrekey))
        if (const auto number = numberOfRow(name))
            state.signedPrekeys[*number] = record;
    return state;
}

void put(const PairwiseChange &change, engine::Out &out)
{
    if (change.own)
        put(RecordKind::Pairwise, {}, *change.own, out);
    putAll(RecordKind::Session, change.sessions, out);
    putAll(RecordKind::Prekey, change.prekeys, out);
    putAll(RecordKind::SignedPrekey, change.signedPrekeys, out);
}

bool dropOtherDevice(const DeviceId &self, engine::KeyRecords &records, engine::Out &out)
{
    const auto row = records.find({quint8(RecordKind::OwnDevice), {}});
    const auto own = row == records.end() ? std::nullopt : OwnDeviceRecord::decode(row->second);
    if (own && own->device == self)
        return false;
    const bool isSameAccount = own && own->device.account == self.account;
    std::erase_if(records, [&](const auto &record) {
        const auto &[kind, name] = record.first;
        if (isOfAccount(kind) && isSameAccount)
            return false;
        if (!isOfDevice(kind) && !isOfOtherAccount(kind, record.second, self.account))
            return false;
        remove(RecordKind(kind), name, out);
        return true;
    });
    return true;
}

} // namespace porchlight::encryption
