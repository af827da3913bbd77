// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SessionCore: what the writer tells, and what time brings.

#include "relay/services/SessionCore.h"

#include "shared/wire/Limits.h"

namespace porchlight::relay {

using Phase = Connection::Phase;

namespace {

// Whoever is left is due at once again: a look costs little, what comes of it a call to the kernel.
constexpr std::size_t duePerTick = 128; // connections
constexpr std::size_t effectsPerTick = 32;

} // namespace

void SessionCore::noticed(const CommitNotice &notice)
{
    m_registry.load().settled(notice.settlements.size(), notice.status, notice.took, m_registry.now().mono);
    if (notice.generation) {
        m_hello.beginGeneration(*notice.generation);
        m_registry.closeForGeneration();
    }
    m_registry.noteTide(notice.tide);
    m_registry.beginNotice(notice.tide);
    for (const Settlement &settlement : notice.settlements)
        settled(settlement);
    for (const DeviceId &device : notice.unlinked) {
        m_hello.forget(device);
        m_devices.unlinked(device);
    }
    for (const ListedDevices &listed : notice.listed) {
        for (const ConnectionId id : m_gate.published(listed))
            m_delivery.stop(*m_registry.find(id));
    }
    m_delivery.beginNotice();
    // Keys before what they open, people before what they say.
    for (const MailboxEntry &mail : notice.mail)
        m_delivery.publishedMail(mail);
    for (const AccountEntry &entry : notice.account) {
        m_delivery.publishedAccount(entry);
        m_presence.published(entry);
    }
    for (const PublishedEntries &entries : notice.entries) {
        m_delivery.published(entries);
        m_presence.published(entries);
    }
    m_delivery.endNotice();
    const bool hadMarks = m_marks.waiting() > 0;
    for (const RaisedMarks &raised : notice.marks)
        m_marks.published(raised);
    if (!hadMarks) // else their slice of this turn is the Tick's
        m_marks.goOn();
}

void SessionCore::ticked()
{
    const milliseconds now = m_registry.now().mono;
    for (const ConnectionId id : m_registry.due(duePerTick)) {
        if (m_registry.effects() >= effectsPerTick)
            break;
        Connection *connection = m_registry.find(id);
        const bool silent = connection->heardAt + wire::silenceMax <= now;
        const bool mute = connection->phase == Phase::AwaitingHello && connection->openedAt + wire::helloDeadline <= now;
        if (silent || mute) {
            m_contacts.left(*connection, m_registry.now());
            m_registry.close(*connection);
            continue;
        }
        m_marks.tick(*connection);
        m_cursors.tick(*connection);
        m_delivery.tick(*connection);
    }
    m_delivery.goOn();
    m_marks.goOn();
    m_presence.tick();
}

} // namespace porchlight::relay
