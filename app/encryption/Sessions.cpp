// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Sessions.h"

#include "app/crypto/pairwise/bodies/SessionBody.h"
#include "app/encryption/BodyRecords.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;
using pairwise::FrameType;
using pairwise::PairwiseError;

namespace {

constexpr milliseconds answerDeadline = 30s;
constexpr milliseconds beatInterval = 10min;
constexpr milliseconds askedAgainAfter = 1s; // twice as long each time
constexpr milliseconds askedAgainAfterMax = 1min;

std::optional<pairwise::PrekeyBundle> bundleOf(const wire::Bundle &told, const pairwise::IdentityKey &identity)
{
    pairwise::PrekeyBundle bundle;
    const auto signedKey = pairwise::PrekeyPublic::fromBytes(told.signedPrekey.key);
    const auto signature = pairwise::IdentitySignature::fromBytes(told.signedPrekey.signature);
    const auto oneTime = pairwise::PrekeyPublic::fromBytes(told.prekey.key);
    if (!signedKey || !signature || !oneTime)
        return std::nullopt;
    bundle.device = told.device;
    bundle.identity = identity;
    bundle.signedPrekey = {told.signedPrekey.id, *signedKey, *signature};
    bundle.oneTime = {told.prekey.id, *oneTime};
    return bundle;
}

} // namespace

Sessions::Sessions(const engine::KeyRecords &records, pairwise::PairwiseChannel &channel, KnownAccounts &accounts,
                   const Session &session, Requests &requests, Alarms &alarms, Random &random)
    : m_channel(channel),
      m_accounts(accounts),
      m_session(session),
      m_requests(requests),
      m_alarms(alarms),
      m_random(random),
      m_held(records),
      m_mail(records, session, requests)
{
    for (const auto &[name, record] : rowsOf(records, activityKind)) {
        const auto device = deviceOfRow(name);
        const auto activity = pairwise::PeerActivity::decode(record);
        if (device && activity)
            m_activities[*device] = *activity;
    }
}

void Sessions::store(const DeviceId &device, Out &out)
{
    put(activityKind, rowName(device), m_activities[device].encode(), out);
}

// ---- sending

bool Sessions::isReady(const std::vector<DeviceId> &devices, Now now)
{
    bool isReady = true;
    for (const DeviceId &device : devices) {
        const auto unreachable = m_unreachable.find(device);
        if (has(device) || !m_accounts.identityOf(device) ||
            (unreachable != m_unreachable.end() && unreachable->second > now.mono))
            continue;
        isReady = false;
        if (!m_asked.contains(device))
            m_wanted.insert(device);
    }
    return isReady;
}

std::optional<SealedItem> Sessions::seal(const DeviceId &to, FrameType type, const QByteArray &body, Now now, Out &out)
{
    if (!has(to))
        return std::nullopt;
    const DeviceList *own = m_accounts.current(m_channel.self().account);
    pairwise::PairwiseFrame frame{
        type, m_channel.self(), to, own ? own->version() : 0, quint64(std::max(now.wall, 0ms).count()), body};
    const auto plain = frame.encode(m_random);
    if (!plain)
        return std::nullopt;
    const auto sealed = m_channel.encrypt(to, *plain);
    if (!sealed) {
        if (sealed.error() == PairwiseError::Damaged)
            forget(to, out);
        return std::nullopt;
    }
    put(sealed->change, out);
    m_activities[to].sent(now.wall);
    store(to, out);
    return SealedItem{to, m_random.id<MessageId>(), sealed->message.encode()};
}

bool Sessions::tell(const DeviceId &to, FrameType type, const QByteArray &body, Now now, Out &out)
{
    if (!m_session.isOnline() || m_session.isPending())
        return false;
    const auto item = seal(to, type, body, now, out);
    if (item)
        m_lastTold = m_mail.add({item->to, item->id, item->bytes}, out);
    return item.has_value();
}

// ---- receiving

std::optional<pairwise::PairwiseFrame> Sessions::open(const wire::Entry &item, Now now, Out &out)
{
    const DeviceId from{item.sender, item.senderDevice};
    const auto message = pairwise::PairwiseMessage::decode(item.body);
    if (!message || from.account.isNull() || from == m_channel.self() || hold(item, now, out))
        return std::nullopt;
    const auto opened = m_channel.decrypt(from, *message);
    if (!opened) {
        if (pairwise::wantsReset(opened.error()))
            lost(from, item.id, opened.error(), now, out);
        return std::nullopt;
    }
    put(opened->change, out);
    const auto frame = pairwise::PairwiseFrame::decode(opened->plaintext, from, m_channel.self());
    if (!frame) {
        m_alarms.raise({Alarm::Kind::ItemForged, from.account, {}, from.number});
        return std::nullopt;
    }
    if (!m_accounts.identityOf(from)) { // removed: what it has sealed may still be read, and nothing else counts
        m_removed.try_emplace(from, now.mono + removedKeptFor);
        const bool isOfBodies = frame->type == FrameType::SenderKey || frame->type == FrameType::Resend;
        return isOfBodies ? std::optional(*frame) : std::nullopt;
    }
    // An answer is answered by nobody, or two devices would go on for ever.
    if (frame->type != FrameType::Session || !frame->body.isEmpty())
        noteReceived(from, now, out);
    const DeviceList *list = m_accounts.current(from.account);
    if (!list || frame->senderManifestVersion > list->version())
        m_accounts.want(from.account, frame->senderManifestVersion, out);
    return *frame;
}

void Sessions::noteReceived(const DeviceId &from, Now now, Out &out)
{
    pairwise::PeerActivity &activity = m_activities[from];
    activity.received(now.wall, m_random);
    store(from, out);
    if (activity.heartbeatDue(false) <= now.wall)
        m_nextBeat = now.mono;
}

/// True when nobody has signed yet that there is such a device, but somebody may have.
bool Sessions::hold(const wire::Entry &item, Now now, Out &out)
{
    const DeviceList *list = m_accounts.current(item.sender);
    if (list && (list->device(item.senderDevice) || list->isRemoved(item.senderDevice)))
        return false;
    m_accounts.want(item.sender, list ? list->version() + 1 : 1, out);
    m_held.add(item, now, out);
    return true;
}

std::vector<wire::Entry> Sessions::released(const std::set<AccountId> &accounts, Now now, Out &out)
{
    std::vector<wire::Entry> items;
    for (const AccountId &account : accounts) {
        const std::vector<wire::Entry> held = m_held.release(account, out);
        items.insert(items.end(), held.begin(), held.end());
    }
    if (!accounts.empty())
        noteRemoved(now);
    return items;
}

/// Not at once: its account's list may be here before what it had sent.
void Sessions::noteRemoved(Now now)
{
    for (const auto &[device, record] : m_channel.state().sessions) {
        const DeviceList *list = m_accounts.current(device.account);
        if (list && list->isRemoved(device.number))
            m_removed.try_emplace(device, now.mono + removedKeptFor);
    }
}

void Sessions::forget(const DeviceId &device, Out &out)
{
    m_mail.forget(device, out);
    put(m_channel.forget(device), out);
    if (m_activities.erase(device) > 0)
        remove(activityKind, rowName(device), out);
    m_resets.erase(device);
    m_removed.erase(device);
}

void Sessions::lost(const DeviceId &peer, const MessageId &item, PairwiseError error, Now now, Out &out)
{
    pairwise::PeerActivity &activity = m_activities[peer];
    if (!activity.mayReset(now.wall) || !m_accounts.identityOf(peer))
        return;
    if (error == PairwiseError::Damaged)
        put(m_channel.forget(peer), out);
    activity.reset(now.wall);
    store(peer, out);
    m_resets[peer] = item;
    m_wanted.insert(peer);
}

void Sessions::startOver(Out &out)
{
    std::vector<DeviceId> devices;
    for (const auto &[device, record] : m_channel.state().sessions)
        devices.push_back(device);
    for (const DeviceId &device : devices)
        put(m_channel.forget(device), out);
}

// ---- the relay

void Sessions::online(Now now)
{
    offline();
    m_nextBeat = now.mono + beatInterval;
    m_removed.clear(); // only time with a connection counts
    noteRemoved(now);
}

void Sessions::offline()
{
    m_request = 0;
    m_notBefore = 0ms;
    m_tries = 0;
    m_asked.clear();
    m_mail.offline();
    m_wanted.clear(); // whoever wants to tell something asks again
    for (const auto &[device, item] : m_resets)
        m_wanted.insert(device);
}

bool Sessions::received(const wire::Frame &frame, Now now, Out &out)
{
    if (m_mail.received(frame, now, out))
        return true;
    if (m_request == 0 || wire::requestOf(frame) != m_request)
        return false;
    if (const auto *bundles = std::get_if<wire::Bundles>(&frame)) {
        begin(*bundles, now, out);
    } else if (const auto *error = std::get_if<wire::Error>(&frame); error && wire::isRetryLater(error->code)) {
        m_wanted.merge(m_asked); // whoever is left out of a body may never be able to read it
        m_notBefore = now.mono + retryAfter(*error, ++m_tries, askedAgainAfter, askedAgainAfterMax);
    } else if (error) {
        for (const DeviceId &device : m_asked)
            m_unreachable[device] = now.mono + unreachableFor;
    } else {
        return false;
    }
    m_request = 0;
    m_asked.clear();
    return true;
}

void Sessions::begin(const wire::Bundles &bundles, Now now, Out &out)
{
    m_tries = 0;
    for (const wire::Bundle &bundle : bundles.bundles) {
        if (m_asked.contains(bundle.device) && begin(bundle, out))
            m_asked.erase(bundle.device);
    }
    for (const DeviceId &device : m_asked) {
        m_unreachable[device] = now.mono + unreachableFor;
        m_resets.erase(device);
    }
}

bool Sessions::begin(const wire::Bundle &told, Out &out)
{
    const auto identity = m_accounts.identityOf(told.device);
    if (!identity)
        return false;
    const auto bundle = bundleOf(told, *identity);
    const auto change = bundle ? m_channel.begin(*bundle) : PairwiseError::Malformed;
    if (!change) {
        m_alarms.raise({Alarm::Kind::BundleForged, told.device.account, {}, told.device.number});
        return false;
    }
    put(*change, out);
    if (m_activities.contains(told.device)) // there was one
        m_renewed.insert(told.device);
    m_unreachable.erase(told.device);
    return true;
}

void Sessions::beat(Now now, Out &out)
{
    m_nextBeat = now.mono + beatInterval;
    m_held.sweep(now, out);
    for (const auto &[device, until] : std::map(m_removed)) {
        if (until <= now.mono)
            forget(device, out);
    }
    for (const auto &[device, activity] : m_activities) {
        if (activity.heartbeatDue(false) <= now.wall && has(device))
            tell(device, FrameType::Session, pairwise::SessionBody().encode(), now, out);
    }
}

void Sessions::work(Now now, Out &out)
{
    if (!m_session.isOnline() || m_session.isPending())
        return;
    // Nothing goes over a connection that answers nothing, so nobody is left out because of it.
    if (m_request != 0 && m_answerDue <= now.mono) {
        m_wanted.merge(m_asked);
        m_asked.clear();
        m_request = 0;
    }
    if (m_nextBeat <= now.mono)
        beat(now, out);
    for (auto reset = m_resets.begin(); reset != m_resets.end();) {
        const bool isWaiting = m_wanted.contains(reset->first) || m_asked.contains(reset->first);
        if (!isWaiting)
            tell(reset->first, FrameType::Session, pairwise::SessionBody{reset->second}.encode(), now, out);
        reset = isWaiting ? std::next(reset) : m_resets.erase(reset);
    }
    m_mail.work(now, out);
    if (m_request != 0 || m_wanted.empty() || m_notBefore > now.mono)
        return;
    wire::GetBundles ask;
    while (!m_wanted.empty() && ask.devices.size() < std::size_t(wire::bundlesAskedMax)) {
        ask.devices.push_back(*m_wanted.begin());
        m_asked.insert(*m_wanted.begin());
        m_wanted.erase(m_wanted.begin());
    }
    ask.request = m_request = m_requests.next();
    m_answerDue = now.mono + answerDeadline;
    m_session.send(std::move(ask), out);
}

milliseconds Sessions::deadline() const
{
    if (!m_session.isOnline() || m_session.isPending())
        return Never;
    const milliseconds asking = m_request != 0 ? m_answerDue : m_wanted.empty() ? Never : m_notBefore;
    const milliseconds next = std::min(asking, m_mail.deadline());
    const bool isOwing = std::any_of(m_activities.begin(), m_activities.end(),
                                     [](const auto &entry) { return entry.second.heartbeatDue(false) != Never; })
        || !m_removed.empty();
    return isOwing ? std::min(next, m_nextBeat) : next;
}

} // namespace porchlight::encryption
