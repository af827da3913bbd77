// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/ListRecord.h"
#include "app/encryption/OwnIdentity.h"

#include <algorithm>

/// The part of OwnIdentity that signs and publishes lists.
namespace porchlight::encryption {

namespace {

/// The certificates of @p list that @p before has not.
std::vector<wire::SignedCertificate> newIn(const SignedDeviceList &list, const DeviceList *before)
{
    std::set<Digest> known;
    if (before)
        for (const auto &[number, certificate] : before->devices())
            known.insert(certificate.hash());
    std::vector<wire::SignedCertificate> added;
    for (const SignedCertificate &certificate : list.certificates)
        if (!known.contains(digestOf({certificate.bytes})))
            added.push_back(onWire(certificate));
    return added;
}

std::vector<quint32> liveOf(const std::vector<quint32> &numbers, const DeviceList &list)
{
    std::vector<quint32> live;
    std::ranges::copy_if(numbers, std::back_inserter(live), [&list](quint32 n) { return list.device(n) != nullptr; });
    return live;
}

std::set<quint32> numbersOf(const DeviceList *list)
{
    std::set<quint32> numbers;
    if (list)
        for (const auto &[number, certificate] : list->devices())
            numbers.insert(number);
    return numbers;
}

} // namespace

SignedCertificate OwnIdentity::ownCertificate(Now now) const
{
    const DeviceFacts facts = factsWith(now.wall, true);
    return ManifestBuilder(*m_accountKey).certified(facts, provenByDevice(facts), provenByIdentity(facts));
}

bool OwnIdentity::addDevice(const DeviceFacts &facts, const Signature &byDevice, const Signature &byIdentity, Now now,
                            engine::Out &out)
{
    const DeviceList *list = m_accounts.current(m_self.account);
    if (!isLive() || !m_accountKey || m_staged || !list)
        return false;
    const ManifestBuilder builder(*m_accountKey);
    const ListWish wish{ListWish::Kind::Add, builder.certified(facts, byDevice, byIdentity), {}, {}};
    return stage(wish, builder.withDevice(*list, *wish.added, now.wall, identityCheck()), out);
}

bool OwnIdentity::removeDevices(const std::vector<quint32> &numbers, RemovalReason reason, Now now, engine::Out &out)
{
    const DeviceList *list = m_accounts.current(m_self.account);
    if (!isLive() || !m_accountKey || m_staged || !list)
        return false;
    ListWish wish{ListWish::Kind::Remove, {}, numbers, reason};
    std::ranges::sort(wish.removed);
    wish.removed.erase(std::unique(wish.removed.begin(), wish.removed.end()), wish.removed.end());
    return stage(wish, ManifestBuilder(*m_accountKey).withoutDevices(*list, wish.removed, reason, now.wall), out);
}

/// What this device wants of the list by itself. Where that breaks a rule it is not tried again in this connection.
void OwnIdentity::wish(Now now, engine::Out &out)
{
    if (m_staged || m_isRefused)
        return;
    const DeviceList *list = m_accounts.current(m_self.account);
    const bool mayBeFirst = m_accountKey || !m_accounts.accountKey(m_self.account);
    if (!list && *m_told == 0 && !m_own.hasSeenList && mayBeFirst)
        makeFirst(now, out);
    else if (list && m_accountKey && m_standing == OwnStanding::Pending)
        addSelf(*list, now, out);
    else if (list && m_accountKey && !(m_own.former.empty() && m_own.unlinked.empty()))
        removeGone(*list, now, out);
}

void OwnIdentity::makeFirst(Now now, engine::Out &out)
{
    if (!m_accountKey) {
        m_accountKey.emplace(SigningKey::generate(m_random));
        m_selfSync = SelfSyncKey::random(m_random);
        storeAccount(out);
    }
    m_accounts.pin(m_self.account, m_accountKey->publicKey(), out);
    const ListWish wish{ListWish::Kind::First, ownCertificate(now), {}, {}};
    m_isRefused = !stage(
        wish, ManifestBuilder(*m_accountKey).first(m_self.account, {*wish.added}, {}, now.wall, identityCheck()), out);
}

/// The profile has signed in anew, under another number, and holds the account key; or has brought the account back.
void OwnIdentity::addSelf(const DeviceList &list, Now now, engine::Out &out)
{
    if (m_own.takesOver) {
        ListWish alone{ListWish::Kind::Add, ownCertificate(now), {}, RemovalReason::Lost};
        for (const auto &[number, certificate] : list.devices())
            alone.removed.push_back(number);
        m_isRefused = !stage(alone, ManifestBuilder(*m_accountKey).withOnly(list, *alone.added, alone.reason, now.wall,
                                                                           identityCheck()), out);
        return;
    }
    const ListWish wish{ListWish::Kind::Add, ownCertificate(now), {}, {}};
    m_isRefused = !stage(wish, ManifestBuilder(*m_accountKey).withDevice(list, *wish.added, now.wall, identityCheck()),
                         out);
}

void OwnIdentity::removeGone(const DeviceList &list, Now now, engine::Out &out)
{
    const std::vector<quint32> replaced = liveOf(m_own.former, list);
    const std::vector<quint32> live = replaced.empty() ? liveOf(m_own.unlinked, list) : replaced;
    if (live.empty()) {
        m_own.former.clear();
        m_own.unlinked.clear();
        storeDevice(out);
        return;
    }
    const auto reason = replaced.empty() ? RemovalReason::Unlinked : RemovalReason::Replaced;
    const ListWish wish{ListWish::Kind::Remove, {}, live, reason};
    m_isRefused = !stage(wish, ManifestBuilder(*m_accountKey).withoutDevices(list, live, wish.reason, now.wall), out);
}

/// False for a list that breaks a rule.
bool OwnIdentity::stage(const ListWish &wish, const Result<DeviceList, IdentityFault> &list, engine::Out &out)
{
    if (!list)
        return false;
    m_staged = StagedListRecord{wish, list->signedBytes()};
    m_stagedVersion = list->version();
    m_isStale = false;
    put(RecordKind::StagedManifest, {}, m_staged->encode(), out);
    return true;
}

void OwnIdentity::unstage(engine::Out &out)
{
    if (std::exchange(m_staged, std::nullopt))
        remove(RecordKind::StagedManifest, {}, out);
    m_isStale = false;
}

void OwnIdentity::publish(Now now, engine::Out &out)
{
    if (m_request != 0 || m_isRefused || now.mono < m_notBefore)
        return;
    m_notBefore = 0ms;
    if (publishAgain(out))
        return;
    if (m_staged && m_isStale)
        signAgain(now, out);
    if (m_staged && !m_isStale)
        send(m_staged->list, m_accounts.current(m_self.account), m_stagedVersion, out);
}

/// A relay that was restored from a copy has an older list than all of us: it is given what it lacks, version by
/// version. Any device of the account may, since nothing is signed anew.
bool OwnIdentity::publishAgain(engine::Out &out)
{
    const quint64 next = *m_told + 1;
    if (next > m_accounts.highest(m_self.account))
        return false;
    const DeviceList *list = m_accounts.at(m_self.account, next);
    if (!list)
        return false;
    send(list->signedBytes(), m_accounts.at(m_self.account, *m_told), next, out);
    return true;
}

/// Behind what another device of the account has published meanwhile.
void OwnIdentity::signAgain(Now now, engine::Out &out)
{
    const DeviceList *list = m_accounts.current(m_self.account);
    if (!list || list->version() < m_stagedVersion) {
        m_accounts.want(m_self.account, m_stagedVersion, out);
        return;
    }
    const ListWish wish = m_staged->wish;
    unstage(out);
    const bool isTakingOver = wish.kind == ListWish::Kind::Add && !wish.removed.empty();
    if (!m_accountKey || isTakingOver) // whoever was added meanwhile goes as well: wished for anew
        return;
    const ManifestBuilder builder(*m_accountKey);
    if (wish.kind == ListWish::Kind::Remove) {
        const ListWish left{wish.kind, {}, liveOf(wish.removed, *list), wish.reason};
        if (!left.removed.empty())
            stage(left, builder.withoutDevices(*list, left.removed, left.reason, now.wall), out);
    } else if (wish.added) {
        // If the other has listed it already, this breaks a rule, and is done.
        stage(wish, builder.withDevice(*list, *wish.added, now.wall, identityCheck()), out);
    }
}

void OwnIdentity::send(const SignedDeviceList &list, const DeviceList *before, quint64 version, engine::Out &out)
{
    m_request = m_requests.next();
    m_sentVersion = version;
    // What was staged in this very step is not durable yet.
    m_session.sendAfter(wire::PublishManifest{m_request, onWire(list.manifest), newIn(list, before)}, out);
}

void OwnIdentity::published(engine::Out &out)
{
    m_tries = 0;
    m_notBefore = 0ms;
    noteTold(m_sentVersion);
    m_own.hasSeenList = true;
    storeDevice(out);
    if (!m_staged || m_sentVersion != m_stagedVersion)
        return;
    const std::set<quint32> before = numbersOf(m_accounts.current(m_self.account));
    m_accounts.take(m_self.account, m_staged->list, out);
    const std::set<quint32> after = numbersOf(m_accounts.current(m_self.account));
    std::ranges::set_symmetric_difference(before, after, std::inserter(m_ownChanges, m_ownChanges.end()));
    unstage(out);
}

void OwnIdentity::refused(const wire::Error &error, Now now, engine::Out &out)
{
    const bool isStaged = m_staged && m_sentVersion == m_stagedVersion;
    if (error.code == wire::ErrorCode::ManifestStale && !isStaged) {
        noteTold(m_sentVersion); // another device was faster
    } else if (error.code == wire::ErrorCode::ManifestStale && m_staged->wish.kind == ListWish::Kind::First) {
        // Another device has made the account's key. It is the one; this device waits to be linked.
        noteTold(m_sentVersion);
        m_accounts.forget(m_self.account, out);
        loseAccountKey(out);
    } else if (error.code == wire::ErrorCode::ManifestStale) {
        noteTold(m_sentVersion);
        m_isStale = true;
    } else if (wire::isRetryLater(error.code)) {
        m_notBefore = now.mono + retryAfter(error, ++m_tries, againAfter, againAfterMax);
    } else {
        // Whoever is being linked may have been unlinked meanwhile; that it came to nothing its linking says, and the next
        // may be another one.
        const bool isOfAnother = isStaged && isLive() && m_staged->wish.kind == ListWish::Kind::Add;
        if (!isOfAnother)
            m_alarms.raise({Alarm::Kind::PublishRefused, m_self.account, {}, m_sentVersion});
        m_isRefused = !isOfAnother;
        if (isStaged)
            unstage(out);
    }
}

} // namespace porchlight::encryption
