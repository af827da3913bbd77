// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Waiting.h"

#include "app/encryption/BodyRecords.h"
#include "app/encryption/PeerBodies.h"
#include "app/encryption/StoredEntry.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;

namespace {

constexpr quint8 recordVersion = 1;
constexpr milliseconds untilAsked[] = {5s, 1min, std::chrono::hours(1), std::chrono::hours(24)};
const engine::Opening givenUp{OpenState::KeyLost, {}};
constexpr milliseconds untilReachable = 1min;

milliseconds untilNext(int asked)
{
    return untilAsked[std::min<std::size_t>(std::size_t(asked), std::size(untilAsked) - 1)];
}

} // namespace

Waiting::Waiting(const engine::KeyRecords &records)
{
    for (const auto &[name, record] : rowsOf(records, waitingKind)) {
        if (const auto place = placeOfRow(name))
            restore(*place, record);
    }
}

void Waiting::restore(const std::pair<ConversationId, quint64> &name, const QByteArray &record)
{
    ByteReader reader(record);
    const bool isOurs = reader.u8() == recordVersion;
    Place place;
    place.what = reader.u8() == 0 ? For::Key : For::Roster;
    place.since = milliseconds(qint64(reader.u64()));
    place.asked = reader.u8();
    const auto entry = entryOfRecord(reader.rest());
    if (!isOurs || !reader.isGood() || !entry || entry->seq != name.second)
        return;
    place.entry = *entry;
    m_entries[name.first].insert_or_assign(name.second, std::move(place));
}

void Waiting::store(const ConversationId &conversation, const Place &place, Out &out) const
{
    ByteWriter writer;
    writer.u8(recordVersion).u8(quint8(place.what)).u64(quint64(place.since.count())).u8(place.asked);
    writer.raw(storedEntry(LogId::of(conversation), place.entry));
    put(waitingKind, rowName(conversation, place.entry.seq), writer.bytes(), out);
}

void Waiting::add(const ConversationId &conversation, const wire::Entry &entry, For what, Now now, Out &out)
{
    Places &places = m_entries[conversation];
    const auto [at, isNew] = places.try_emplace(entry.seq);
    Place &place = at->second;
    if (isNew)
        place.since = std::max(now.wall, 0ms);
    if (isNew || place.what != what)
        place.next = now.mono + untilAsked[0];
    place.entry = entry;
    place.what = what;
    store(conversation, place, out);
    if (places.size() > inConversation) {
        m_givenUp.push_back({conversation, places.begin()->second.entry, givenUp});
        remove(conversation, places.begin()->first, out);
    }
}

const wire::Entry *Waiting::find(const ConversationId &conversation, Seq seq) const
{
    const auto places = m_entries.find(conversation);
    if (places == m_entries.end())
        return nullptr;
    const auto place = places->second.find(seq);
    return place == places->second.end() ? nullptr : &place->second.entry;
}

void Waiting::remove(const ConversationId &conversation, Seq seq, Out &out)
{
    const auto places = m_entries.find(conversation);
    if (places == m_entries.end() || places->second.erase(seq) == 0)
        return;
    encryption::remove(waitingKind, rowName(conversation, seq), out);
    if (places->second.empty())
        m_entries.erase(places);
}

void Waiting::erased(const ConversationId &conversation, const MessageId &message, const AccountId &author, Out &out)
{
    const auto places = m_entries.find(conversation);
    if (places == m_entries.end())
        return;
    std::vector<Seq> gone;
    for (const auto &[seq, place] : places->second) {
        const bool isSaidAboutIt = place.entry.kind == quint8(wire::EntryKind::Silent) && place.entry.target == message;
        if (place.entry.sender == author && (place.entry.id == message || isSaidAboutIt))
            gone.push_back(seq);
    }
    for (const Seq seq : gone)
        remove(conversation, seq, out);
}

std::vector<wire::Entry> Waiting::forKey(const ConversationId &conversation, const DeviceId &sender,
                                         const crypto::SenderKeyId &kid) const
{
    std::vector<wire::Entry> entries;
    const auto places = m_entries.find(conversation);
    if (places == m_entries.end())
        return entries;
    for (const auto &[seq, place] : places->second) {
        const bool isOfSender = DeviceId{place.entry.sender, place.entry.senderDevice} == sender;
        if (isOfSender && place.what == For::Key && keyOfBody(place.entry) == kid)
            entries.push_back(place.entry);
    }
    return entries;
}

std::vector<wire::Entry> Waiting::forRoster(const ConversationId &conversation) const
{
    std::vector<wire::Entry> entries;
    const auto places = m_entries.find(conversation);
    if (places == m_entries.end())
        return entries;
    for (const auto &[seq, place] : places->second) {
        if (place.what == For::Roster)
            entries.push_back(place.entry);
    }
    return entries;
}

bool Waiting::isAnyOf(const ConversationId &conversation, const DeviceId &sender) const
{
    const auto places = m_entries.find(conversation);
    return places != m_entries.end() && std::ranges::any_of(places->second, [&](const auto &one) {
               return DeviceId{one.second.entry.sender, one.second.entry.senderDevice} == sender;
           });
}

std::vector<ConversationId> Waiting::withoutRoster() const
{
    std::vector<ConversationId> conversations;
    for (const auto &[conversation, places] : m_entries) {
        if (std::any_of(places.begin(), places.end(), [](const auto &one) { return one.second.what == For::Roster; }))
            conversations.push_back(conversation);
    }
    return conversations;
}

std::optional<milliseconds> Waiting::latestInVain() const
{
    std::optional<milliseconds> latest;
    for (const auto &[conversation, places] : m_entries) {
        for (const auto &[seq, place] : places) {
            if (place.what == For::Key && std::max(place.asked, place.missed) >= asksInVain)
                latest = std::max(latest.value_or(place.since), place.since);
        }
    }
    return latest;
}

// ---- asking

void Waiting::online(Now now)
{
    for (auto &[conversation, places] : m_entries) {
        for (auto &[seq, place] : places)
            place.next = std::max(place.next, now.mono + untilAsked[0]);
    }
}

void Waiting::askAnew(const ConversationId &conversation, Now now)
{
    const auto places = m_entries.find(conversation);
    if (places == m_entries.end())
        return;
    for (auto &[seq, place] : places->second) {
        place.asked = 0;
        place.next = now.mono;
    }
}

void Waiting::askAnew(const DeviceId *sender, Now now)
{
    for (auto &[conversation, places] : m_entries) {
        for (auto &[seq, place] : places) {
            if (sender && DeviceId{place.entry.sender, place.entry.senderDevice} != *sender)
                continue;
            place.asked = 0;
            place.next = now.mono + untilAsked[0];
        }
    }
}

std::vector<KeyQuestion> Waiting::questions(Now now) const
{
    using Whom = std::pair<DeviceId, crypto::SenderKeyId>;
    std::vector<KeyQuestion> questions;
    for (const auto &[conversation, places] : m_entries) {
        std::map<Whom, pairwise::KeyRequestBody> asked;
        for (const auto &[seq, place] : places) {
            const auto kid = keyOfBody(place.entry);
            if (place.what != For::Key || place.next > now.mono || !kid)
                continue;
            auto &body = asked[{{place.entry.sender, place.entry.senderDevice}, *kid}];
            if (body.entries.size() < std::size_t(pairwise::KeyRequestBody::entriesMax))
                body.entries.push_back({seq, place.entry.id});
        }
        for (auto &[whom, body] : asked) {
            body.conversation = conversation;
            body.key = *pairwise::SenderKeyId::fromBytes(whom.second.toBytes());
            questions.push_back({whom.first, std::move(body)});
        }
    }
    return questions;
}

void Waiting::asked(const KeyQuestion &question, Now now, Out &out)
{
    const auto places = m_entries.find(question.body.conversation);
    if (places == m_entries.end())
        return;
    for (const pairwise::WantedEntry &wanted : question.body.entries) {
        const auto place = places->second.find(wanted.seq);
        if (place == places->second.end())
            continue;
        place->second.asked = quint8(std::min(place->second.asked + 1, 255));
        place->second.next = now.mono + untilNext(place->second.asked);
        store(question.body.conversation, place->second, out);
    }
}

void Waiting::missed(const KeyQuestion &question, Now now)
{
    const auto places = m_entries.find(question.body.conversation);
    for (const pairwise::WantedEntry &wanted : question.body.entries) {
        Place &place = places->second.at(wanted.seq);
        place.missed = quint8(std::min(place.missed + 1, 255));
        place.next = now.mono + untilReachable;
    }
}

std::vector<engine::LateEntry> Waiting::takeGivenUp(Now now, Out &out)
{
    std::vector<std::pair<ConversationId, Seq>> late;
    for (const auto &[conversation, places] : m_entries) {
        for (const auto &[seq, place] : places) {
            const bool isAsked = place.what == For::Key && std::max(place.asked, place.missed) >= asksAtLeast;
            if (now.wall - place.since < waitsFor || !isAsked)
                continue;
            m_givenUp.push_back({conversation, place.entry, givenUp});
            late.emplace_back(conversation, seq);
        }
    }
    for (const auto &[conversation, seq] : late)
        remove(conversation, seq, out);
    return std::exchange(m_givenUp, {});
}

std::vector<engine::LateEntry> Waiting::allGivenUp() const
{
    std::vector<engine::LateEntry> all;
    for (const auto &[conversation, places] : m_entries) {
        for (const auto &[seq, place] : places)
            all.push_back({conversation, place.entry, givenUp});
    }
    return all;
}

milliseconds Waiting::deadline() const
{
    milliseconds next = Never;
    for (const auto &[conversation, places] : m_entries) {
        for (const auto &[seq, place] : places) {
            if (place.what == For::Key)
                next = std::min(next, place.next);
        }
    }
    return next;
}

void Waiting::drop(const ConversationId &conversation, Out &out)
{
    const auto places = m_entries.extract(conversation);
    if (places.empty())
        return;
    for (const auto &[seq, place] : places.mapped())
        encryption::remove(waitingKind, rowName(conversation, seq), out);
}

void Waiting::dropAll(Out &out)
{
    while (!m_entries.empty())
        drop(ConversationId(m_entries.begin()->first), out);
}

} // namespace porchlight::encryption
