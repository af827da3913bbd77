// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GroupChanges: what the relay says to what was signed here.

#include "app/encryption/GroupChanges.h"

#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;
using wire::ErrorCode;

namespace {

constexpr int quickTries = 3;

QByteArray wishRow(quint64 number)
{
    return ByteWriter().u64(number).bytes();
}

} // namespace

void GroupChanges::keep(const ControlEvent &event, const QByteArray &packed, Out &out)
{
    m_made[event.conversation()][event.facts().number] = packed;
    put(groupMadeKind, rowName(event.conversation(), event.facts().number), packed, out);
}

void GroupChanges::accepted(quint64 number, Running &running, Out &out)
{
    GroupWish &wish = running.wish;
    const auto event = ControlEvent::decoded(*SignedControlEvent::unpacked(wish.event));
    keep(*event, wish.event, out);
    wish.conversation = event->conversation();
    wish.accepted = event->facts().number;
    wish.event.clear();
    const MembersMoved moved = membersMoved(*event);
    std::erase_if(wish.accounts, [&](const AccountId &account) {
        return std::ranges::binary_search(moved.came, account) || std::ranges::binary_search(moved.went, account);
    });
    if (std::holds_alternative<operation::Add>(event->facts().operation))
        m_added.push_back({wish.conversation, moved.came});
    if (wish.kind == GroupWish::Kind::Invitation && wish.isOn)
        m_secrets.emplace_back(wish.conversation, wish.secret);
    running.tries = 0;
    m_groups.learn(wish.conversation); // the log brings it as well, but perhaps later
    store(number, running, out);
}

/// True: it is over.
bool GroupChanges::refused(Running &running, const wire::Error &error, Now now, Out &out)
{
    GroupWish &wish = running.wish;
    const bool isOurList = error.code == ErrorCode::ManifestStale || error.code == ErrorCode::ControlInvalid;
    const auto event = ControlEvent::decoded(*SignedControlEvent::unpacked(wish.event));
    const DeviceList *own = m_accounts.current(m_self.account);
    const bool isOlder = isOurList && own && event && event->facts().manifestVersion < own->version();
    running.isIdle = false;
    running.notBefore = now.mono + retryAfter(error, ++running.tries, againAfter, againAfterMax);
    if (error.code == ErrorCode::ControlStale || isOlder || error.code == ErrorCode::ManifestStale) {
        wish.event.clear();
        if (m_groups.knows(wish.conversation))
            m_groups.ask(wish.conversation);
        if (running.tries <= quickTries) // others were quicker, and not more than that
            running.notBefore = now.mono;
        return false;
    }
    if (wire::isFinal(error.code) || error.code == ErrorCode::KeysMissing)
        return fail(running, error.code, out);
    return false;
}

bool GroupChanges::received(const wire::Frame &frame, Now now, Out &out)
{
    const quint64 request = wire::requestOf(frame);
    const auto *error = std::get_if<wire::Error>(&frame);
    const bool isAccepted = std::holds_alternative<wire::GroupChanged>(frame);
    if (request == 0 || (!error && !isAccepted))
        return false;
    for (auto &[conversation, given] : m_handBacks) {
        if (given.request != request)
            continue;
        given.request = 0;
        given.notBefore = error ? now.mono + retryAfter(*error, ++given.tries, againAfter, againAfterMax) : now.mono;
        m_groups.ask(conversation);
        return true;
    }
    const auto found = std::ranges::find_if(m_wishes, [&](const auto &wish) { return wish.second.request == request; });
    if (found == m_wishes.end())
        return false;
    auto &[number, running] = *found;
    running.request = 0;
    if (isAccepted) {
        accepted(number, running, out);
    } else if (refused(running, *error, now, out)) {
        remove(groupWishKind, wishRow(number), out);
        m_wishes.erase(found);
    } else {
        store(number, running, out);
    }
    return true;
}

/// It has lost the end of what was signed: whoever has signed the next one gives it again.
void GroupChanges::handBack(const ConversationId &conversation, Now now, Out &out)
{
    const GroupLedger *ledger = m_groups.find(conversation);
    const auto made = m_made.find(conversation);
    if (!ledger->isShort() || ledger->hasUntaken() || made == m_made.end() || m_groups.isAsking(conversation))
        return;
    const auto next = made->second.find(ledger->head().count + 1);
    HandBack &given = m_handBacks[conversation];
    if (next == made->second.end() || given.request != 0 || given.notBefore > now.mono)
        return;
    given.request = m_requests.next();
    m_session.send(wire::ChangeGroup{given.request, next->second, {}}, out);
}

} // namespace porchlight::encryption
