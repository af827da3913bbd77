// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/Convergence.h"

#include "tests/simulation/checks/ContentChecks.h"
#include "tests/simulation/checks/OutOfReach.h"

namespace porchlight::simulation {

namespace {

using Missing = std::optional<QString>;

QString on(const DeviceId &device, const QString &what)
{
    return QString::fromLatin1(device.account.toHex().left(4)) + QStringLiteral("/%1 ").arg(device.number) + what;
}

/// Its writer still has the envelope, and not merely what travels with it: of what is erased or refused.
bool isKept(const test::ModelLocalStore &store, const std::pair<ConversationId, MessageId> &message)
{
    const auto envelope = store.outbox().find(message);
    return envelope != store.outbox().end();
}

/// Everything that a screen ever showed as one's own is in the log.
Missing missingInLogs(Scene &scene, const Founding &founding)
{
    for (const auto &[id, written] : scene.ledger.written) {
        if (scene.ledger.unlinked.contains(written.device))
            continue; // it keeps what it has not sent
        if (scene.ledger.forgotten.contains(id))
            continue;
        // What a restored relay has forgotten can only come from its writer, who keeps it for some days.
        if (scene.ledger.hasRestores() && !isKept(founding.disks.at(written.device).store, {written.conversation, id}))
            continue;
        if (!scene.ledger.places.contains({written.conversation, id}) && !scene.ledger.refused.contains(id))
            return on(written.device, QStringLiteral("has an own message that is not in the log: ") + written.text + QStringLiteral(" in ")
                                          + QString::fromLatin1(written.conversation.toHex().left(6)));
    }
    return std::nullopt;
}

Missing missingInTimeline(const Scene &scene, const Founding &founding, const DeviceId &device, const test::ModelLocalStore &store,
                          const ConversationId &id, std::vector<wire::Entry> log)
{
    const std::vector<wire::Entry> all = log;
    const Seq head = all.size();
    const GroupState *group = scene.ledger.groups.state(id);
    const bool isAlone = group && group->members().size() == 1; // and nobody reads what one says
    const Seq since = scene.ledger.groups.since(id, device.account).value_or(0); // of a group
    std::erase_if(log, [&](const wire::Entry &entry) {
        return entry.kind >= quint8(wire::EntryKind::DevicesChanged) || entry.seq < since || isOutOfReach(scene, founding, device, id, entry);
    });
    const bool isForeign = scene.ledger.foreign.contains(id);
    if (store.cursor(LogId::of(id)) != head)
        return on(device, QStringLiteral("has not read a log to its end"));
    auto timeline = store.timeline(id);
    for (const test::ModelMessage &message : timeline) {
        // A redaction that an earlier life of the relay has taken stays sent, though a restored one no longer knows its target.
        if (scene.ledger.hasRestores() && message.reached >= test::ModelStatus::Sent)
            continue;
        if (message.mine && scene.ledger.refused.contains(message.id) != (message.failed != wire::ErrorCode::None))
            return on(device, QStringLiteral("does not show as failed what was refused: ") + message.content.text + QStringLiteral(", %1 of kind %2").arg(int(message.failed)).arg(message.kind));
    }
    // What a profile has from when it was another device may be there all the same.
    std::erase_if(timeline, [&](const test::ModelMessage &row) {
        return row.seq && *row.seq <= head && isOutOfReach(scene, founding, device, id, all[*row.seq - 1]);
    });
    // Of a group also what is about it, and what it has from an earlier time there, which others need not have.
    std::erase_if(timeline, [since](const test::ModelMessage &message) {
        return message.failed != wire::ErrorCode::None || message.note || (message.seq && *message.seq < since);
    });
    if (scene.ledger.hasRestores()) { // what nobody could hand back stays where it was seen
        std::erase_if(timeline, [&](const test::ModelMessage &row) {
            return !row.seq && !scene.ledger.places.contains({id, row.id});
        });
    }
    const auto stranger = std::ranges::find_if(timeline, [&](const auto &row) { return std::ranges::count(log, row.id, &wire::Entry::id) == 0; });
    if (timeline.size() != log.size() && stranger != timeline.end())
        return on(device, QStringLiteral("shows what is not in the log at %1").arg(stranger->seq.value_or(0)));
    if (timeline.size() != log.size())
        return on(device, QStringLiteral("shows %1 messages of %2 in ").arg(timeline.size()).arg(log.size()) + QString::fromLatin1(id.toHex().left(6)));
    for (std::size_t i = 0; i < log.size(); ++i) {
        if (timeline[i].id != log[i].id || timeline[i].seq != log[i].seq)
            return on(device, QStringLiteral("shows another order than the log has"));
        const std::pair entry{id, log[i].id};
        // Also what was to be erased, too late for the relay: its author does not know any more what it said.
        const bool isErased = scene.ledger.erased.contains(entry) || scene.ledger.erasedAlong.contains(entry)
            || scene.ledger.isTooLate(entry);
        // A key that got lost is asked for, of whoever may be gone.
        const bool isGone = scene.mayLoseKeys && scene.ledger.unlinked.contains({log[i].sender, log[i].senderDevice});
        // What its author's disk has forgotten, or how it was sealed, nobody else is told; but who was put back has it from
        // another own device, if there is one that has it.
        const bool isForgotten = scene.ledger.forgotten.contains(log[i].id) || scene.ledger.sentAgain.contains(log[i].id);
        const bool isElsewhere =
            scene.ledger.putBack.contains(device) && isReadInAccount(scene, founding, device, id, log[i]);
        const bool mayStayShut = isGone || (isForgotten && !isElsewhere);
        const bool isShut = timeline[i].state == ContentState::WaitingForKey ||
                            (timeline[i].state == ContentState::KeyLost && scene.ledger.putBack.contains(device));
        if (!isForeign && !isErased && !mayStayShut && isShut)
            return on(device, QStringLiteral("waits for the key of %1 %2")
                                  .arg(QString::fromLatin1(id.toHex().left(6)))
                                  .arg(log[i].seq));
        if (!isForeign && !isAlone && timeline[i].mine && store.status(id, log[i].id) != test::ModelStatus::Read)
            return on(device, QStringLiteral("does not show as read what was read"));
    }
    if (isForeign)
        return std::nullopt; // who is to have read what in there is up to the intruder
    if (store.unread(id) != 0 || store.readPosition(id) != head)
        return on(device, QStringLiteral("counts unread what was read"));
    return std::nullopt;
}

/// The marks of all members stand at the end of the log, at the relay and on every device: that is the reality, since
/// everybody has it and has read it.
Missing missingInMarks(const DeviceId &device, const test::ModelLocalStore &store, const test::RelayConversation &kept,
                       const ConversationId &id)
{
    for (const wire::Member &member : kept.members) {
        const auto atRelay = kept.marks.find(member.account);
        const bool known = atRelay != kept.marks.end();
        if (!known || atRelay->second.mark.delivered != kept.head() || atRelay->second.mark.readPublic != kept.head())
            return on(device, QStringLiteral("sees that the relay lacks a mark of ") + member.handle);
        const wire::AccountMark shown = store.mark(id, member.account);
        if (shown.delivered != kept.head() || shown.readPublic != kept.head())
            return on(device, QStringLiteral("does not know how far someone has read"));
    }
    return std::nullopt;
}

Missing missingOn(Scene &scene, const Founding &founding, const DeviceId &device, const test::ModelLocalStore &store)
{
    if (!founding.relayDisk.data().devices.at(device)->mailbox.empty())
        return on(device, QStringLiteral("has items in its mailbox that it does not need any more"));
    if (store.cursor(LogId::accountLog()) != founding.relayDisk.data().accounts.at(device.account)->log.size())
        return on(device, QStringLiteral("has not read the log of its account to the end"));
    for (const auto &[key, envelope] : store.outbox()) {
        if (!envelope.settledMs)
            return on(device, QStringLiteral("has not sent everything"));
    }
    for (const auto &[id, kept] : founding.relayDisk.data().conversations) {
        if (!kept->hasMember(device.account) || kept->head() == 0)
            continue; // who has gone from a group keeps what it has: GroupLife
        const bool isForeign = scene.ledger.foreign.contains(id);
        if (isForeign && scene.isIntruderAtWork)
            continue; // it never rests
        if (auto missing = missingInTimeline(scene, founding, device, store, id, scene.ledger.log(id)))
            return missing;
        if (auto missing = isForeign ? std::nullopt : missingInMarks(device, store, *kept, id))
            return missing;
    }
    return std::nullopt;
}

} // namespace

Missing missingToConverge(Scene &scene, const Founding &founding)
{
    if (auto missing = missingInLogs(scene, founding))
        return missing;
    for (const auto &[device, disk] : founding.disks) {
        if (scene.ledger.unlinked.contains(device))
            continue;
        if (auto missing = missingOn(scene, founding, device, disk.store))
            return missing;
    }
    return missingInContent(scene, founding);
}

} // namespace porchlight::simulation
