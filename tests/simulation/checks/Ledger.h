// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"
#include "tests/model_local/ModelLocalStore.h"

#include <map>
#include <set>

namespace porchlight::simulation {

/// What has become known to someone in this run, and so must stay true whatever crashes (reliability.md 4). Written by
/// the checks, never by the cores.
struct Ledger
{
    /// A message that a screen has shown: it is in its writer's database.
    struct Written
    {
        DeviceId device;
        ConversationId conversation;
        quint64 place = 0; ///< in the order in which the device wrote in this conversation
        QString text;
    };

    std::map<MessageId, Written> written;
    std::map<std::pair<DeviceId, ConversationId>, quint64> lastPlace;
    /// Entries as they were first committed; sequence n stands at [n - 1].
    std::map<ConversationId, std::vector<wire::Entry>> logs;
    std::map<std::pair<ConversationId, MessageId>, Seq> places; ///< in the logs
    std::map<std::pair<ConversationId, DeviceId>, quint64> lastSequenced; ///< place of the sender's last one in the log
    std::map<MessageId, Seq> acknowledged; ///< the relay said so
    std::set<MessageId> refused;           ///< the relay said that it never will
    std::set<ConversationId> foreign;      ///< with the intruder in them
    std::map<std::pair<DeviceId, MessageId>, test::ModelStatus> statuses; ///< as last shown

    void write(const DeviceId &device, const ConversationId &conversation, const MessageId &id, const QString &text)
    {
        written[id] = {device, conversation, ++lastPlace[{device, conversation}], text};
    }
    const std::vector<wire::Entry> &log(const ConversationId &id) { return logs[id]; }
};

} // namespace porchlight::simulation
