// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/FakeRelay.h"

#include "app/encryption/ListRecord.h"
#include "shared/base/Hash.h"
#include "shared/base/Result.h"

#include <QtEndian>

#include <algorithm>
#include <set>

namespace porchlight::encryption::test {

namespace {

/// What stands in a certificate, behind its label.
quint32 numberOf(const wire::SignedCertificate &certificate)
{
    return qFromBigEndian<quint32>(certificate.bytes.constData() + 21 + 16);
}

ManifestFacts factsOf(const AccountId &account, const wire::SignedManifest &manifest)
{
    return DeviceManifest::verified(*fromWire(manifest), account).value().facts();
}

} // namespace

wire::Frame FakeRelay::refusal(quint64 request, wire::ErrorCode code, std::optional<quint64> expected)
{
    return wire::Error{request, code, {}, {}, expected};
}

std::size_t FakeRelay::count(const AccountId &account) const
{
    const auto found = m_accounts.find(account);
    return found == m_accounts.end() ? 0 : found->second.manifests.size();
}

std::vector<DeviceId> FakeRelay::listed(const AccountId &account, quint64 version) const
{
    std::vector<DeviceId> devices;
    if (version == 0 || version > count(account))
        return devices;
    const Account &known = m_accounts.at(account);
    const ManifestFacts &facts = known.facts[version - 1];
    for (const wire::SignedCertificate &certificate : known.certificates) {
        if (std::ranges::count(facts.certificates, digestOf({certificate.bytes})) > 0)
            devices.push_back({account, numberOf(certificate)});
    }
    return devices;
}

bool FakeRelay::isListed(const DeviceId &device) const
{
    return std::ranges::count(listed(device.account), device) > 0;
}

bool FakeRelay::wasListed(const DeviceId &device, quint64 version) const
{
    return std::ranges::count(listed(device.account, version), device) > 0;
}

wire::DevicesNotice FakeRelay::notice(const AccountId &account) const
{
    const wire::SignedManifest &newest = m_accounts.at(account).manifests.back();
    return {account, version(account), *ManifestHash::fromBytes(digestOf({newest.bytes}).toBytes())};
}

Seq FakeRelay::cutoff(const DeviceId &device, const ConversationId &conversation) const
{
    const auto found = m_cutoffs.find({device, conversation});
    return found == m_cutoffs.end() ? 0 : found->second;
}

ConversationId FakeRelay::introduce(const AccountId &one, const AccountId &other)
{
    const ConversationId conversation = directConversationId(one, other);
    Talk &talk = m_talks[conversation];
    talk.members = one == other ? std::vector{one} : std::vector{std::min(one, other), std::max(one, other)};
    return conversation;
}

void FakeRelay::beginAnew(const AccountId &forgotten)
{
    generation = *GenerationId::fromBytes(QByteArray(16, 'h'));
    m_accounts.erase(forgotten);
    std::erase_if(m_prekeys, [&](const auto &one) { return one.first.account == forgotten; });
    m_mailboxes.clear();
    m_cutoffs.clear();
    for (auto &[conversation, talk] : m_talks)
        talk = {talk.members, {}, 0, {}, {}};
}

std::vector<ConversationId> FakeRelay::conversations(const AccountId &account) const
{
    std::vector<ConversationId> conversations;
    for (const auto &[conversation, talk] : m_talks) {
        if (std::ranges::count(talk.members, account) > 0 || talk.stays.contains(account))
            conversations.push_back(conversation);
    }
    return conversations;
}

wire::Welcome FakeRelay::welcome(const DeviceId &device) const
{
    wire::Welcome welcome;
    welcome.generation = generation;
    welcome.signedIn = true;
    welcome.account = device.account;
    welcome.device = device.number;
    welcome.manifest = version(device.account);
    const auto prekeys = m_prekeys.find(device);
    welcome.prekeysLeft = prekeys == m_prekeys.end() ? 0 : quint32(prekeys->second.prekeys.size());
    if (version(device.account) > 0 && !isListed(device))
        welcome.pending = true;
    return welcome;
}

wire::Frame FakeRelay::judged(const DeviceId &from, const wire::Frame &frame)
{
    const quint64 number = wire::requestOf(frame);
    const bool isPending = version(from.account) > 0 && !isListed(from);
    if (const auto why = refuses ? refuses(from, frame) : std::nullopt)
        return refusal(number, *why);
    const auto refused = [&] { return refusal(number, wire::ErrorCode::DevicePending); };
    return std::visit(Overloaded{
                          [&](const wire::PublishManifest &f) { return publish(from, f); },
                          [&](const wire::GetManifests &f) { return manifests(f); },
                          [&](const wire::PutPrekeys &f) -> wire::Frame {
                              wire::PutPrekeys &kept = m_prekeys[from];
                              auto waiting = f.replacesAll ? std::vector<wire::Prekey>() : kept.prekeys;
                              waiting.insert(waiting.end(), f.prekeys.begin(), f.prekeys.end());
                              kept = f;
                              kept.prekeys = std::move(waiting);
                              return wire::Done{number};
                          },
                          [&](const wire::GetBundles &f) { return isPending ? refused() : bundles(f); },
                          [&](const wire::GetRoster &f) {
                              const auto talk = m_talks.find(f.conversation);
                              const bool isOutside = talk != m_talks.end() && talk->second.chain &&
                                                     !talk->second.state.isMember(from.account);
                              if (isOutside)
                                  return refusal(number, wire::ErrorCode::NotAMember);
                              return isPending ? refused() : answer(f);
                          },
                          [&](const wire::Append &f) { return isPending ? refused() : append(from, f); },
                          [&](const wire::ChangeGroup &f) { return isPending ? refused() : change(from, f); },
                          [&](const wire::GetControl &f) { return isPending ? refused() : control(from, f); },
                          [&](const wire::GetMembers &f) { return isPending ? refused() : members(from, f); },
                          [&](const wire::PutMail &f) -> wire::Frame {
                              if (isPending)
                                  return refused();
                              put(from, f.mail, false);
                              return wire::Done{number};
                          },
                          [&](const wire::PutBlob &f) { return isPending ? refused() : putBlob(from, f); },
                          [&](const wire::GetBlob &f) { return isPending ? refused() : getBlob(from, f); },
                          [&](const wire::DropBlob &f) -> wire::Frame {
                              blobs.erase({from.account, f.blob});
                              return wire::Done{number};
                          },
                          [&](const wire::PutRecovery &f) { return isPending ? refused() : put(from, f); },
                          [&](const wire::GetRecovery &f) {
                              wire::Frame given = answer(from, f);
                              if (changesRecovery)
                                  changesRecovery(given);
                              return given;
                          },
                          [&](const wire::TellDevice &f) -> wire::Frame {
                              for (auto &[device, heard] : said) {
                                  if (device.account == from.account && device != from)
                                      heard.push_back({f.rendezvous, from.number, f.bytes});
                              }
                              return wire::Done{number};
                          },
                          [&](const auto &) { return refusal(number, wire::ErrorCode::Unsupported); },
                      },
                      frame);
}

// ---- who has which keys

wire::Frame FakeRelay::publish(const DeviceId &from, const wire::PublishManifest &request)
{
    Account &account = m_accounts[from.account];
    const ManifestFacts facts = factsOf(from.account, request.manifest);
    const std::size_t at = std::size_t(facts.version) - 1;
    if (at < account.manifests.size() && account.manifests[at] == request.manifest)
        return wire::Done{request.request}; // the answer was lost
    if (facts.version != account.manifests.size() + 1)
        return refusal(request.request, wire::ErrorCode::ManifestStale);
    const std::vector<DeviceId> before = listed(from.account);
    account.manifests.push_back(request.manifest);
    account.facts.push_back(facts);
    for (const wire::SignedCertificate &certificate : request.certificates) {
        if (std::ranges::count(account.certificates, certificate) == 0)
            account.certificates.push_back(certificate);
    }
    for (auto &[conversation, talk] : m_talks) {
        if (talk.log.empty() || std::ranges::count(talk.members, from.account) == 0)
            continue;
        if (talk.chain) {
            wire::Entry entry;
            entry.kind = quint8(wire::EntryKind::DevicesChanged);
            entry.body = wire::encodeDevicesNotice(notice(from.account));
            enter(conversation, entry);
        } else {
            beginEpoch(conversation, from.account);
        }
        for (const DeviceId &device : listed(from.account)) {
            if (!before.empty() && std::ranges::count(before, device) == 0)
                m_cutoffs[{device, conversation}] = talk.log.back().seq - 1;
        }
    }
    return wire::Done{request.request};
}

wire::Frame FakeRelay::manifests(const wire::GetManifests &request) const
{
    wire::Manifests answer{request.request, {}};
    for (const wire::KnownManifest &known : request.known) {
        if (count(known.account) == 0) {
            answer.accounts.push_back({known.account, 0, {}, {}});
            continue;
        }
        const Account &account = m_accounts.at(known.account);
        const auto from = std::min<std::size_t>(std::size_t(known.version), account.manifests.size());
        answer.accounts.push_back({known.account, account.manifests.size(),
                                   {account.manifests.begin() + std::ptrdiff_t(from), account.manifests.end()},
                                   account.certificates});
    }
    return answer;
}

wire::Frame FakeRelay::bundles(const wire::GetBundles &request)
{
    wire::Bundles answer{request.request, {}};
    for (const DeviceId &device : request.devices) {
        const auto found = m_prekeys.find(device);
        if (found == m_prekeys.end() || !isListed(device))
            continue;
        ++bundlesGiven[device];
        wire::PutPrekeys &kept = found->second;
        wire::Prekey given = kept.lastResort;
        if (!kept.prekeys.empty()) {
            given = kept.prekeys.front();
            kept.prekeys.erase(kept.prekeys.begin());
        }
        answer.bundles.push_back({device, kept.signedPrekey, given});
        if (changesBundle)
            changesBundle(answer.bundles.back());
    }
    return answer;
}

// ---- who may read

quint64 FakeRelay::prospective(const Talk &talk) const
{
    return talk.log.empty() ? quint64(std::ranges::count_if(talk.members, [&](const auto &a) { return count(a) > 0; }))
                            : talk.epoch;
}

wire::Roster FakeRelay::roster(const ConversationId &conversation, quint64 epoch) const
{
    wire::Roster roster{0, conversation, epoch, {}, {}};
    std::vector<RosterMember> members;
    for (const AccountId &account : m_talks.at(conversation).members) {
        if (count(account) == 0)
            continue;
        const wire::DevicesNotice in = notice(account);
        const ManifestFacts &facts = m_accounts.at(account).facts.back();
        members.push_back({account, facts.accountKey, in.version, Digest(in.hash.bytes())});
        roster.members.push_back(in);
    }
    if (epoch > 0)
        roster.digest = rosterDigest(conversation, epoch, members);
    return roster;
}

wire::Frame FakeRelay::answer(const wire::GetRoster &request) const
{
    const auto talk = m_talks.find(request.conversation);
    if (talk == m_talks.end())
        return refusal(request.request, wire::ErrorCode::NotAMember);
    const quint64 now = prospective(talk->second);
    const auto then = talk->second.rosters.find(request.epoch.value_or(now));
    if (then == talk->second.rosters.end() && request.epoch.value_or(now) != now)
        return refusal(request.request, wire::ErrorCode::NoSuchMessage);
    wire::Roster answer = then == talk->second.rosters.end() ? roster(request.conversation, now) : then->second;
    answer.request = request.request;
    return answer;
}

/// The accounts named so far are in it; before the first entry all that have a list are named one after the other.
void FakeRelay::beginEpoch(const ConversationId &conversation, const AccountId &about)
{
    Talk &talk = m_talks.at(conversation);
    ++talk.epoch;
    wire::Entry entry;
    entry.seq = talk.log.size() + 1;
    entry.ordinal = talk.log.empty() ? 0 : talk.log.back().ordinal;
    entry.kind = quint8(wire::EntryKind::DevicesChanged);
    entry.id = *MessageId::fromBytes(digestOf({"epoch", conversation.toBytes(), QByteArray::number(talk.epoch)})
                                         .toBytes()
                                         .first(16));
    entry.epoch = talk.epoch;
    entry.relayTimeMs = ++m_timeMs;
    entry.body = wire::encodeDevicesNotice(notice(about));
    talk.log.push_back(entry);
    wire::Roster in = roster(conversation, talk.epoch);
    std::set<AccountId> named;
    for (const wire::Entry &each : talk.log) {
        if (each.kind == quint8(wire::EntryKind::DevicesChanged))
            named.insert(wire::decodeDevicesNotice(each.body)->account);
    }
    std::vector<RosterMember> members;
    std::erase_if(in.members, [&](const wire::DevicesNotice &member) { return !named.contains(member.account); });
    for (const wire::DevicesNotice &member : in.members) {
        const ManifestFacts &facts = m_accounts.at(member.account).facts.back();
        members.push_back({member.account, facts.accountKey, member.version, Digest(member.hash.bytes())});
    }
    in.digest = rosterDigest(conversation, talk.epoch, members);
    talk.rosters[talk.epoch] = in;
}

// ---- what is sent

void FakeRelay::put(const DeviceId &from, const std::vector<wire::MailItem> &mail, bool isWithBody)
{
    for (const wire::MailItem &item : mail) {
        std::vector<wire::Entry> &mailbox = m_mailboxes[item.to];
        const auto isKnown = [&](const wire::Entry &entry) { return entry.id == item.id; };
        if (!isListed(item.to) || std::ranges::any_of(mailbox, isKnown) || (losesMail && losesMail(from, item, isWithBody)))
            continue;
        wire::Entry entry;
        entry.seq = mailbox.size() + 1;
        entry.kind = quint8(wire::EntryKind::Silent);
        entry.sender = from.account;
        entry.senderDevice = from.number;
        entry.id = item.id;
        entry.body = item.bytes;
        mailbox.push_back(entry);
    }
}

wire::Frame FakeRelay::append(const DeviceId &from, const wire::Append &request)
{
    Talk &talk = m_talks.at(request.conversation);
    quint64 &last = talk.numbers[from];
    wire::Appended answer{request.request, request.conversation, request.firstNumber, {}};
    for (const wire::Body &body : request.bodies) {
        const auto stored = std::ranges::find_if(talk.log, [&](const wire::Entry &e) { return e.id == body.id; });
        if (stored != talk.log.end())
            answer.stored.push_back({stored->seq, stored->relayTimeMs, {}});
    }
    if (answer.stored.size() == request.bodies.size())
        return answer; // a repeat
    if (talk.chain && !talk.state.isMember(from.account))
        return refusal(request.request, wire::ErrorCode::NotAMember);
    if (request.firstNumber != last + 1)
        return refusal(request.request, wire::ErrorCode::NumberGap, last + 1);
    const bool isAnyKeyless = std::ranges::any_of(talk.members, [&](const auto &a) { return count(a) == 0; });
    if (count(from.account) > 0 && isAnyKeyless)
        return refusal(request.request, wire::ErrorCode::KeysMissing);
    const quint64 epoch = prospective(talk);
    const RosterDigest digest = talk.log.empty() ? roster(request.conversation, epoch).digest
                                                 : talk.rosters.at(epoch).digest;
    if (request.epoch != epoch || request.rosterDigest != digest)
        return refusal(request.request, wire::ErrorCode::StaleEpoch);
    put(from, request.mail, true);
    if (talk.log.empty()) {
        for (const AccountId &member : std::vector(talk.members))
            beginEpoch(request.conversation, member);
    }
    answer.stored.clear();
    for (const wire::Body &body : request.bodies) {
        wire::Entry entry;
        entry.seq = talk.log.size() + 1;
        entry.ordinal = talk.log.back().ordinal + (body.kind == quint8(wire::EntryKind::Counts) ? 1 : 0);
        entry.kind = body.kind;
        entry.sender = from.account;
        entry.senderDevice = from.number;
        entry.number = ++last;
        entry.id = body.id;
        entry.epoch = request.epoch;
        entry.relayTimeMs = ++m_timeMs;
        entry.body = body.bytes;
        entry.target = body.target;
        talk.log.push_back(entry);
        answer.stored.push_back({entry.seq, entry.relayTimeMs, {}});
    }
    return answer;
}

} // namespace porchlight::encryption::test
