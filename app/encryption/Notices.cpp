// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Notices.h"

#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Notice;
using engine::Out;

namespace {

/// One row in the kind, beside those that are named by conversations.
const QByteArray devicesRow;

quint64 wallMs(milliseconds wall)
{
    return quint64(std::max(wall, 0ms).count());
}

/// What people are told of an alarm as it is. Nothing: its cause is looked at itself, or it is only counted.
std::optional<Notice::Kind> kindOf(Alarm::Kind kind)
{
    switch (kind) {
    case Alarm::Kind::Forged:
        return Notice::Kind::FalseList;
    case Alarm::Kind::RolledBack:
        return Notice::Kind::OlderList;
    case Alarm::Kind::NotLinked:
        return Notice::Kind::OtherAccountKey;
    case Alarm::Kind::PublishRefused:
        return Notice::Kind::ListRefused;
    case Alarm::Kind::RosterLie:
        return Notice::Kind::FalseRoster;
    case Alarm::Kind::BundleForged:
        return Notice::Kind::FalseKeys;
    default:
        return std::nullopt;
    }
}

quint32 *counterOf(engine::BodyTroubles &troubles, Alarm::Kind kind)
{
    switch (kind) {
    case Alarm::Kind::BodyForged:
        return &troubles.forged;
    case Alarm::Kind::BodyMisplaced:
        return &troubles.misplaced;
    case Alarm::Kind::OldKeyUsed:
        return &troubles.outdated;
    case Alarm::Kind::BodiesDiffer:
        return &troubles.differing;
    case Alarm::Kind::ItemForged:
        return &troubles.items;
    default:
        return nullptr;
    }
}

} // namespace

Notices::Notices(const DeviceId &self, const engine::KeyRecords &records, KnownAccounts &accounts,
                 const VerifiedContacts &verified, OwnIdentity &identity, Alarms &alarms)
    : m_self(self), m_accounts(accounts), m_verified(verified), m_identity(identity), m_alarms(alarms)
{
    for (const auto &[name, record] : rowsOf(records, RecordKind::Notice)) {
        const auto number = numberOfRow(name);
        if (const auto row = number ? NoticeRecord::decode(*number, record) : std::nullopt)
            m_rows.emplace(*number, *row);
    }
    for (const auto &[name, record] : rowsOf(records, RecordKind::NoticeState)) {
        const auto conversation = conversationOfRow(name);
        if (const auto troubles = conversation ? decodeTroubles(record) : std::nullopt)
            m_troubles.emplace(*conversation, *troubles);
        else if (name == devicesRow)
            m_devices = KnownDevicesRecord::decode(record);
    }
    if (m_devices && m_devices->account != self.account)
        m_devices.reset();
    m_lastNumber = m_rows.empty() ? 0 : m_rows.rbegin()->first;
    m_isUntold = !m_rows.empty() || !m_troubles.empty();
}

void Notices::work(const std::set<AccountId> &changed, Now now, Out &out)
{
    if (!std::exchange(m_hasLooked, true)) {
        for (const AccountId &account : m_accounts.pinned())
            look(account, now, out);
        lookAtOwnDevices(now, out);
    }
    for (const AccountId &account : changed)
        look(account, now, out);
    if (changed.contains(m_self.account))
        lookAtOwnDevices(now, out);
    for (const Alarm &alarm : m_alarms.takeUntold())
        note(alarm, now, out);
    trim(out);
    tell(out);
}

ConversationId Notices::placeOf(const AccountId &account) const
{
    return account == m_self.account ? ConversationId() : directConversationId(m_self.account, account);
}

// ---- what stays as it is until somebody decides

void Notices::look(const AccountId &account, Now now, Out &out)
{
    lookAtFork(account, now, out);
    if (account != m_self.account)
        lookAtKey(account, now, out);
}

void Notices::lookAtKey(const AccountId &account, Now now, Out &out)
{
    const SigningPublicKey *shown = m_accounts.changedKey(account);
    const SigningPublicKey *pinned = m_accounts.accountKey(account);
    bool isKnown = false;
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        NoticeRecord &record = row->second;
        const bool isOfIt = record.notice.kind == Kind::KeyChanged && record.notice.account == account;
        isKnown = isKnown || (isOfIt && record.notice.isBlocking && shown && record.key == *shown);
        if (!isOfIt || !record.notice.isBlocking || (shown && record.key == *shown)) {
            ++row;
        } else if (pinned && record.key == *pinned) { // compared, and so accepted
            record.notice.isBlocking = record.notice.isOpen = false;
            store((row++)->second, out);
        } else { // the key before goes on, or a third one has come
            row = drop(row, out);
        }
    }
    if (!shown || isKnown || m_accounts.isForked(account)) // a fork is to be settled first
        return;
    const bool isCompared = m_verified.keyOf(account) != nullptr;
    NoticeRecord &row = add({.kind = Kind::KeyChanged, .account = account, .conversation = placeOf(account)}, now);
    row.key = *shown;
    row.notice.wasVerified = row.notice.isBlocking = isCompared;
    store(row, out);
    // It is why the relay's word about who reads there has not fitted.
    if (const auto roster = find(Kind::FalseRoster, AccountId(), placeOf(account)); roster != m_rows.end())
        drop(roster, out);
    if (!isCompared)
        m_accounts.accept(account, out);
}

void Notices::lookAtFork(const AccountId &account, Now now, Out &out)
{
    const auto row = find(Kind::TwoLists, account, placeOf(account));
    const bool isForked = m_accounts.isForked(account);
    const bool isSaid = row != m_rows.end() && row->second.notice.isBlocking;
    if (isForked == isSaid)
        return;
    if (isForked && row == m_rows.end())
        return store(add({.kind = Kind::TwoLists,
                          .account = account,
                          .conversation = placeOf(account),
                          .detail = m_accounts.highest(account),
                          .isBlocking = true},
                         now),
                     out);
    Notice &notice = row->second.notice;
    notice.isOpen = notice.isBlocking = isForked;
    if (isForked)
        notice.timeMs = wallMs(now.wall);
    store(row->second, out);
}

void Notices::lookAtOwnDevices(Now now, Out &out)
{
    const DeviceList *list = m_accounts.current(m_self.account);
    const std::set<quint32> own = m_identity.takeOwnChanges();
    if (!list || !list->device(m_self.number))
        return;
    KnownDevicesRecord devices{m_self.account, {}};
    for (const auto &[number, certificate] : list->devices()) {
        devices.numbers.insert(number);
        if (!m_devices || m_devices->numbers.contains(number) || number == m_self.number || own.contains(number))
            continue;
        NoticeRecord &row = add({.kind = Kind::DeviceLinked, .account = m_self.account, .detail = number}, now);
        row.notice.timeMs = std::min(row.notice.timeMs, wallMs(certificate.facts().created));
        store(row, out);
    }
    for (const RemovedDevice &removed : list->manifest().facts().removed) {
        if (!m_devices || !m_devices->numbers.contains(removed.number) || own.contains(removed.number))
            continue;
        NoticeRecord &row = add({.kind = Kind::DeviceUnlinked, .account = m_self.account, .detail = removed.number},
                                now);
        row.notice.timeMs = std::min(row.notice.timeMs, wallMs(removed.removed));
        store(row, out);
        // Whoever was told that it was linked need not be asked about it any more.
        for (auto &[at, linked] : m_rows) {
            if (linked.notice.kind == Kind::DeviceLinked && linked.notice.detail == removed.number &&
                linked.notice.isOpen) {
                linked.notice.isOpen = false;
                store(linked, out);
            }
        }
    }
    if (m_devices && m_devices->numbers == devices.numbers)
        return;
    put(RecordKind::NoticeState, devicesRow, devices.encode(), out);
    m_devices = std::move(devices);
}

// ---- what was refused already

void Notices::note(const Alarm &alarm, Now now, Out &out)
{
    count(alarm, out);
    const auto kind = kindOf(alarm.kind);
    if (!kind)
        return;
    const bool isOwnNotes = alarm.conversation == directConversationId(m_self.account, m_self.account);
    const ConversationId place = isOwnNotes                    ? ConversationId()
                                 : alarm.conversation.isNull() ? placeOf(alarm.account)
                                                               : alarm.conversation;
    raise({.kind = *kind, .account = alarm.account, .conversation = place, .detail = alarm.version}, now, out);
}

void Notices::count(const Alarm &alarm, Out &out)
{
    engine::BodyTroubles scratch;
    if (!counterOf(scratch, alarm.kind))
        return;
    const ConversationId conversation = alarm.conversation.isNull()
                                            ? directConversationId(m_self.account, alarm.account)
                                            : alarm.conversation;
    engine::BodyTroubles &troubles = m_troubles[conversation];
    ++*counterOf(troubles, alarm.kind);
    put(RecordKind::NoticeState, rowName(conversation), encodeTroubles(troubles), out);
    m_isUntold = true;
}

void Notices::noteMissing(const ConversationId &conversation, const std::set<DeviceId> &senders, Now now, Out &out)
{
    std::set<DeviceId> unsaid = senders;
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        const Notice &notice = row->second.notice;
        const bool isOfIt = notice.kind == Kind::MessageMissing && notice.conversation == conversation;
        const DeviceId sender{notice.account, quint32(notice.detail)};
        row = isOfIt && !senders.contains(sender) ? drop(row, out) : std::next(row);
        if (isOfIt)
            unsaid.erase(sender);
    }
    for (const DeviceId &sender : unsaid)
        store(add({.kind = Kind::MessageMissing,
                   .account = sender.account,
                   .conversation = conversation,
                   .detail = sender.number,
                   .isOpen = false},
                  now),
              out);
}

// ---- people

void Notices::wanted(const engine::SettleNotice &wish, Out &out)
{
    const auto found = m_rows.find(wish.number);
    if (found != m_rows.end() && found->second.notice.isOpen) {
        Notice &notice = found->second.notice;
        const SigningPublicKey *shown = m_accounts.changedKey(notice.account);
        if (notice.isBlocking && notice.kind == Kind::TwoLists)
            m_accounts.acceptFork(notice.account, out);
        else if (notice.isBlocking && shown && found->second.key == *shown) // what the person was told of
            m_accounts.accept(notice.account, out);
        notice.isOpen = notice.isBlocking = false;
        store(found->second, out);
    }
    out.after.push_back(engine::AskDone{wish.ask});
}

// ---- the rows

Notices::Rows::iterator Notices::find(Kind kind, const AccountId &account, const ConversationId &conversation)
{
    return std::ranges::find_if(m_rows, [&](const auto &row) {
        const Notice &notice = row.second.notice;
        return notice.kind == kind && notice.account == account && notice.conversation == conversation;
    });
}

NoticeRecord &Notices::add(Notice notice, Now now)
{
    notice.number = ++m_lastNumber;
    notice.timeMs = wallMs(now.wall);
    return m_rows.emplace(notice.number, NoticeRecord{notice, {}}).first->second;
}

void Notices::raise(Notice notice, Now now, Out &out)
{
    const auto row = find(notice.kind, notice.account, notice.conversation);
    if (row == m_rows.end())
        return store(add(notice, now), out);
    Notice &known = row->second.notice;
    if (known.detail == notice.detail)
        return; // it was said
    known.detail = notice.detail;
    if (!std::exchange(known.isOpen, true))
        known.timeMs = wallMs(now.wall);
    store(row->second, out);
}

void Notices::store(const NoticeRecord &row, Out &out)
{
    put(RecordKind::Notice, rowName(row.notice.number), row.encode(), out);
    m_isUntold = true;
}

Notices::Rows::iterator Notices::drop(Rows::iterator row, Out &out)
{
    remove(RecordKind::Notice, rowName(row->first), out);
    m_isUntold = true;
    return m_rows.erase(row);
}

void Notices::trim(Out &out)
{
    for (auto row = m_rows.begin(); m_rows.size() > keptMax && row != m_rows.end();)
        row = row->second.notice.isBlocking ? std::next(row) : drop(row, out);
}

void Notices::tell(Out &out)
{
    if (!std::exchange(m_isUntold, false))
        return;
    engine::NoticesTold told{{}, m_troubles};
    for (const auto &[number, row] : m_rows)
        told.notices.push_back(row.notice);
    out.after.push_back(std::move(told));
}

} // namespace porchlight::encryption
