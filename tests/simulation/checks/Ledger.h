// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"
#include "tests/encryption/SealedOnce.h"
#include "tests/model_local/ModelLocalStore.h"
#include "tests/simulation/checks/GroupBook.h"

#include <algorithm>
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
    encryption::test::SealedOnce sealed; ///< with the app's encryption: all that ever left a device
    std::map<std::pair<DeviceId, ConversationId>, quint64> lastPlace;
    /// Entries as they were first committed; sequence n stands at [n - 1].
    std::map<ConversationId, std::vector<wire::Entry>> logs;
    /// As the logs were each time that the relay was restored from a copy. What a device has of one conversation must
    /// be of one of them, or of the present one, and never of two.
    std::vector<std::map<ConversationId, std::vector<wire::Entry>>> lostLogs;
    std::map<std::pair<ConversationId, AccountId>, Seq> reached; ///< by any of their devices, ever
    std::map<std::pair<ConversationId, MessageId>, Seq> places; ///< in the logs
    std::map<std::pair<ConversationId, DeviceId>, quint64> lastSequenced; ///< place of the sender's last one in the log
    std::map<MessageId, Seq> acknowledged; ///< the relay said so
    std::set<MessageId> refused;           ///< the relay said that it never will
    std::set<MessageId> turnedAway;        ///< by a relay that has forgotten the conversation (rule 4)
    std::set<ConversationId> foreign;      ///< with the intruder in them
    GroupBook groups;                      ///< who belonged to which, as the logs say
    std::map<std::pair<DeviceId, MessageId>, test::ModelStatus> statuses; ///< as last shown

    // ---- deletions: what may be missing, and what must be
    std::set<MessageId> removed;  ///< taken back before it ever went out
    std::set<MessageId> blanked;  ///< taken back, and goes on with nothing in it
    std::map<MessageId, std::pair<ConversationId, MessageId>> redactions; ///< what each would erase
    std::set<std::pair<ConversationId, MessageId>> erased; ///< by a redaction in the log
    std::map<MessageId, MessageId> edits; ///< of which message

    std::set<std::pair<ConversationId, MessageId>> erasedAlong; ///< edits, by a redaction of what they are of
    std::set<std::pair<ConversationId, AccountId>> typed; ///< who was ever typing where
    std::set<DeviceId> adopted;  ///< signed in anew on the profile of one that was unlinked
    std::set<DeviceId> putBack;  ///< to an older copy of its profile
    std::set<MessageId> forgotten; ///< by the disk of the device that wrote them, with such a copy
    std::set<MessageId> sentAgain; ///< by such a device, which does not know that they went out, or were taken back
    std::set<DeviceId> unlinked; ///< taken away from their accounts, as the relay's database says

    std::set<std::pair<ConversationId, MessageId>> openedLate; ///< on some device, that had waited long for the key

    std::map<MessageId, MessageId> hides; ///< each the note that deletes a message for its account alone

    /// The note that says so was refused (a body too large, in a run of such): the siblings never hear of it.
    bool isHidingRefused(const MessageId &target) const
    {
        return std::any_of(hides.begin(), hides.end(),
                           [&](const auto &note) { return note.second == target && refused.contains(note.first); });
    }
    /// It was to be erased, and the relay refused.
    bool isTooLate(const std::pair<ConversationId, MessageId> &target) const
    {
        return std::any_of(refused.begin(), refused.end(), [&](const MessageId &id) {
            const auto redaction = redactions.find(id);
            return redaction != redactions.end() && redaction->second == target;
        });
    }

    /// The entry as it was first committed, or what is left of it.
    bool isOfLog(const ConversationId &id, const wire::Entry &entry) const { return has(logs, id, entry); }
    /// Whether the relay ever had this entry.
    bool everHad(const ConversationId &id, const wire::Entry &entry) const
    {
        return isOfLog(id, entry)
            || std::any_of(lostLogs.begin(), lostLogs.end(), [&](const auto &lost) { return has(lost, id, entry); });
    }

    /// What another device of the account tells of an entry: all but how it was sealed and by which device.
    bool everHadAsTold(const ConversationId &id, const wire::Entry &entry) const
    {
        const auto isAsTold = [&](const std::map<ConversationId, std::vector<wire::Entry>> &all) {
            const auto log = all.find(id);
            if (log == all.end() || entry.seq == 0 || entry.seq > log->second.size())
                return false;
            const wire::Entry &first = log->second[entry.seq - 1];
            // What one has written oneself is there before the log has brought it, and its ordinal.
            const bool isCounted = entry.ordinal == first.ordinal || entry.ordinal == 0;
            // What was taken back goes out as another kind, and a profile that is another device now was not told so.
            const bool isOfKind = entry.kind == first.kind || blanked.contains(entry.id);
            return entry.id == first.id && isOfKind && entry.sender == first.sender
                && ((isCounted && entry.number == first.number) || hasRestores() || !adopted.empty()) // as they were before
                && entry.relayTimeMs == first.relayTimeMs && (!entry.target || entry.target == first.target)
                && (!entry.absent || entry.absent == first.absent || erased.contains({id, entry.id}) || erasedAlong.contains({id, entry.id}));
        };
        return isAsTold(logs) || std::any_of(lostLogs.begin(), lostLogs.end(), isAsTold);
    }

    void write(const DeviceId &device, const ConversationId &conversation, const MessageId &id, const QString &text)
    {
        written[id] = {device, conversation, ++lastPlace[{device, conversation}], text};
    }
    bool hasRestores() const { return !lostLogs.empty(); }
    const std::vector<wire::Entry> &log(const ConversationId &id) { return logs[id]; }
    /// How far the log of that conversation ever went, in any life of the relay.
    Seq longest(const ConversationId &id) const
    {
        Seq most = 0;
        const auto count = [&](const std::map<ConversationId, std::vector<wire::Entry>> &all) {
            const auto log = all.find(id);
            most = std::max<Seq>(most, log == all.end() ? 0 : log->second.size());
        };
        count(logs);
        std::for_each(lostLogs.begin(), lostLogs.end(), count);
        return most;
    }

private:
    bool has(const std::map<ConversationId, std::vector<wire::Entry>> &all, const ConversationId &id,
             const wire::Entry &entry) const
    {
        const auto log = all.find(id);
        if (log == all.end() || entry.seq == 0 || entry.seq > log->second.size())
            return false;
        wire::Entry first = log->second[entry.seq - 1];
        if (first == entry)
            return true;
        first.body.clear();
        first.absent = quint8(wire::Absence::Redacted);
        return first == entry && (erased.contains({id, entry.id}) || erasedAlong.contains({id, entry.id}));
    }
};

} // namespace porchlight::simulation
