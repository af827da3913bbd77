// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/HistorySupply.h"

#include "app/encryption/ArchiveRecords.h"
#include "shared/wire/Limits.h"

namespace porchlight::encryption {

using engine::Out;
using pairwise::FrameType;

namespace {

constexpr milliseconds untilUpToDate = 1s;

} // namespace

HistorySupply::HistorySupply(KnownAccounts &accounts, Sessions &sessions, const Session &session, Requests &requests,
                             const AccountId &self, Random &random)
    : m_accounts(accounts),
      m_sessions(sessions),
      m_session(session),
      m_requests(requests),
      m_self(self),
      m_random(random)
{
}

void HistorySupply::requested(const pairwise::PairwiseFrame &frame)
{
    const auto request = HistoryRequest::decoded(frame.body);
    if (request && frame.sender.account == m_self)
        m_waiting.insert_or_assign(frame.sender, *request);
}

/// Null unless the device is one of the account's now, and knows it by the list that it names.
const DeviceList *HistorySupply::listWith(const DeviceId &device, const HistoryRequest &request) const
{
    const DeviceList *current = m_accounts.current(m_self);
    const DeviceList *named = m_accounts.withHash(m_self, request.manifestHash);
    const bool isListed = current && current->device(device.number) && named && named->device(device.number);
    return isListed && request.generation == m_session.generation() ? named : nullptr;
}

// ---- making a part

void HistorySupply::begin(Now now)
{
    while (!m_job && !m_waiting.empty()) {
        const auto [device, request] = *m_waiting.begin();
        m_waiting.erase(m_waiting.begin());
        if (!listWith(device, request))
            continue; // it asks again, perhaps when we know more
        const auto key = ArchiveKey::random(m_random);
        m_job.reset(new Job{device, request, key, ArchiveWriter(key, archiveBinding(device, request), m_random),
                            now.mono, request.before});
    }
}

bool HistorySupply::wantsPage() const
{
    return !m_job->isRead && m_job->reading == 0 && m_job->bytes.size() < wire::blobChunkBytesMax;
}

void HistorySupply::readOn(Now now, Out &out)
{
    if (!wantsPage() || m_job->readNotBefore > now.mono)
        return;
    m_job->reading = ++m_lastReading;
    out.now.push_back(engine::ReadHistory{m_job->reading, m_job->next, recordsInPage, pageBytes});
}

void HistorySupply::read(const engine::HistoryRead &answer, bool isUpToDate, Now now, Out &out)
{
    if (!m_job || m_job->reading != answer.reading || m_job->next != answer.before)
        return; // of a job, or of a run of the program, that is over
    Job &job = *m_job;
    job.reading = 0;
    if (!isUpToDate && !job.hasBegun) { // what is under way to us belongs into it
        job.readNotBefore = now.mono + untilUpToDate;
        job.began = now.mono;
        return;
    }
    const engine::HistoryPage &page = answer.page;
    if (page.records.empty() && !page.isLast)
        return abandon(out);
    if (!std::exchange(job.hasBegun, true)) {
        for (const engine::MissingHistory &missing : page.missing)
            job.writer.add(archiveRecord(missing), job.bytes);
        for (const engine::PersonFace &person : page.faces)
            job.writer.add(archiveRecord(person), job.bytes);
    }
    for (const engine::HistoryRecord &record : page.records)
        job.writer.add(archiveRecord(record), job.bytes);
    if (!page.records.empty())
        job.next = page.records.back().place();
    job.isLast = page.isLast;
    job.isRead = page.isLast || job.writer.size() >= partBytes || now.mono - job.began >= partTime;
    if (job.isRead)
        job.writer.finish(job.bytes);
}

// ---- putting it at the relay

void HistorySupply::put(Out &out)
{
    Job &job = *m_job;
    const bool isWhole = job.bytes.size() >= wire::blobChunkBytesMax || (job.isRead && !job.bytes.isEmpty());
    if (job.putting != 0 || !isWhole)
        return;
    job.putting = m_requests.next();
    m_session.send(wire::PutBlob{job.putting, job.request.blob, job.chunk++,
                                 job.bytes.first(std::min(job.bytes.size(), wire::blobChunkBytesMax))},
                   out);
    job.bytes.remove(0, wire::blobChunkBytesMax);
}

bool HistorySupply::received(const wire::Frame &frame, Out &out)
{
    const quint64 request = wire::requestOf(frame);
    if (!m_job || request == 0 || request != m_job->putting)
        return false;
    m_job->putting = 0;
    if (!std::holds_alternative<wire::Done>(frame))
        abandon(out); // there is no room for it, or nobody waits for it any more
    return true;
}

void HistorySupply::offer(Now now, Out &out)
{
    const Job &job = *m_job;
    if (!job.isRead || !job.bytes.isEmpty() || job.putting != 0 || !m_sessions.isReady({job.to}, now))
        return;
    const ArchiveOffer offer{job.request.blob, job.isLast, job.key, job.writer.size()};
    if (!listWith(job.to, job.request) || !m_sessions.tell(job.to, FrameType::ArchiveOffer, offer.encoded(), now, out))
        return abandon(out);
    m_job.reset();
}

void HistorySupply::abandon(Out &out)
{
    m_session.send(wire::DropBlob{m_requests.next(), m_job->request.blob}, out);
    m_job.reset();
}

// ---- the session

/// What has been put so far is dropped by whoever asked for it, when they ask again.
void HistorySupply::offline()
{
    m_job.reset();
    m_waiting.clear();
}

void HistorySupply::work(Now now, Out &out)
{
    if (!m_session.isOnline() || m_session.isPending())
        return;
    // Another request of the same device takes the place of the one that it has given up.
    if (m_job && m_waiting.contains(m_job->to))
        m_job.reset();
    begin(now);
    if (!m_job)
        return;
    readOn(now, out);
    put(out);
    offer(now, out);
    if (!m_job)
        begin(now);
}

milliseconds HistorySupply::deadline() const
{
    if (!m_session.isOnline() || m_session.isPending() || !m_job)
        return Never;
    return wantsPage() ? m_job->readNotBefore : Never;
}

} // namespace porchlight::encryption
