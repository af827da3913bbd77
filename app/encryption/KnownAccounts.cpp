// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/KnownAccounts.h"

#include "app/encryption/ListRecord.h"
#include "shared/crypto/ByteReader.h"

#include <algorithm>

namespace porchlight::encryption {

KnownAccounts::KnownAccounts(const AccountId &self, const engine::KeyRecords &records, const Session &session,
                             Requests &requests, Alarms &alarms)
    : m_self(self), m_session(session), m_requests(requests), m_alarms(alarms)
{
    for (const auto &[name, record] : rowsOf(records, RecordKind::Account)) {
        const auto account = AccountId::fromBytes(name);
        if (auto entry = account ? AccountEntry::restored(*account, record) : std::nullopt)
            m_entries.emplace(*account, std::move(*entry));
    }
    for (const auto &[name, record] : rowsOf(records, RecordKind::Manifest)) {
        ByteReader reader(name);
        const auto account = reader.id<AccountId>();
        const auto hash = reader.id<Digest>();
        if (const auto found = m_entries.find(account); reader.isDone() && found != m_entries.end())
            found->second.addStored(hash, record);
    }
}

AccountEntry &KnownAccounts::entry(const AccountId &account)
{
    return m_entries.try_emplace(account, account).first->second;
}

const AccountEntry *KnownAccounts::find(const AccountId &account) const
{
    const auto found = m_entries.find(account);
    return found == m_entries.end() ? nullptr : &found->second;
}

void KnownAccounts::noteChanged(const AccountId &account)
{
    m_changed.insert(account);
    ++m_revision;
}

const DeviceList *KnownAccounts::current(const AccountId &account) const
{
    const AccountEntry *known = find(account);
    return known ? known->current() : nullptr;
}

const DeviceList *KnownAccounts::at(const AccountId &account, quint64 version) const
{
    const AccountEntry *known = find(account);
    return known ? known->at(version) : nullptr;
}

const DeviceList *KnownAccounts::withHash(const AccountId &account, const Digest &hash) const
{
    const AccountEntry *known = find(account);
    return known ? known->withHash(hash) : nullptr;
}

quint64 KnownAccounts::highest(const AccountId &account) const
{
    const AccountEntry *known = find(account);
    return known ? known->highest() : 0;
}

quint64 KnownAccounts::told(const AccountId &account) const
{
    const AccountEntry *known = find(account);
    return known ? known->told(m_session.generation()) : 0;
}

std::optional<pairwise::IdentityKey> KnownAccounts::identityOf(const DeviceId &device) const
{
    const DeviceList *list = current(device.account);
    const DeviceCertificate *certificate = list ? list->device(device.number) : nullptr;
    if (!certificate)
        return std::nullopt;
    return pairwise::IdentityKey(certificate->facts().identityKey.bytes());
}

std::optional<pairwise::IdentityKey> KnownAccounts::formerIdentityOf(const DeviceId &device) const
{
    if (auto identity = identityOf(device))
        return identity;
    const DeviceList *list = current(device.account);
    if (!list || !list->isRemoved(device.number))
        return std::nullopt;
    for (quint64 version = list->version() - 1; version > 0; --version) {
        const DeviceList *before = at(device.account, version);
        if (const DeviceCertificate *certificate = before ? before->device(device.number) : nullptr)
            return pairwise::IdentityKey(certificate->facts().identityKey.bytes());
    }
    return std::nullopt;
}

AccountStanding KnownAccounts::standing(const AccountId &account) const
{
    const AccountEntry *known = find(account);
    return known ? known->standing() : AccountStanding::Unknown;
}

const SigningPublicKey *KnownAccounts::accountKey(const AccountId &account) const
{
    const AccountEntry *known = find(account);
    return known ? known->accountKey() : nullptr;
}

const SigningPublicKey *KnownAccounts::changedKey(const AccountId &account) const
{
    const AccountEntry *known = find(account);
    return known ? known->changedKey() : nullptr;
}

bool KnownAccounts::isForked(const AccountId &account) const
{
    const AccountEntry *known = find(account);
    return known && known->isForked();
}

std::vector<AccountId> KnownAccounts::pinned() const
{
    std::vector<AccountId> accounts;
    for (const auto &[account, entry] : m_entries) {
        if (entry.accountKey())
            accounts.push_back(account);
    }
    return accounts;
}

bool KnownAccounts::want(const AccountId &account, quint64 version, engine::Out &)
{
    if (at(account, version))
        return true;
    const AccountEntry *known = find(account);
    if (known && version <= known->last())
        return false; // the disk has lost an old one, which nobody needs that could be given it
    Wanted &wanted = m_wanted[account];
    wanted.version = std::max(wanted.version, version);
    return false;
}

void KnownAccounts::noteNews(const AccountId &account)
{
    const auto wanted = m_wanted.find(account);
    if (wanted == m_wanted.end())
        return;
    wanted->second.notBefore = 0ms;
    wanted->second.tries = 0;
    wanted->second.hasNews = m_asked.contains(account);
}

void KnownAccounts::doubt(const AccountId &account)
{
    Wanted &wanted = m_wanted[account];
    wanted.version = std::max(wanted.version, highest(account));
    wanted.isDoubted = true;
}

void KnownAccounts::accept(const AccountId &account, engine::Out &out)
{
    if (account == m_self || !find(account) || !entry(account).accept())
        return;
    entry(account).store(out);
    noteChanged(account);
    m_wanted[account] = {1};
}

void KnownAccounts::acceptFork(const AccountId &account, engine::Out &out)
{
    if (!find(account) || !entry(account).acceptFork())
        return;
    entry(account).store(out);
    noteChanged(account);
}

bool KnownAccounts::pin(const AccountId &account, const SigningPublicKey &accountKey, engine::Out &out)
{
    const bool isPinned = entry(account).pin(accountKey);
    entry(account).store(out);
    return isPinned;
}

void KnownAccounts::forget(const AccountId &account, engine::Out &out)
{
    if (const AccountEntry *known = find(account))
        known->drop(out);
    m_entries.erase(account);
    m_wanted.erase(account);
    noteChanged(account);
}

void KnownAccounts::expect(const AccountId &account, const SignedDeviceList &list, engine::Out &out)
{
    AccountEntry &known = entry(account);
    if (!known.expect(list))
        return;
    known.store(out);
    noteChanged(account);
    Wanted &wanted = m_wanted[account];
    wanted.version = std::max(wanted.version, known.highest());
}

ChainVerdict KnownAccounts::take(const AccountId &account, const SignedDeviceList &list, engine::Out &out)
{
    AccountEntry &known = entry(account);
    const ChainVerdict verdict = consider(known, list, out);
    known.store(out);
    return verdict;
}

/// What is not taken is said, and has changed nothing but the account's standing.
ChainVerdict KnownAccounts::consider(AccountEntry &entry, const SignedDeviceList &list, engine::Out &)
{
    const AccountId &account = entry.account();
    const bool isOwn = account == m_self;
    if (isOwn && !entry.accountKey())
        return ChainVerdict::UnknownKey;
    const auto changedKey = [&entry] { return entry.changedKey() ? std::optional(*entry.changedKey()) : std::nullopt; };
    const AccountStanding before = entry.standing();
    const auto keyBefore = changedKey();
    const ChainAnswer answer = entry.consider(list, identityCheck(), !isOwn);
    const quint64 version = entry.last() + 1;
    if (answer.verdict == ChainVerdict::Forged)
        m_alarms.raise({Alarm::Kind::Forged, account, {}, version});
    else if (answer.verdict == ChainVerdict::Forked)
        m_alarms.raise({Alarm::Kind::Forked, account, {}, version});
    else if (answer.verdict == ChainVerdict::UnknownKey)
        m_alarms.raise({isOwn ? Alarm::Kind::NotLinked : Alarm::Kind::KeyChanged, account, {}, version});
    if (answer.verdict == ChainVerdict::Accepted || entry.standing() != before || changedKey() != keyBefore)
        noteChanged(account);
    return answer.verdict;
}

void KnownAccounts::online()
{
    offline();
    for (auto &[account, wanted] : m_wanted)
        wanted = {.version = wanted.version, .isDoubted = wanted.isDoubted};
}

void KnownAccounts::offline()
{
    m_request = 0;
    m_asked.clear();
    m_pausedUntil = 0ms;
}

bool KnownAccounts::received(const wire::Frame &frame, Now now, engine::Out &out)
{
    if (m_request == 0)
        return false;
    if (const auto *error = std::get_if<wire::Error>(&frame); error && error->request == m_request) {
        m_pausedUntil = now.mono + retryAfter(*error, 1, againAfter, againAfterMax);
        m_request = 0;
        m_asked.clear();
        return true;
    }
    const auto *answer = std::get_if<wire::Manifests>(&frame);
    if (!answer || answer->request != m_request)
        return false;
    m_request = 0;
    for (const wire::AccountManifests &one : answer->accounts)
        if (m_asked.erase(one.account))
            learn(one, now, out);
    for (const AccountId &missing : std::exchange(m_asked, {}))
        settle(missing, false, 0, now);
    return true;
}

void KnownAccounts::learn(const wire::AccountManifests &answer, Now now, engine::Out &out)
{
    AccountEntry &known = entry(answer.account);
    if (!known.noteTold(m_session.generation(), answer.latest))
        m_alarms.raise({Alarm::Kind::RolledBack, answer.account, {}, answer.latest});
    SignedDeviceList list;
    for (const wire::SignedCertificate &one : answer.certificates)
        if (const auto certificate = fromWire(one))
            list.certificates.push_back(*certificate);
    const quint64 before = known.last();
    for (const wire::SignedManifest &one : answer.manifests) {
        const auto manifest = fromWire(one);
        if (!manifest)
            break;
        list.manifest = *manifest;
        const ChainVerdict verdict = consider(known, list, out);
        if (verdict != ChainVerdict::Accepted && verdict != ChainVerdict::Known && verdict != ChainVerdict::Stale)
            break;
    }
    known.store(out);
    settle(answer.account, known.last() > before, answer.latest, now);
}

/// What came is what was wanted, or the next page is asked for at once, or it is asked again after a while.
void KnownAccounts::settle(const AccountId &account, bool hasProgress, quint64 latest, Now now)
{
    const auto found = m_wanted.find(account);
    if (found == m_wanted.end())
        return;
    Wanted &wanted = found->second;
    wanted.isDoubted = wanted.isDoubted && latest == 0; // there was no answer about it
    const AccountEntry *known = find(account);
    const quint64 last = known ? known->last() : 0;
    if (last >= std::max(wanted.version, latest) && last > 0) {
        m_wanted.erase(found);
    } else if (hasProgress && latest > last) {
        wanted = {latest, now.mono};
    } else {
        ++wanted.tries;
        wanted.notBefore = wanted.hasNews ? 0ms : now.mono + waitAfter(wanted.tries, againAfter, againAfterMax);
        wanted.hasNews = false;
    }
}

bool KnownAccounts::isAskable(const AccountId &account) const
{
    if (account == m_self)
        return accountKey(account) != nullptr; // without a key nothing that comes could be believed
    return !m_session.isPending();
}

void KnownAccounts::work(Now now, engine::Out &out)
{
    if (!m_session.isOnline() || m_request != 0 || now.mono < m_pausedUntil)
        return;
    std::erase_if(m_wanted, [this](const auto &one) {
        return !one.second.isDoubted && highest(one.first) >= one.second.version && current(one.first);
    });
    wire::GetManifests request;
    for (const auto &[account, wanted] : m_wanted) {
        if (wanted.notBefore > now.mono || !isAskable(account))
            continue;
        if (request.known.size() == std::size_t(wire::manifestsAskedMax))
            break;
        const AccountEntry *known = find(account);
        request.known.push_back({account, known && !wanted.isDoubted ? known->last() : 0});
        m_asked.insert(account);
    }
    if (request.known.empty())
        return;
    request.request = m_request = m_requests.next();
    m_session.send(std::move(request), out);
}

milliseconds KnownAccounts::deadline() const
{
    if (!m_session.isOnline() || m_request != 0)
        return Never;
    milliseconds next = Never;
    for (const auto &[account, wanted] : m_wanted)
        if (isAskable(account))
            next = std::min(next, std::max(wanted.notBefore, m_pausedUntil));
    return next;
}

} // namespace porchlight::encryption
