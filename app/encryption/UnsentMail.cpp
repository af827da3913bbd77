// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/UnsentMail.h"

#include "app/encryption/BodyRecords.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/wire/Limits.h"

namespace porchlight::encryption {

using engine::Out;

namespace {

constexpr quint8 recordVersion = 1;
constexpr qsizetype bytesAtOnce = wire::appendBytesMax;

QByteArray rowOf(quint64 number)
{
    return ByteWriter().u64(number).bytes();
}

QByteArray recordOf(const wire::MailItem &item)
{
    return ByteWriter().u8(recordVersion).id(item.to.account).u32(item.to.number).id(item.id).raw(item.bytes).bytes();
}

} // namespace

UnsentMail::UnsentMail(const engine::KeyRecords &records, const Session &session, Requests &requests)
    : m_session(session), m_requests(requests)
{
    for (const auto &[name, record] : rowsOf(records, unsentMailKind)) {
        ByteReader number(name);
        const quint64 at = number.u64();
        ByteReader reader(record);
        const bool isOurs = reader.u8() == recordVersion;
        wire::MailItem item;
        item.to.account = reader.id<AccountId>();
        item.to.number = reader.u32();
        item.id = reader.id<MessageId>();
        item.bytes = reader.rest().toByteArray();
        if (number.isDone() && isOurs && reader.isGood())
            m_items[at] = std::move(item);
    }
    m_last = m_items.empty() ? 0 : m_items.rbegin()->first;
}

quint64 UnsentMail::add(wire::MailItem item, Out &out)
{
    const quint64 number = ++m_last;
    put(unsentMailKind, rowOf(number), recordOf(item), out);
    m_items[number] = std::move(item);
    if (m_items.size() > itemsMax)
        drop(m_items.begin()->first, out);
    return number;
}

void UnsentMail::drop(quint64 number, Out &out)
{
    if (m_items.erase(number) > 0)
        remove(unsentMailKind, rowOf(number), out);
}

void UnsentMail::forget(const DeviceId &device, Out &out)
{
    std::vector<quint64> gone;
    for (const auto &[number, item] : m_items) {
        if (item.to == device)
            gone.push_back(number);
    }
    for (const quint64 number : gone)
        drop(number, out);
}

void UnsentMail::offline()
{
    m_request = 0;
    m_underWay.clear();
    m_notBefore = 0ms;
    m_tries = 0;
}

bool UnsentMail::received(const wire::Frame &frame, Now now, Out &out)
{
    if (m_request == 0 || wire::requestOf(frame) != m_request)
        return false;
    const auto *error = std::get_if<wire::Error>(&frame);
    m_request = 0;
    const std::vector<quint64> sent = std::exchange(m_underWay, {});
    if (error && !wire::isFinal(error->code)) {
        m_notBefore = now.mono + retryAfter(*error, ++m_tries, againAfter, againAfterMax);
        return true;
    }
    m_tries = 0;
    for (const quint64 number : sent) // taken, or never to be taken
        drop(number, out);
    return true;
}

void UnsentMail::work(Now now, Out &out)
{
    if (!m_session.isOnline() || m_session.isPending() || m_request != 0 || m_items.empty() || m_notBefore > now.mono)
        return;
    wire::PutMail request;
    qsizetype bytes = 0;
    for (const auto &[number, item] : m_items) {
        bytes += item.bytes.size();
        if (!request.mail.empty() && (bytes > bytesAtOnce || request.mail.size() == std::size_t(wire::mailItemsMax)))
            break;
        request.mail.push_back(item);
        m_underWay.push_back(number);
    }
    m_notBefore = 0ms;
    request.request = m_request = m_requests.next();
    // What was added in this very step is not durable yet.
    m_session.sendAfter(std::move(request), out);
}

milliseconds UnsentMail::deadline() const
{
    const bool waits = m_session.isOnline() && !m_session.isPending() && m_request == 0 && !m_items.empty();
    return waits ? m_notBefore : Never;
}

} // namespace porchlight::encryption
