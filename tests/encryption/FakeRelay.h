// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/ControlChain.h"
#include "shared/identity/DeviceManifest.h"
#include "shared/identity/GroupState.h"
#include "shared/identity/Roster.h"
#include "shared/wire/Frame.h"
#include "tests/encryption/SealedOnce.h"

#include <deque>
#include <functional>
#include <map>

namespace porchlight::encryption::test {

/// As much of a relay as the encryption sees: lists of devices, prekeys, rosters, mailboxes, and one log for each
/// conversation, all in memory and answered at once. Keeps the rules of appending; verifies no signature, since what it
/// says is not believed. Knobs make it lose, change or repeat what it is given.
class FakeRelay
{
public:
    FakeRelay() { generation = *GenerationId::fromBytes(QByteArray(16, 'g')); }

    /// The id of the conversation; @p one twice for the one with oneself.
    ConversationId introduce(const AccountId &one, const AccountId &other);
    /// Another life of its database, in which @p forgotten has never published a list; logs and mailboxes are empty.
    void beginAnew(const AccountId &forgotten);
    /// What a device is told when it comes.
    wire::Welcome welcome(const DeviceId &device) const;
    /// The answer, always exactly one.
    wire::Frame handle(const DeviceId &from, const wire::Frame &request)
    {
        sealed.leaves(from, request);
        wire::Frame given = judged(from, request);
        if (changesAnswer)
            changesAnswer(from, given);
        if (watches)
            watches(from, request, given);
        return given;
    }

    std::vector<ConversationId> conversations(const AccountId &account) const;
    bool isListed(const DeviceId &device) const;
    quint64 version(const AccountId &account) const { return quint64(count(account)); }
    bool isGroup(const ConversationId &conversation) const { return m_talks.at(conversation).chain.has_value(); }
    const GroupState &group(const ConversationId &conversation) const { return m_talks.at(conversation).state; }
    /// An account is deleted: nobody's wish but its own, and the relay's word.
    void deleteAccount(const AccountId &account);
    bool maySee(const AccountId &account, const ConversationId &conversation) const
    {
        return !isGroup(conversation) || group(conversation).isMember(account);
    }
    /// The next entry that an account may see behind @p seq; 0: none (yet).
    Seq nextFor(const AccountId &account, const ConversationId &conversation, Seq seq) const;
    std::function<void(const DeviceId &to, wire::Frame &answer)> changesAnswer;
    /// Changes what is answered about the control events of a group.
    std::function<void(const DeviceId &to, wire::Control &answer)> changesControl;
    Seq cutoff(const DeviceId &device, const ConversationId &conversation) const;
    std::vector<wire::Entry> &log(const ConversationId &conversation) { return m_talks.at(conversation).log; }
    std::vector<wire::Entry> &mailbox(const DeviceId &device) { return m_mailboxes[device]; }
    quint64 epoch(const ConversationId &conversation) const { return m_talks.at(conversation).epoch; }
    const wire::Roster &rosterAt(const ConversationId &conversation, quint64 epoch) const
    {
        return m_talks.at(conversation).rosters.at(epoch);
    }
    bool wasListed(const DeviceId &device, quint64 version) const;
    /// What waits to be given out, apart from the last resort.
    std::size_t prekeys(const DeviceId &device) { return m_prekeys[device].prekeys.size(); }
    void usePrekeysUp(const DeviceId &device) { m_prekeys[device].prekeys.clear(); }
    void forgetPrekeys(const DeviceId &device) { m_prekeys.erase(device); }

    GenerationId generation;
    SealedOnce sealed; ///< all that was ever sent here, whatever became of it
    /// True: the item gets lost on its way into the mailbox; @p isWithBody when it travels with one.
    std::function<bool(const DeviceId &from, const wire::MailItem &item, bool isWithBody)> losesMail;
    /// True: the request is lost, or its answer is.
    std::function<bool(const DeviceId &from, const wire::Frame &request)> swallows;
    /// Why it does not want to just now.
    std::function<std::optional<wire::ErrorCode>(const DeviceId &from, const wire::Frame &request)> refuses;
    std::function<void(const DeviceId &from, const wire::Frame &request, const wire::Frame &given)> watches;
    /// Changes what is given out to begin sessions with.
    std::function<void(wire::Bundle &bundle)> changesBundle;
    std::map<std::pair<AccountId, BlobId>, std::vector<QByteArray>> blobs;
    qint64 blobRoom = 32 * 1024 * 1024; ///< of one account
    /// Changes a piece as it is given out.
    std::function<void(const DeviceId &to, const BlobId &blob, QByteArray &bytes)> changesBlob;
    std::map<DeviceId, int> blobsBegun; ///< by whom
    std::map<AccountId, wire::PutRecovery> kits; ///< as the newest of each was put
    /// Changes what is answered about kits.
    std::function<void(wire::Frame &answer)> changesRecovery;
    std::vector<wire::PutRecovery> kitsPut; ///< all of them
    std::map<DeviceId, int> bundlesGiven;
    std::map<DeviceId, std::deque<wire::DeviceSays>> said; ///< to those that are connected, and not heard yet
private:
    struct Account
    {
        std::vector<wire::SignedManifest> manifests;
        std::vector<ManifestFacts> facts; ///< of each
        std::vector<wire::SignedCertificate> certificates;
    };
    struct Talk
    {
        std::vector<AccountId> members;
        std::vector<wire::Entry> log;
        quint64 epoch = 0;
        std::map<quint64, wire::Roster> rosters;
        std::map<DeviceId, quint64> numbers; ///< the last one of each
        std::optional<ControlChain> chain = {}; ///< of a group
        GroupState state = {};
        std::map<AccountId, std::vector<std::pair<Seq, Seq>>> stays = {}; ///< from and to which entry; 0: to this day
    };
    wire::Frame judged(const DeviceId &from, const wire::Frame &request);
    static wire::Frame refusal(quint64 request, wire::ErrorCode code, std::optional<quint64> expected = {});
    std::size_t count(const AccountId &account) const;
    std::vector<DeviceId> listed(const AccountId &account, quint64 version) const;
    std::vector<DeviceId> listed(const AccountId &account) const { return listed(account, version(account)); }
    wire::DevicesNotice notice(const AccountId &account) const;
    wire::Roster roster(const ConversationId &conversation, quint64 epoch) const;
    quint64 prospective(const Talk &talk) const;
    void beginEpoch(const ConversationId &conversation, const AccountId &about);
    void put(const DeviceId &from, const std::vector<wire::MailItem> &mail, bool isWithBody);
    wire::Frame append(const DeviceId &from, const wire::Append &request);
    wire::Frame publish(const DeviceId &from, const wire::PublishManifest &request);
    wire::Frame manifests(const wire::GetManifests &request) const;
    wire::Frame bundles(const wire::GetBundles &request);
    wire::Frame answer(const wire::GetRoster &request) const;
    wire::Frame change(const DeviceId &from, const wire::ChangeGroup &request);
    wire::Frame changed(const DeviceId &from, const wire::ChangeGroup &request, const ControlEvent &event);
    wire::Frame control(const DeviceId &from, const wire::GetControl &request);
    wire::Frame members(const DeviceId &from, const wire::GetMembers &request) const;
    std::optional<DeviceList> listOf(const AccountId &account) const;
    void enter(const ConversationId &conversation, wire::Entry entry);
    wire::Frame putBlob(const DeviceId &from, const wire::PutBlob &request);
    wire::Frame getBlob(const DeviceId &from, const wire::GetBlob &request);
    wire::Frame put(const DeviceId &from, const wire::PutRecovery &request);
    wire::Frame answer(const DeviceId &from, const wire::GetRecovery &request) const;
    std::map<AccountId, Account> m_accounts;
    std::map<ConversationId, Talk> m_talks;
    std::map<DeviceId, std::vector<wire::Entry>> m_mailboxes;
    std::map<DeviceId, wire::PutPrekeys> m_prekeys;
    std::map<std::pair<DeviceId, ConversationId>, Seq> m_cutoffs;
    quint64 m_timeMs = 1'700'000'000'000;
};

} // namespace porchlight::encryption::test
