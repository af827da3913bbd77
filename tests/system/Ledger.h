// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalRows.h"

#include <QStringList>

#include <map>
#include <vector>

namespace porchlight::test {

/// What was found in the databases when all was over.
struct Evidence
{
    struct Logged
    {
        MessageId id;
        AccountId sender;
        quint64 number = 0;
    };
    struct Shown
    {
        MessageId id;
        QByteArray text;
    };

    std::vector<Logged> relayLog;                     ///< by sequence, of every conversation there is
    std::map<QByteArray, std::vector<Shown>> timelines; ///< by client, oldest first
};

/// The books of a run, kept outside of the processes that are killed: each message that a client said was stored, and
/// every tick that it showed. Judges what the databases hold in the end. Plain values; any thread, one at a time.
class Ledger
{
public:
    struct Verdict
    {
        int sent = 0;         ///< messages that a client said were stored
        int acknowledged = 0; ///< of those, shown with ✓ or more
        int lost = 0;         ///< missing in the relay's log or in a timeline
        int doubled = 0;      ///< there more than once
        int unknown = 0;      ///< there, and nobody wrote it
        int outOfOrder = 0;   ///< not in the order of sending, or not where the relay's log has it
        int steppedBack = 0;  ///< statuses that went backwards
        QStringList complaints;

        bool isClean() const { return lost + doubled + unknown + outOfOrder + steppedBack == 0; }
        QString summary() const;
    };

    /// @p client said that this message is stored. In the order of writing; told again, nothing changes.
    void stored(const QByteArray &client, const MessageId &id, const QByteArray &text);
    /// @p client shows a message with this status.
    void shown(const QByteArray &client, const MessageId &id, store::MessageStatus status);

    Verdict judge(const Evidence &evidence) const;

private:
    struct Message
    {
        QByteArray text;
        int place = 0; ///< among those of its client, by writing
    };
    struct Status
    {
        store::MessageStatus last = store::MessageStatus::Received;
        bool steppedBack = false;
    };

    const Message *find(const MessageId &id) const;
    void judgeRelay(const Evidence &evidence, Verdict &verdict) const;
    void judgeTimeline(const QByteArray &client, const Evidence &evidence, Verdict &verdict) const;

    std::map<QByteArray, std::map<MessageId, Message>> m_written;
    std::map<QByteArray, std::map<MessageId, Status>> m_statuses;
};

} // namespace porchlight::test
