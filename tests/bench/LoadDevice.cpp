// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/LoadDevice.h"

#include "shared/base/Result.h"

#include <QTimer>

#include <algorithm>

namespace porchlight::bench {

LoadDevice::LoadDevice(const QString &relayUrl, const Resident &resident, Listener &listener)
    : m_resident(resident), m_listener(listener), m_transport([this](const engine::EngineEvent &event) { on(event); })
{
    m_transport.dial({1, relayUrl});
}

void LoadDevice::send(const ConversationId &conversation, const MessageId &id, const QByteArray &body,
                      SteadyTime intended, std::size_t bodiesMax)
{
    Sending &sending = m_sending[conversation];
    sending.bodiesMax = bodiesMax;
    sending.queue.push_back({{quint8(wire::EntryKind::Counts), id, body}, intended});
    pump(conversation, sending);
}

void LoadDevice::on(const engine::EngineEvent &event)
{
    if (std::holds_alternative<engine::SocketOpened>(event)) {
        wire::Hello hello;
        hello.app = QStringLiteral("porchlight-bench");
        hello.token = m_resident.token;
        transmit(std::move(hello));
    } else if (const auto *received = std::get_if<engine::FrameReceived>(&event)) {
        on(received->frame);
    } else if (const auto *closed = std::get_if<engine::SocketClosed>(&event)) {
        m_isOnline = false;
        m_listener.failed(QStringLiteral("a connection ended: ") + closed->reason);
    } else {
        m_listener.failed(QStringLiteral("the relay sent what cannot be read"));
    }
}

void LoadDevice::on(const wire::Frame &frame)
{
    std::visit(Overloaded{
                   [this](const wire::Welcome &f) { on(f); },
                   [this](const wire::Behind &f) { on(f); },
                   [this](const wire::Entries &f) { on(f); },
                   [this](const wire::Appended &f) { on(f); },
                   [this](const wire::Marks &f) { on(f); },
                   [this](const wire::Error &f) { on(f); },
                   [](const auto &) {},
               },
               frame);
}

void LoadDevice::on(const wire::Welcome &welcome)
{
    m_isOnline = welcome.signedIn;
    if (!welcome.signedIn)
        m_listener.failed(QStringLiteral("the relay does not know a device"));
}

void LoadDevice::on(const wire::Behind &behind)
{
    wire::OpenLog open;
    for (const wire::BehindLog &log : behind.logs)
        open.after.push_back({log.log, m_taken[log.log]});
    if (!open.after.empty())
        transmit(std::move(open));
}

void LoadDevice::on(const wire::Entries &entries)
{
    Seq &taken = m_taken[entries.log];
    for (const wire::Entry &entry : entries.entries) {
        if (entry.seq <= taken)
            continue;
        if (entry.seq > taken + 1) {
            wire::OpenLog open;
            open.after.push_back({entries.log, taken});
            return transmit(std::move(open));
        }
        taken = entry.seq;
        if (entries.log.kind == LogId::Kind::Conversation && entry.sender != m_resident.account)
            m_listener.arrived(entry);
    }
    acknowledgeLater(entries.log);
}

// As the app does it after a commit: one acknowledgement and one mark for all that came together.
void LoadDevice::acknowledgeLater(const LogId &log)
{
    const bool isPosted = !m_dirty.empty();
    m_dirty.insert(log);
    if (isPosted)
        return;
    QMetaObject::invokeMethod(
        &m_transport,
        [this] {
            wire::Ack ack;
            wire::Mark mark;
            for (const LogId &id : std::exchange(m_dirty, {})) {
                ack.upTo.push_back({id, m_taken[id]});
                if (id.kind == LogId::Kind::Conversation)
                    mark.marks.push_back({id.conversation, m_taken[id], 0, 0});
            }
            transmit(std::move(ack));
            if (!mark.marks.empty())
                transmit(std::move(mark));
        },
        Qt::QueuedConnection);
}

void LoadDevice::on(const wire::Appended &appended)
{
    Sending &sending = m_sending[appended.conversation];
    // They count as in flight until all are told, so that what the listener sends next goes out together.
    const auto &inFlight = sending.inFlight;
    if (inFlight.size() != appended.stored.size())
        return m_listener.failed(QStringLiteral("an answer to something else"));
    for (std::size_t i = 0; i < inFlight.size(); ++i) {
        if (appended.stored[i].seq == 0)
            return m_listener.failed(QStringLiteral("refused: ") + wire::describe(appended.stored[i].refused));
        sending.undelivered.emplace_back(appended.stored[i].seq, inFlight[i]);
        m_listener.acknowledged(*this, appended.conversation, inFlight[i]);
    }
    sending.inFlight.clear();
    pump(appended.conversation, sending);
}

void LoadDevice::on(const wire::Marks &marks)
{
    for (const wire::AccountMark &mark : marks.marks) {
        if (mark.account == m_resident.account)
            continue;
        auto &undelivered = m_sending[mark.conversation].undelivered;
        while (!undelivered.empty() && undelivered.front().first <= mark.delivered) {
            m_listener.markedDelivered(undelivered.front().second);
            undelivered.pop_front();
        }
    }
}

void LoadDevice::pump(const ConversationId &conversation, Sending &sending)
{
    if (!sending.inFlight.empty() || sending.queue.empty())
        return;
    wire::Append append;
    append.request = ++m_lastRequest;
    append.conversation = conversation;
    append.firstNumber = sending.nextNumber;
    while (!sending.queue.empty() && append.bodies.size() < sending.bodiesMax) {
        append.bodies.push_back(std::move(sending.queue.front().body));
        sending.inFlight.push_back(sending.queue.front().intended);
        sending.queue.pop_front();
    }
    sending.nextNumber += append.bodies.size();
    sending.underWay = append;
    transmit(std::move(append));
}

/// Busy is no failure: on a machine that others use as well there is too much to do sooner.
void LoadDevice::on(const wire::Error &error)
{
    const auto refused = std::find_if(m_sending.begin(), m_sending.end(), [&error](const auto &entry) {
        return !entry.second.inFlight.empty() && entry.second.underWay.request == error.request;
    });
    if (error.code != wire::ErrorCode::Busy || refused == m_sending.end())
        return m_listener.failed(QStringLiteral("refused: ") + wire::describe(error.code));
    Sending &sending = refused->second;
    QTimer::singleShot(milliseconds(qint64(error.retryAfterMs.value_or(0))), &m_transport, [this, &sending] {
        sending.underWay.request = ++m_lastRequest;
        transmit(sending.underWay);
    });
}

} // namespace porchlight::bench
