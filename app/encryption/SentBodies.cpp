// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/SentBodies.h"

#include "app/encryption/BodyRecords.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

using engine::Out;

namespace {

constexpr quint8 recordVersion = 1;

qint64 dayOf(Now now)
{
    return now.wall / std::chrono::hours(24);
}

} // namespace

SentBodies::SentBodies(const engine::KeyRecords &records)
{
    for (const auto &[name, record] : rowsOf(records, sentKind)) {
        if (const auto message = messageOfRow(name))
            restore(*message, record);
    }
    for (const auto &[name, record] : rowsOf(records, answersKind)) {
        ByteReader reader(record);
        const bool isOurs = reader.u8() == recordVersion;
        const Day day{qint64(reader.u64()), reader.u16()};
        const auto device = deviceOfRow(name);
        if (device && isOurs && reader.isDone())
            m_days[*device] = day;
    }
}

void SentBodies::restore(const Name &name, QByteArrayView record)
{
    ByteReader reader(record);
    Kept kept;
    const bool isOurs = reader.u8() == recordVersion;
    kept.since = milliseconds(qint64(reader.u64()));
    for (quint8 left = reader.u8(); left > 0 && reader.isGood(); --left) {
        const auto address = crypto::BodyAddress::fromBytes(reader.raw(crypto::bodyAddressBytes));
        if (!address)
            return;
        kept.sealings.push_back({*address, reader.prefixed(crypto::paddedBytesMax).toByteArray()});
    }
    const quint16 count = reader.u16();
    for (quint16 i = 0; i < count && reader.isGood(); ++i) {
        DeviceId device;
        device.account = reader.id<AccountId>();
        device.number = reader.u32();
        kept.answers[device] = reader.u8();
    }
    if (!isOurs || !reader.isDone() || kept.sealings.empty())
        return;
    m_byAge.insert({kept.since, name});
    m_kept.insert_or_assign(name, std::move(kept));
}

QByteArray SentBodies::encoded(const Kept &kept)
{
    ByteWriter writer;
    writer.u8(recordVersion).u64(quint64(kept.since.count())).u8(quint8(kept.sealings.size()));
    for (const SentBody &body : kept.sealings)
        writer.raw(body.address.bytes()).prefixed(body.inner);
    writer.u16(quint16(kept.answers.size()));
    for (const auto &[device, count] : kept.answers)
        writer.id(device.account).u32(device.number).u8(count);
    return writer.bytes();
}

void SentBodies::keep(const SentBody &body, Now now, Out &out)
{
    const Name name{body.address.conversation, body.address.message};
    Kept kept;
    if (const auto before = m_kept.find(name); before != m_kept.end()) {
        m_byAge.erase({before->second.since, name});
        kept.sealings = std::move(before->second.sealings);
        if (kept.sealings.size() == sealingsMost)
            kept.sealings.erase(kept.sealings.begin());
    }
    kept.sealings.push_back(body);
    kept.since = std::max(now.wall, 0ms);
    m_byAge.insert({kept.since, name});
    put(sentKind, rowName(name.first, name.second), encoded(kept), out);
    m_kept.insert_or_assign(name, kept);
    while (m_kept.size() > keptMost)
        drop(Name(m_byAge.begin()->second), out);
}

void SentBodies::forget(const ConversationId &conversation, const MessageId &message, Out &out)
{
    if (find(conversation, message))
        drop({conversation, message}, out);
}

void SentBodies::drop(const Name &name, Out &out)
{
    const auto found = m_kept.find(name);
    m_byAge.erase({found->second.since, name});
    m_kept.erase(found);
    remove(sentKind, rowName(name.first, name.second), out);
}

const SentBody *SentBodies::find(const ConversationId &conversation, const MessageId &message) const
{
    const auto found = m_kept.find({conversation, message});
    return found == m_kept.end() ? nullptr : &found->second.sealings.back();
}

std::size_t SentBodies::sealings(const ConversationId &conversation, const MessageId &message) const
{
    const auto found = m_kept.find({conversation, message});
    return found == m_kept.end() ? 0 : found->second.sealings.size();
}

int SentBodies::timesTold(const ConversationId &conversation, const MessageId &message, const DeviceId &device) const
{
    const auto found = m_kept.find({conversation, message});
    if (found == m_kept.end())
        return 0;
    const auto answers = found->second.answers.find(device);
    return answers == found->second.answers.end() ? 0 : answers->second;
}

void SentBodies::sweep(Now now, Out &out)
{
    while (m_kept.size() > keptLeast && now.wall - m_byAge.begin()->first >= keptFor)
        drop(Name(m_byAge.begin()->second), out);
    std::erase_if(m_days, [&](const auto &entry) {
        if (entry.second.number >= dayOf(now))
            return false;
        remove(answersKind, rowName(entry.first), out);
        return true;
    });
}

std::vector<pairwise::ResendBody> SentBodies::answers(const DeviceId &asker, const pairwise::KeyRequestBody &request,
                                                      Rosters &rosters, Now now, Out &out)
{
    std::vector<pairwise::ResendBody> answers;
    for (const pairwise::WantedEntry &wanted : request.entries) {
        const auto found = m_kept.find({request.conversation, wanted.message});
        if (found == m_kept.end())
            continue;
        auto all = answersOf(asker, found->second, wanted.seq, rosters, now, out);
        if (!all.empty() && mayAnswer(asker, found->first, found->second, now, out))
            answers.insert(answers.end(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
    }
    return answers;
}

std::vector<pairwise::ResendBody> SentBodies::answersOf(const DeviceId &asker, const Kept &kept, Seq seq,
                                                        Rosters &rosters, Now now, Out &out) const
{
    std::vector<pairwise::ResendBody> answers;
    for (const SentBody &body : kept.sealings) {
        const crypto::BodyAddress &address = body.address;
        const Roster *roster = rosters.at(address.conversation, address.epoch);
        if (!roster)
            rosters.want(address.conversation, address.epoch, now, out);
        const pairwise::ResendBody answer{seq, address.bytes(), body.inner};
        if (roster && roster->digest() == address.roster && roster->device(asker) && answer.isValid())
            answers.push_back(answer);
    }
    return answers;
}

bool SentBodies::mayAnswer(const DeviceId &asker, const Name &name, Kept &kept, Now now, Out &out)
{
    Day &day = m_days[asker];
    if (day.number != dayOf(now))
        day = {dayOf(now), 0};
    quint8 &count = kept.answers[asker];
    if (day.answers >= answersInDay || count >= answersToDevice)
        return false;
    ++day.answers;
    ++count;
    put(sentKind, rowName(name.first, name.second), encoded(kept), out);
    put(answersKind, rowName(asker), ByteWriter().u8(recordVersion).u64(quint64(day.number)).u16(day.answers).bytes(),
        out);
    return true;
}

} // namespace porchlight::encryption
