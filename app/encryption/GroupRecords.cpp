// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GroupRecords.h"

#include "shared/base/Result.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/wire/ControlNotice.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

constexpr quint8 recordVersion = 1;
constexpr quint8 isForkedFlag = 1;
constexpr quint8 hasListsFlag = 1;
constexpr quint8 hasDigestFlag = 2;
constexpr qsizetype stateBytesMax = 1024 * 1024;
constexpr qsizetype entryBytesMax = 1024 * 1024;

} // namespace

QByteArray GroupHead::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).u8(isForked ? isForkedFlag : 0);
    writer.u64(count).id(hash).u64(upTo).u64(epoch).u64(since).u64(countBefore).id(hashBefore);
    return writer.prefixed(state.encode()).bytes();
}

std::optional<GroupHead> GroupHead::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    GroupHead head;
    const bool isOurs = reader.u8() == recordVersion;
    const quint8 flags = reader.u8();
    head.isForked = flags & isForkedFlag;
    head.count = reader.u64();
    head.hash = reader.id<Digest>();
    head.upTo = reader.u64();
    head.epoch = reader.u64();
    head.since = reader.u64();
    head.countBefore = reader.u64();
    head.hashBefore = reader.id<Digest>();
    auto state = GroupState::decode(reader.prefixed(stateBytesMax));
    if (!isOurs || !reader.isDone() || !state)
        return std::nullopt;
    head.state = std::move(*state);
    return head.encode() == bytes ? std::optional(head) : std::nullopt;
}

GroupEntry GroupEntry::of(const wire::Entry &entry)
{
    return {entry.seq, entry.epoch, entry.kind, entry.id, entry.relayTimeMs, false, entry.body};
}

QByteArray GroupEntry::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).u8(isTaken ? 1 : 0).u8(kind).u64(seq).id(id).u64(timeMs);
    return writer.prefixed(body).bytes();
}

std::optional<GroupEntry> GroupEntry::decode(quint64 epoch, QByteArrayView bytes)
{
    ByteReader reader(bytes);
    GroupEntry entry;
    const bool isOurs = reader.u8() == recordVersion;
    entry.epoch = epoch;
    entry.isTaken = reader.u8() != 0;
    entry.kind = reader.u8();
    entry.seq = reader.u64();
    entry.id = reader.id<MessageId>();
    entry.timeMs = reader.u64();
    entry.body = reader.prefixed(entryBytesMax).toByteArray();
    return isOurs && reader.isDone() && entry.encode() == bytes ? std::optional(entry) : std::nullopt;
}

std::optional<ControlEvent> GroupEntry::event() const
{
    const auto notice = kind == quint8(wire::EntryKind::Control) ? wire::decodeControlNotice(body) : std::nullopt;
    const auto packed = notice ? SignedControlEvent::unpacked(notice->event) : std::nullopt;
    if (!packed)
        return std::nullopt;
    auto event = ControlEvent::decoded(*packed);
    return event ? std::optional(std::move(event).value()) : std::nullopt;
}

QByteArray GroupStart::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).u8(quint8((lists ? hasListsFlag : 0) | (digest ? hasDigestFlag : 0)));
    writer.prefixed(state.encode());
    if (lists) {
        writer.u32(quint32(lists->size()));
        for (const auto &[account, list] : *lists)
            writer.id(account).u64(list.version).id(list.hash);
    }
    if (digest)
        writer.id(*digest);
    return writer.bytes();
}

std::optional<GroupStart> GroupStart::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    GroupStart start;
    const bool isOurs = reader.u8() == recordVersion;
    const quint8 flags = reader.u8();
    auto state = GroupState::decode(reader.prefixed(stateBytesMax));
    if (!isOurs || !state)
        return std::nullopt;
    start.state = std::move(*state);
    if (flags & hasListsFlag) {
        const quint32 count = reader.u32();
        start.lists.emplace();
        for (quint32 i = 0; i < count && reader.isGood(); ++i) {
            const auto account = reader.id<AccountId>();
            const quint64 version = reader.u64();
            start.lists->insert_or_assign(account, ClaimedList{version, reader.id<Digest>()});
        }
    }
    if (flags & hasDigestFlag)
        start.digest = reader.id<RosterDigest>();
    return reader.isDone() && start.encode() == bytes ? std::optional(start) : std::nullopt;
}

MembersMoved membersMoved(const ControlEvent &event)
{
    const AccountId &actor = event.facts().actor.account;
    MembersMoved moved;
    std::visit(Overloaded{
                   [&](const operation::Create &o) {
                       moved.came = o.members;
                       moved.came.insert(std::ranges::upper_bound(moved.came, actor), actor);
                   },
                   [&](const operation::Add &o) { moved.came = o.accounts; },
                   [&](const operation::Remove &o) { moved.went = o.accounts; },
                   [&](const operation::Leave &) { moved.went = {actor}; },
                   [&](const operation::Join &) { moved.came = {actor}; },
                   [](const auto &) {},
               },
               event.facts().operation);
    return moved;
}

} // namespace porchlight::encryption
