// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/checks/ContentChecks.h"

#include "tests/simulation/checks/OutOfReach.h"

#include <algorithm>

namespace porchlight::simulation {

namespace {

using Missing = std::optional<QString>;
using Store = test::ModelLocalStore;

QString on(const DeviceId &device, const char *what)
{
    return QString::fromLatin1(device.account.toHex().left(4)) + QStringLiteral("/%1 ").arg(device.number)
        + QLatin1StringView(what);
}

QString replyIn(const Store &store, const ConversationId &conversation, const MessageId &id)
{
    const auto found = store.reply(conversation, id);
    return found ? found->quote : QStringLiteral("-");
}

bool showSame(const Store &one, const Store &other, const ConversationId &conversation, const MessageId &id)
{
    return one.isDeleted(conversation, id) == other.isDeleted(conversation, id)
        && one.shownText(conversation, id) == other.shownText(conversation, id)
        && one.reactions(conversation, id) == other.reactions(conversation, id)
        && replyIn(one, conversation, id) == replyIn(other, conversation, id);
}

/// For people.
QString shownIn(const Store &store, const ConversationId &conversation, const MessageId &id)
{
    return store.isDeleted(conversation, id) ? QStringLiteral(" deleted")
        : QStringLiteral(" \"%1\", %2 reactions, answers \"%3\"")
              .arg(store.shownText(conversation, id))
              .arg(store.reactions(conversation, id).size())
              .arg(replyIn(store, conversation, id));
}

/// What anybody has said something about; of all else the words alone count.
std::set<MessageId> touchedIn(const Store &store, const ConversationId &conversation)
{
    std::set<MessageId> touched;
    if (const auto *kept = store.conversation(conversation)) {
        for (const auto &[id, m] : kept->messages) {
            touched.insert(m.content.target);
            touched.insert(m.target.value_or(MessageId()));
        }
    }
    return touched;
}

bool isShut(const Store &store, const ConversationId &conversation, const MessageId &id)
{
    const test::ModelMessage *m = store.message(conversation, id);
    return m && (m->state == ContentState::WaitingForKey || m->state == ContentState::KeyLost);
}

bool areNotesSame(const Store &one, const Store &other, const ConversationId &conversation)
{
    for (const auto type : {Content::Type::Draft, Content::Type::Pin, Content::Type::Archive}) {
        const Content *here = one.note(conversation, type);
        const Content *there = other.note(conversation, type);
        if ((here == nullptr) != (there == nullptr) || (here && *here != *there))
            return false;
    }
    return true;
}

/// And so it lacks what those say about other messages.
bool isAnyShut(const Store &store)
{
    return std::ranges::any_of(store.conversations(), [&](const ConversationId &id) {
        return std::ranges::any_of(store.conversation(id)->messages, [&](const auto &m) { return isShut(store, id, m.first); });
    });
}

bool isOf(const Scene &scene, const test::RelayConversation &kept, const DeviceId &device, const Store &store)
{
    const bool mayBeShut = scene.ledger.adopted.contains(device) || scene.mayLoseKeys; // where it may be, says missingInTimeline()
    return kept.hasMember(device.account) && !scene.ledger.unlinked.contains(device) && !(mayBeShut && isAnyShut(store));
}

Missing differing(Scene &scene, const Founding &founding, const ConversationId &conversation,
                  const test::RelayConversation &kept)
{
    std::map<AccountId, const Store *> ofAccount;
    const Store *first = nullptr;
    Seq since = 0; // of a group: what the ones compared with so far have all been told
    for (const auto &[device, disk] : founding.disks) {
        if (!isOf(scene, kept, device, disk.store) || isAnyOutOfReach(scene, founding, device, conversation))
            continue;
        const auto [own, isNew] = ofAccount.try_emplace(device.account, &disk.store);
        if (!isNew && !areNotesSame(*own->second, disk.store, conversation))
            return on(device, "has another draft, pin or mark than its sibling");
        first = first ? first : &disk.store;
        since = std::max(since, scene.ledger.groups.since(conversation, device.account).value_or(0));
        const std::set<MessageId> touched = touchedIn(*first, conversation);
        for (const wire::Entry &entry : scene.ledger.log(conversation)) {
            if (entry.kind != quint8(wire::EntryKind::Counts) || entry.seq < since)
                continue;
            if (isShut(*first, conversation, entry.id) || isShut(disk.store, conversation, entry.id))
                continue; // where it may be, says missingInTimeline()
            if (touched.contains(entry.id) && !showSame(*first, disk.store, conversation, entry.id))
                return on(device, "shows something else of a message than another device: ") + QString::fromLatin1(entry.id.toHex().left(4))
                    + shownIn(disk.store, conversation, entry.id) + u';' + shownIn(*first, conversation, entry.id);
            const auto *here = disk.store.message(conversation, entry.id);
            const auto *elsewhere = first->message(conversation, entry.id);
            if (!here || !elsewhere || here->content.text != elsewhere->content.text || here->redacted != elsewhere->redacted)
                return on(device, "has something else of a message than another device: ") + QString::fromLatin1(entry.id.toHex().left(4));
            const auto *there = own->second->message(conversation, entry.id);
            if (!there || (here->hidden != there->hidden && !scene.ledger.isHidingRefused(entry.id)))
                return on(device, "hides something else than its sibling");
        }
    }
    return std::nullopt;
}

Missing leftOf(Scene &scene, const Founding &founding, const ConversationId &conversation, const MessageId &target)
{
    const test::RelayConversation *kept = founding.relayDisk.data().conversation(conversation);
    if (!kept)
        return QStringLiteral("the relay lacks a conversation in which something was deleted for everyone");
    for (const wire::Entry &entry : kept->entries) {
        if (entry.id == target && (!entry.body.isEmpty() || entry.absent != quint8(wire::Absence::Redacted)))
            return QStringLiteral("the relay still has what was deleted for everyone: ") + QString::fromLatin1(target.toHex().left(4));
    }
    for (const auto &[device, disk] : founding.disks) {
        const test::ModelMessage *m = disk.store.message(conversation, target);
        // Whoever had no device when it was deleted does not hear of it: docs/ENCRYPTION.md, *What is not protected*.
        if (!m || scene.ledger.unlinked.contains(device) || isAnyOutOfReach(scene, founding, device, conversation))
            continue;
        // Nor does who was not in the group then.
        if (scene.ledger.groups.isGroup(conversation)
            && m->seq.value_or(0) < scene.ledger.groups.since(conversation, device.account).value_or(kept->head() + 1))
            continue;
        if (!m->redacted || !m->content.text.isEmpty())
            return on(device, "still has what was deleted for everyone");
        const auto envelope = disk.store.outbox().find({conversation, target});
        if (envelope != disk.store.outbox().end() && !envelope->second.item.content.isEmpty())
            return on(device, "still has the envelope of what was deleted for everyone");
        for (const auto &[id, other] : disk.store.conversation(conversation)->messages) {
            const bool isQuote = other.content.reply && other.content.reply->to == target;
            const bool isEdit = other.content.target == target && isAnnotation(other.content.type);
            if ((isQuote && !other.content.reply->quote.isEmpty()) || (isEdit && !other.content.text.isEmpty()))
                return on(device, "still has an edit or a quote of what was deleted for everyone");
        }
    }
    return std::nullopt;
}

/// An edit goes along with its message: whichever device wrote it has erased it at the relay too.
Missing editLeftAtRelay(const Founding &founding, Scene &scene)
{
    for (const auto &[id, kept] : founding.relayDisk.data().conversations) {
        for (const wire::Entry &entry : kept->entries) {
            const auto edited = scene.ledger.edits.find(entry.id);
            const bool isLeft = edited != scene.ledger.edits.end() && !entry.body.isEmpty()
                && scene.ledger.erased.contains({id, edited->second}) && !scene.ledger.isTooLate({id, entry.id});
            if (isLeft)
                return QStringLiteral("the relay still has an edit of what was deleted for everyone: %1 of %2").arg(QString::fromLatin1(entry.id.toHex().left(4)), QString::fromLatin1(edited->second.toHex().left(4)));
        }
    }
    return std::nullopt;
}

} // namespace

Missing missingInContent(Scene &scene, const Founding &founding)
{
    for (const auto &[id, kept] : founding.relayDisk.data().conversations) {
        if (auto missing = differing(scene, founding, id, *kept))
            return missing;
    }
    for (const auto &[conversation, target] : scene.ledger.erased) {
        // A restored relay has forgotten that it took the redaction, and has refused it since.
        if (scene.ledger.hasRestores() && scene.ledger.isTooLate({conversation, target}))
            continue;
        if (auto missing = leftOf(scene, founding, conversation, target))
            return missing;
    }
    return editLeftAtRelay(founding, scene);
}

} // namespace porchlight::simulation
