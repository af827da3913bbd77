// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/RequestArrivals.h"

namespace porchlight::relay {

class AccountJudge;
class AccountTable;
class ConversationTable;
class DeviceTable;
class EntryTable;
class EpochJudge;
class MailJudge;
class PeopleTable;
class RedactionTable;
struct ConversationRow;
struct DeviceRow;

/// What Store::append does: judges duplicates and assigns sequences (rules 1 to 3). Owns nothing but the references to
/// the tables; lives on the writer's thread, within its transactions.
class EntryJudge
{
public:
    EntryJudge(AccountTable &accounts, DeviceTable &devices, ConversationTable &conversations, EntryTable &entries,
               RedactionTable &redactions, AccountJudge &acceptance, EpochJudge &epochs, MailJudge &mail,
               PeopleTable &people)
        : m_accounts(accounts), m_devices(devices), m_conversations(conversations), m_entries(entries),
          m_redactions(redactions), m_acceptance(acceptance), m_epochs(epochs), m_mail(mail), m_people(people)
    {
    }

    AppendOutcome append(const AppendRequest &request);
    /// After a transaction that left nothing.
    void forget() { m_arrivals.forget(); }

private:
    /// False while nobody has written, and the other one does not let this one begin (settings.writes).
    bool mayBegin(const ConversationRow &conversation, const DeviceRow &sender);
    /// Whether it was all judged before: then it gets its first result, whatever has become of the conversation since.
    bool isRepeat(const AppendRequest &request, const ConversationRow &conversation, const DeviceRow &sender);
    /// Who was a member hears what has become of what it sent then; of anything else nothing.
    void repeatForFormer(const AppendRequest &request, const ConversationRow &conversation, const DeviceRow &sender,
                         AppendOutcome &outcome);
    /// False: a gap, or too much for a request. Nothing has been written then.
    bool takeBodies(const AppendRequest &request, ConversationRow &conversation, const DeviceRow &sender,
                    AppendOutcome &outcome);
    /// None or RateLimited (D5).
    wire::ErrorCode judgeRate(const AppendRequest &request, const ConversationRow &conversation, const DeviceRow &sender,
                              AppendOutcome &outcome);
    /// The first result of a body that was judged before.
    std::optional<wire::StoredBody> firstResult(const ConversationRow &conversation, const DeviceRow &sender,
                                                const MessageId &id);
    /// None, or the final refusal of a body that is no repeat.
    wire::ErrorCode refusalOf(const AppendRequest &request, const wire::Body &body,
                              const ConversationRow &conversation, const DeviceRow &sender);
    wire::StoredBody judge(const AppendRequest &request, const wire::Body &body, quint64 number,
                           ConversationRow &conversation, const DeviceRow &sender, AppendOutcome &outcome);
    /// What a fresh entry means for the members' account logs: there is a conversation, or it is accepted.
    void announce(const AppendRequest &request, ConversationRow &conversation, const DeviceRow &sender,
                  AppendOutcome &outcome);

    AccountTable &m_accounts;
    DeviceTable &m_devices;
    ConversationTable &m_conversations;
    EntryTable &m_entries;
    RedactionTable &m_redactions;
    AccountJudge &m_acceptance;
    EpochJudge &m_epochs;
    MailJudge &m_mail;
    RequestArrivals m_arrivals;
    PeopleTable &m_people;
};

} // namespace porchlight::relay
