// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/OwnIdentity.h"

#include "app/encryption/ListRecord.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

template <class Record>
std::optional<Record> onlyRow(const engine::KeyRecords &records, RecordKind kind)
{
    const auto row = records.find({quint8(kind), {}});
    return row == records.end() ? std::nullopt : Record::decode(row->second);
}

/// Those of this very device, or new ones that know which numbers the profile has had before.
OwnDeviceRecord deviceRecord(const DeviceId &self, const engine::KeyRecords &records, Random &random)
{
    OwnDeviceRecord own{self, SigningSeed::random(random), false, false, {}, {}};
    const auto stored = onlyRow<OwnDeviceRecord>(records, RecordKind::OwnDevice);
    if (!stored)
        return own;
    if (stored->device == self)
        return *stored;
    own.hasSeenList = stored->hasSeenList;
    own.former = stored->former;
    own.former.push_back(stored->device.number);
    std::ranges::sort(own.former);
    own.former.erase(std::unique(own.former.begin(), own.former.end()), own.former.end());
    return own;
}

bool hasRecordOf(const DeviceId &self, const engine::KeyRecords &records)
{
    const auto stored = onlyRow<OwnDeviceRecord>(records, RecordKind::OwnDevice);
    return stored && stored->device == self && records.contains({quint8(RecordKind::Pairwise), {}});
}

} // namespace

OwnIdentity::OwnIdentity(const DeviceId &self, const engine::KeyRecords &records, pairwise::PairwiseChannel &channel,
                         KnownAccounts &accounts, const Session &session, Requests &requests, Alarms &alarms,
                         Random &random)
    : m_self(self), m_channel(channel), m_accounts(accounts), m_session(session), m_requests(requests),
      m_alarms(alarms), m_random(random), m_prekeys(channel, session, requests),
      m_own(deviceRecord(self, records, random)), m_deviceKey(m_own.signingSeed),
      m_isStored(hasRecordOf(self, records))
{
    const auto account = onlyRow<OwnAccountRecord>(records, RecordKind::OwnAccount);
    if (account && account->account == self.account) {
        m_selfSync = account->selfSync;
        if (account->accountSeed)
            m_accountKey.emplace(*account->accountSeed);
    }
    const auto staged = onlyRow<StagedListRecord>(records, RecordKind::StagedManifest);
    const auto manifest = staged ? std::optional(DeviceManifest::verified(staged->list.manifest, self.account))
                                 : std::nullopt;
    if (manifest && *manifest) {
        m_staged = staged;
        m_stagedVersion = (*manifest)->facts().version;
    }
    // Without a connection as well it is known that an account which had a list has not let this device in.
    const bool waits = m_own.hasSeenList && !m_accounts.accountKey(self.account);
    m_standing = waits || m_accounts.current(self.account) ? judged() : OwnStanding::Unknown;
}

DeviceFacts OwnIdentity::factsWith(milliseconds created, bool isManager) const
{
    return {m_self, IdentityPublicKey(m_channel.identity().bytes()), m_deviceKey.publicKey(), created, isManager};
}

Signature OwnIdentity::provenByDevice(const DeviceFacts &facts) const
{
    return ManifestBuilder::signedAsDevice(facts, m_deviceKey);
}

Signature OwnIdentity::provenByIdentity(const DeviceFacts &facts) const
{
    return Signature(m_channel.sign(DeviceCertificate::bytesOf(facts)).bytes());
}

bool OwnIdentity::linked(const SigningPublicKey &accountKey, const SelfSyncKey &selfSync,
                         const std::optional<SigningSeed> &seed, engine::Out &out)
{
    if (seed && SigningKey(*seed).publicKey() != accountKey)
        return false;
    if (!m_accounts.pin(m_self.account, accountKey, out))
        return false;
    begin(out);
    m_selfSync = selfSync;
    if (seed)
        m_accountKey.emplace(*seed);
    else
        m_accountKey.reset();
    storeAccount(out);
    m_accounts.want(m_self.account, m_accounts.highest(m_self.account) + 1, out);
    return true;
}

bool OwnIdentity::recovered(const SigningSeed &seed, const SelfSyncKey &selfSync, bool takesOver, engine::Out &out)
{
    if (!linked(SigningKey(seed).publicKey(), selfSync, seed, out))
        return false;
    m_own.takesOver = takesOver;
    m_own.former.clear(); // that they were removed does not hold off who has the account's key from elsewhere
    storeDevice(out);
    return true;
}

void OwnIdentity::noteTold(quint64 version)
{
    if (!m_told || version <= *m_told)
        return;
    m_told = version;
    m_accounts.noteNews(m_self.account);
}

void OwnIdentity::noteUnlinked(const std::vector<quint32> &numbers, engine::Out &out)
{
    std::set<quint32> all(m_own.unlinked.begin(), m_own.unlinked.end());
    for (const quint32 number : numbers) {
        if (number != m_self.number)
            all.insert(number);
    }
    if (all.size() == m_own.unlinked.size() || all.size() > removedDevicesMax)
        return;
    begin(out);
    m_own.unlinked.assign(all.begin(), all.end());
    storeDevice(out);
}

void OwnIdentity::online(const wire::Welcome &welcome)
{
    offline();
    m_told = welcome.manifest;
    m_wasListedAtWelcome = isListedAtRelay();
    m_prekeys.online(welcome.prekeysLeft.value_or(0));
    m_isRefused = false;
    m_notBefore = 0ms;
    m_tries = 0;
}

void OwnIdentity::offline()
{
    m_told.reset();
    m_request = 0;
    m_prekeys.offline();
}

void OwnIdentity::beginGeneration(engine::Out &out)
{
    m_own.replacesPrekeys = true;
    if (m_isStored)
        storeDevice(out);
}

bool OwnIdentity::received(const wire::Frame &frame, Now now, engine::Out &out)
{
    if (m_prekeys.received(frame, now, out))
        return true;
    if (m_request == 0)
        return false;
    const auto *error = std::get_if<wire::Error>(&frame);
    const auto *done = std::get_if<wire::Done>(&frame);
    if ((error ? error->request : done ? done->request : 0) != m_request)
        return false;
    m_request = 0;
    if (done)
        published(out);
    else
        refused(*error, now, out);
    return true;
}

void OwnIdentity::work(Now now, engine::Out &out)
{
    if (!m_session.isOnline() || !m_told)
        return;
    begin(out);
    judge(out);
    if (m_standing == OwnStanding::Live || m_standing == OwnStanding::Pending) {
        // Before the list, so that nobody finds a device in it that has none.
        if (m_prekeys.takeReplaced()) {
            m_own.replacesPrekeys = false;
            storeDevice(out);
        }
        m_prekeys.work(m_own.replacesPrekeys, now, out);
        wish(now, out);
        publish(now, out);
    }
}

milliseconds OwnIdentity::deadline() const
{
    const bool works = m_standing == OwnStanding::Live || m_standing == OwnStanding::Pending;
    if (!m_session.isOnline() || !m_told || !works)
        return Never;
    const bool waits = m_request == 0 && m_notBefore > 0ms;
    return std::min(waits ? m_notBefore : Never, m_prekeys.deadline());
}

/// What was made when this was constructed is stored with the first step that may need it.
void OwnIdentity::begin(engine::Out &out)
{
    if (std::exchange(m_isStored, true))
        return;
    pairwise::PairwiseChange channel;
    channel.own = m_channel.state().own;
    put(channel, out);
    storeDevice(out);
}

OwnStanding OwnIdentity::judged() const
{
    const DeviceList *list = m_accounts.current(m_self.account);
    if (!list)
        return OwnStanding::Pending;
    const DeviceCertificate *own = list->device(m_self.number);
    if (!own)
        return list->isRemoved(m_self.number) ? OwnStanding::Removed : OwnStanding::Pending;
    const bool isOurs = own->facts().signingKey == m_deviceKey.publicKey() &&
                        own->facts().identityKey.bytes() == m_channel.identity().bytes();
    return isOurs ? OwnStanding::Live : OwnStanding::KeysLost;
}

void OwnIdentity::judge(engine::Out &out)
{
    if (m_accountKey && !m_accounts.pin(m_self.account, m_accountKey->publicKey(), out))
        loseAccountKey(out);
    noteTold(m_accounts.told(m_self.account));
    const quint64 highest = m_accounts.highest(m_self.account);
    if (*m_told > highest)
        m_accounts.want(m_self.account, *m_told, out);
    else if (highest > 0 && !m_accounts.current(m_self.account)) // it has to come, or the disk has lost it
        m_accounts.want(m_self.account, highest, out);
    if (*m_told > 0 && !m_own.hasSeenList) {
        m_own.hasSeenList = true;
        storeDevice(out);
    }
    m_standing = judged();
    if (m_standing == OwnStanding::Live && std::exchange(m_own.takesOver, false))
        storeDevice(out);
    if (m_standing == OwnStanding::KeysLost)
        m_alarms.raise({Alarm::Kind::KeysLost, m_self.account, {}, m_accounts.highest(m_self.account)});
    // Who was removed must not be able to come back by itself under another number.
    const DeviceList *list = m_accounts.current(m_self.account);
    const bool isGone = list && std::ranges::any_of(m_own.former, [list](quint32 n) { return list->isRemoved(n); });
    if (m_standing == OwnStanding::Removed || (m_standing == OwnStanding::Pending && isGone))
        loseAccountKey(out);
}

void OwnIdentity::loseAccountKey(engine::Out &out)
{
    if (!std::exchange(m_accountKey, std::nullopt))
        return;
    unstage(out);
    storeAccount(out);
}

void OwnIdentity::storeDevice(engine::Out &out)
{
    put(RecordKind::OwnDevice, {}, m_own.encode(), out);
}

void OwnIdentity::storeAccount(engine::Out &out)
{
    OwnAccountRecord record{m_self.account, {}, m_selfSync};
    if (m_accountKey)
        record.accountSeed = m_accountKey->seed();
    put(RecordKind::OwnAccount, {}, record.encode(), out);
}

} // namespace porchlight::encryption
