// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/ArchiveRecords.h"

#include "app/encryption/FaceRecord.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/wire/Codec.h"
#include "shared/wire/Limits.h"

#include <limits>

namespace porchlight::encryption {

using engine::HistoryRecord;
using engine::MissingHistory;

namespace {

constexpr quint8 entryKind = 1;
constexpr quint8 missingKind = 2;
constexpr quint8 faceKind = 3;
constexpr auto numberMax = quint64(std::numeric_limits<qint64>::max()); // as far as a database counts

quint8 numberOf(OpenState state)
{
    switch (state) {
    case OpenState::Opened:
        return 0;
    case OpenState::WaitingForKey:
        return 1;
    case OpenState::KeyLost:
        return 3;
    default:
        return 2;
    }
}

std::optional<OpenState> stateOf(quint8 number)
{
    switch (number) {
    case 0:
        return OpenState::Opened;
    case 1:
        return OpenState::WaitingForKey;
    case 2:
        return OpenState::Unreadable;
    case 3:
        return OpenState::KeyLost;
    default:
        return std::nullopt;
    }
}

/// As a log could hold it; what the relay alone writes comes from the relay alone.
bool isPossible(const wire::Entry &entry)
{
    return entry.seq > 0 && entry.seq <= numberMax && entry.ordinal <= numberMax && entry.number <= numberMax &&
           entry.relayTimeMs <= numberMax && entry.body.isEmpty() &&
           entry.kind != quint8(wire::EntryKind::AccountEvent) && entry.kind != quint8(wire::EntryKind::DevicesChanged);
}

std::optional<ArchiveItem> readEntry(ByteReader &reader)
{
    const auto state = stateOf(reader.u8());
    const QByteArray content = reader.prefixed(wire::bodyBytesMax).toByteArray();
    QByteArrayView rest = reader.rest();
    const auto frame = reader.isGood() && state ? wire::takeFrame(rest) : std::nullopt;
    const auto *entries = frame ? std::get_if<wire::Entries>(&*frame) : nullptr;
    if (!entries || !rest.isEmpty() || entries->log.kind != LogId::Kind::Conversation || entries->entries.size() != 1)
        return std::nullopt;
    const wire::Entry &entry = entries->entries.front();
    const bool saysNothing = entry.absent || *state != OpenState::Opened;
    if (!isPossible(entry) || (saysNothing && !content.isEmpty()))
        return std::nullopt;
    return HistoryRecord{entries->log.conversation, entry, *state, content};
}

std::optional<ArchiveItem> readMissing(ByteReader &reader)
{
    MissingHistory missing;
    missing.conversation = reader.id<ConversationId>();
    missing.first = reader.u64();
    missing.last = reader.u64();
    const quint8 isGone = reader.u8();
    missing.isGone = isGone == 1;
    const bool isRange = missing.first > 0 && missing.first <= missing.last && missing.last <= numberMax;
    return reader.isDone() && isGone <= 1 && isRange ? std::optional(ArchiveItem(missing)) : std::nullopt;
}

std::optional<ArchiveItem> readPerson(ByteReader &reader)
{
    const auto account = reader.id<AccountId>();
    const engine::PersonFace person{account, readFace(reader)};
    return reader.isDone() && person.face.isValid() ? std::optional(ArchiveItem(person)) : std::nullopt;
}

} // namespace

QByteArray archiveRecord(const HistoryRecord &record)
{
    ByteWriter writer;
    writer.u8(entryKind).u8(numberOf(record.state)).prefixed(record.content);
    writer.raw(wire::encode(wire::Entries{LogId::of(record.conversation), record.entry.seq, {record.entry}}));
    return writer.bytes();
}

QByteArray archiveRecord(const MissingHistory &missing)
{
    ByteWriter writer;
    writer.u8(missingKind).id(missing.conversation).u64(missing.first).u64(missing.last).u8(missing.isGone ? 1 : 0);
    return writer.bytes();
}

QByteArray archiveRecord(const engine::PersonFace &person)
{
    ByteWriter writer;
    writer.u8(faceKind).id(person.account);
    writeFace(person.face, writer);
    return writer.bytes();
}

engine::LateEntry lateEntry(HistoryRecord record)
{
    const bool isOpened = record.state == OpenState::Opened;
    engine::LateEntry late{record.conversation, std::move(record.entry), {record.state, std::move(record.content)}};
    if (!late.entry.absent) // what has no body at all was taken back
        late.entry.body = isOpened ? late.opening.content : QByteArray(1, '?');
    return late;
}

std::optional<ArchiveItem> archiveItem(QByteArrayView record)
{
    ByteReader reader(record);
    switch (reader.u8()) {
    case entryKind:
        return readEntry(reader);
    case missingKind:
        return readMissing(reader);
    case faceKind:
        return readPerson(reader);
    default:
        return reader.isGood() ? std::optional(ArchiveItem(UnknownArchiveItem())) : std::nullopt;
    }
}

} // namespace porchlight::encryption
