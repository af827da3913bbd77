// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/HistoryIntake.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::HistoryRecord;
using engine::HistoryReport;
using engine::Out;
using pairwise::FrameType;

namespace {

constexpr milliseconds chunkPatience = 30s;
// After a part that was no good, and while keys for a session are under way.
constexpr milliseconds untilAskedAgain = 2s;

} // namespace

HistoryIntake::HistoryIntake(const DeviceId &self, const engine::KeyRecords &records, KnownAccounts &accounts,
                             Sessions &sessions, const Session &session, Requests &requests, Random &random)
    : m_self(self),
      m_accounts(accounts),
      m_sessions(sessions),
      m_session(session),
      m_requests(requests),
      m_random(random)
{
    const auto row = records.find({quint8(historyKind), {}});
    if (row != records.end())
        m_wish = HistoryWish::decode(row->second).value_or(HistoryWish());
    if (m_wish.isWanted && !m_wish.reached && m_wish.messages > 0) { // once it has all been here
        m_isDone = true;
        m_rounds = 1;
    }
}

void HistoryIntake::store(Out &out)
{
    put(historyKind, {}, m_wish.encode(), out);
}

// ---- what is wanted

void HistoryIntake::restart(Now now, Out &out)
{
    m_isSeeking = m_isTwice = false; // whoever seeks says so afterwards
    m_wish.isWanted = true;
    m_wish.reached.reset();
    m_wish.messages = 0;
    m_rounds = m_passes = 0;
    m_part.reset();
    m_request.reset();
    m_tries = 0;
    m_notBefore = now.mono + untilFirst;
    store(out);
}

void HistoryIntake::beginsLater(Now now, Out &out)
{
    restart(now, out);
}

void HistoryIntake::forgotten(Now now, Out &out)
{
    if (others().empty())
        return;
    m_wish.isAll = true;
    restart(now, out);
    m_isTwice = true;
}

void HistoryIntake::seek(std::optional<milliseconds> latest, Now now, Out &out)
{
    if (!latest)
        m_seekAgainAt = Never;
    if (m_isSeeking && !latest)
        return finish(out);
    if (!latest || m_wish.isWanted || others().empty())
        return;
    const bool isNews = !m_sought || *latest > *m_sought;
    if (!isNews && now.mono < m_seekAgainAt)
        return;
    if (isNews)
        m_seeks = 0;
    m_seekAgainAt = Never;
    m_sought = latest;
    m_wish.isAll = true;
    restart(now, out);
    m_isSeeking = true;
}

void HistoryIntake::wanted(const engine::AskHistory &wish, Now now, Out &out)
{
    m_wish.isAll = true;
    restart(now, out);
    m_notBefore = now.mono;
    out.after.push_back(engine::AskDone{wish.ask});
}

void HistoryIntake::isWhole(Out &out)
{
    if (m_wish.isWanted && !m_wish.isAll)
        finish(out);
}

/// All has come that one device has. Unless nothing is missing any more, which isWhole() says at once, the next one is
/// asked, and when all have been, all again later. Where all was wanted each is asked once: what one has lost another
/// has.
void HistoryIntake::endPass(Now now, Out &out)
{
    const bool isRound = ++m_passes >= others().size();
    // Of what this device has forgotten those who were asked may have waited for the keys, and are asked once more.
    const bool isEnough = !std::exchange(m_isTwice, m_isTwice && !isRound);
    m_wish.isAll = m_wish.isAll && (!isRound || !isEnough);
    m_wish.reached.reset();
    m_part.reset();
    m_request.reset();
    dropBlob(out);
    store(out);
    ++m_turn;
    m_notBefore = now.mono + untilAskedAgain;
    if (!isRound)
        return;
    m_passes = 0;
    m_isDone = m_isDone || !m_isSeeking;
    // Who was asked may have waited for the same key.
    if (m_isSeeking && m_seeks < untilNextRound.size())
        m_seekAgainAt = now.mono + untilNextRound.at(m_seeks++);
    if (m_isSeeking || m_rounds == untilNextRound.size())
        return finish(out);
    m_notBefore = now.mono + untilNextRound.at(m_rounds++);
}

void HistoryIntake::finish(Out &out)
{
    m_wish.isWanted = m_wish.isAll = false;
    const bool isTold = !std::exchange(m_isSeeking, false);
    m_isDone = m_isDone || isTold;
    m_part.reset();
    m_request.reset();
    dropBlob(out);
    store(out);
}

void HistoryIntake::beginGeneration(Out &out)
{
    m_part.reset();
    m_request.reset();
    if (!m_wish.isWanted)
        return;
    m_wish.reached.reset();
    m_wish.messages = 0;
    m_rounds = m_passes = 0;
    store(out);
}

// ---- asking

/// Those that may manage devices first: they are what a person keeps.
std::vector<DeviceId> HistoryIntake::others() const
{
    std::vector<DeviceId> managers;
    std::vector<DeviceId> rest;
    const DeviceList *list = m_accounts.current(m_self.account);
    if (!list)
        return rest;
    for (const auto &[number, certificate] : list->devices()) {
        if (number != m_self.number)
            (certificate.facts().isManager ? managers : rest).push_back({m_self.account, number});
    }
    managers.insert(managers.end(), rest.begin(), rest.end());
    return managers;
}

void HistoryIntake::ask(Now now, Out &out)
{
    if (m_part || m_notBefore > now.mono)
        return;
    const std::vector<DeviceId> devices = others();
    const DeviceList *list = m_accounts.current(m_self.account);
    if (devices.empty() || !list->device(m_self.number))
        return;
    if (std::exchange(m_request, std::nullopt)) { // it was not answered
        ++m_tries;
        ++m_turn;
    }
    const DeviceId device = devices[m_turn % devices.size()];
    m_notBefore = now.mono + untilAskedAgain;
    if (!m_sessions.isReady({device}, now))
        return;
    if (!m_sessions.has(device)) { // it has no keys at the relay: it has never been there, or not for long
        ++m_turn;
        ++m_tries;
        m_notBefore = now.mono + waitAfter(m_tries, untilAskedAgain, answerPatienceMax);
        return;
    }
    dropBlob(out);
    HistoryRequest request{m_random.id<BlobId>(), m_session.generation(), list->hash(), m_wish.reached};
    if (!m_sessions.tell(device, FrameType::HistoryRequest, request.encoded(), now, out))
        return;
    m_wish.blob = request.blob;
    store(out);
    m_request = request;
    m_asked = device;
    m_askedAt = now.mono;
    m_notBefore = now.mono + waitAfter(m_tries + 1, answerPatience, answerPatienceMax);
}

void HistoryIntake::dropBlob(Out &out)
{
    const BlobId blob = std::exchange(m_wish.blob, BlobId());
    if (!blob.isNull())
        m_session.send(wire::DropBlob{m_requests.next(), blob}, out);
}

// ---- a part

void HistoryIntake::offered(const DeviceId &from, const ArchiveOffer &offer, Out &out)
{
    if (from.account != m_self.account)
        return;
    if (!m_request || m_part || offer.blob != m_request->blob || from != m_asked) {
        if (!m_part || offer.blob != m_part->offer.blob) // nobody waits for it any more
            m_session.send(wire::DropBlob{m_requests.next(), offer.blob}, out);
        return;
    }
    m_part.reset(
        new Part{offer, ArchiveReader(offer.key, archiveBinding(m_self, *m_request), offer.size), m_request->before});
}

void HistoryIntake::fetch(Now now, Out &out)
{
    Part &part = *m_part;
    if (part.isFetched || part.fetching != 0 || part.records.size() >= recordsInStep)
        return;
    part.fetching = m_requests.next();
    part.answerDue = now.mono + chunkPatience;
    m_session.send(wire::GetBlob{part.fetching, part.offer.blob, part.chunk++}, out);
}

bool HistoryIntake::received(const wire::Frame &frame, Now now, Out &out)
{
    const quint64 request = wire::requestOf(frame);
    if (!m_part || request == 0 || request != m_part->fetching)
        return false;
    m_part->fetching = 0;
    const auto *blob = std::get_if<wire::Blob>(&frame);
    const auto sink = [this](QByteArrayView record) { return take(record); };
    // What is proven before a failure is true, and given on all the same.
    bool isGood = blob && !m_part->reader.feed(blob->bytes, sink);
    if (isGood && !blob->hasMore) {
        isGood = !m_part->reader.finish();
        m_part->isFetched = isGood;
    }
    if (!isGood)
        fail(now, out);
    return true;
}

bool HistoryIntake::take(QByteArrayView record)
{
    const auto item = archiveItem(record);
    if (!item)
        return false;
    if (const auto *missing = std::get_if<engine::MissingHistory>(&*item))
        m_part->missing.push_back(*missing);
    if (const auto *person = std::get_if<engine::PersonFace>(&*item))
        m_arrived.faces.push_back(*person);
    const auto *entry = std::get_if<HistoryRecord>(&*item);
    if (!entry)
        return true;
    const HistoryPlace place = entry->place();
    if (m_part->before && place >= *m_part->before)
        return false; // it was asked for what is older
    m_part->before = place;
    m_part->records.push_back(*entry);
    return true;
}

void HistoryIntake::fail(Now now, Out &out)
{
    m_part.reset();
    m_request.reset();
    dropBlob(out);
    store(out);
    ++m_turn;
    ++m_tries;
    m_notBefore = now.mono + waitAfter(m_tries, untilAskedAgain, answerPatienceMax);
}

void HistoryIntake::give(Now now, Out &out)
{
    if (!m_part || (m_part->records.empty() && !m_part->isFetched))
        return;
    Part &part = *m_part;
    const std::size_t count = std::min(part.records.size(), recordsInStep);
    for (std::size_t i = 0; i < count; ++i) {
        HistoryRecord record = std::move(part.records.front());
        part.records.pop_front();
        m_wish.reached = record.place();
        if (m_rounds == 0 && m_passes == 0)
            m_wish.messages += record.entry.kind == quint8(wire::EntryKind::Counts);
        m_arrived.entries.push_back(lateEntry(std::move(record)));
    }
    m_arrived.missing = part.missing;
    m_tries = 0;
    if (!part.isFetched || !part.records.empty())
        return store(out);
    m_arrived.isLast = part.offer.isLast;
    const bool isEmpty = !part.offer.isLast && part.before == m_request->before;
    if (part.offer.isLast)
        return endPass(now, out);
    if (isEmpty) // it would be asked for again and again
        return fail(now, out);
    m_part.reset();
    m_request.reset();
    m_notBefore = now.mono;
    store(out);
}

// ---- the session

void HistoryIntake::online(Now now)
{
    m_notBefore = std::max(m_notBefore, now.mono + (m_rounds == 0 ? untilFirst : untilNextRound.front()));
}

void HistoryIntake::offline()
{
    m_part.reset();
    m_request.reset();
}

void HistoryIntake::work(Now now, Out &out)
{
    if (m_wish.isWanted && m_session.isOnline() && !m_session.isPending()) {
        if (m_part && m_part->fetching != 0 && m_part->answerDue <= now.mono)
            fail(now, out);
        ask(now, out);
        if (m_part)
            fetch(now, out);
    }
    tell(now, out);
}

milliseconds HistoryIntake::deadline() const
{
    if (!m_session.isOnline() || m_session.isPending())
        return Never;
    if (!m_wish.isWanted)
        return m_seekAgainAt;
    if (m_part) {
        const bool canGive = !m_part->records.empty() || m_part->isFetched;
        return canGive ? milliseconds(0) : m_part->answerDue;
    }
    const bool isTold = m_told && m_told->stage == HistoryReport::Stage::Asking;
    const milliseconds next = others().empty() ? Never : m_notBefore;
    return m_request && isTold ? std::min(next, m_askedAt + untilWaiting) : next;
}

// ---- what a person sees

HistoryReport::Stage HistoryIntake::stage(Now now) const
{
    using Stage = HistoryReport::Stage;
    if (!m_wish.isWanted || m_rounds > 0 || m_isSeeking)
        return m_isDone ? Stage::Done : Stage::None;
    if (m_part)
        return Stage::Coming;
    const bool isComing = m_told && m_told->stage == Stage::Coming;
    const bool isPatient = m_request && m_tries == 0 && now.mono < m_askedAt + untilWaiting;
    if (isPatient)
        return isComing ? Stage::Coming : Stage::Asking;
    if (!m_request && m_tries == 0 && m_session.isOnline() && !others().empty())
        return isComing ? Stage::Coming : Stage::Asking;
    return Stage::Waiting;
}

void HistoryIntake::tell(Now now, Out &out)
{
    const HistoryReport report{stage(now), m_wish.messages};
    if (m_told == report || (!m_told && report.stage == HistoryReport::Stage::None))
        return;
    m_told = report;
    out.after.push_back(report);
}

} // namespace porchlight::encryption
