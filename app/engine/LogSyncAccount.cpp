// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LogSync: the account's own log.

#include "app/engine/LogSync.h"

#include "shared/wire/AccountEvent.h"

namespace porchlight::engine {

void LogSync::takeAccount(const wire::Entries &frame, Now now, Out &out)
{
    Log &log = m_logs[frame.log];
    if (frame.head < log.taken)
        rewind(frame.log, log, out);
    for (const wire::Entry &entry : frame.entries) {
        if (!isNext(frame.log, log, entry.seq, out))
            continue;
        if (!m_isPuttingAside)
            takeEvent(entry, now, out);
        advance(frame.log, log, out);
    }
}

void LogSync::noteAccepted(const ConversationId &conversation, Now now, Out &out)
{
    out.transaction.push_back(PutAccepted{conversation});
    m_seal.accepted(conversation, now, out);
}

void LogSync::takeEvent(const wire::Entry &entry, Now now, Out &out)
{
    // An event of a newer relay is passed over: it is still in the log when we are newer too.
    const auto event = wire::decodeAccountEvent(entry.body);
    if (!event)
        return;
    if (event->joined && event->isGroup.value_or(false)) {
        out.transaction.push_back(PutConversation{*event->joined, {}, entry.relayTimeMs, false, true});
        m_seal.groupTold(*event->joined, now, out);
    } else if (event->left) {
        m_seal.groupTold(*event->left, now, out);
    } else if (event->joined) {
        const bool isRequest = event->isRequest.value_or(false);
        out.transaction.push_back(PutConversation{*event->joined, event->members, entry.relayTimeMs, isRequest});
        // In an earlier life of the relay it may have been one, and in this one there is nothing to accept (rule 4).
        if (!isRequest)
            noteAccepted(*event->joined, now, out);
    } else if (event->accepted) {
        noteAccepted(*event->accepted, now, out);
    } else if (event->muted) {
        out.transaction.push_back(PutMute{*event->muted, event->untilMs.value_or(0)});
    } else if (event->contact) {
        out.transaction.push_back(PutContact{*event->contact, event->handle.value_or(QString()), event->on.value_or(false)});
    } else if (event->blocked) {
        out.transaction.push_back(PutBlocked{*event->blocked, event->handle.value_or(QString()), event->on.value_or(false)});
    } else if (event->settings) {
        out.transaction.push_back(PutAccountSettings{*event->settings});
    } else if (event->device) {
        const bool isGone = event->deviceChange == quint8(wire::DeviceChange::Unlinked);
        m_isUnlinked = m_isUnlinked || (isGone && *event->device == m_self.number);
        out.after.push_back(DevicesChanged());
    }
}

} // namespace porchlight::engine
