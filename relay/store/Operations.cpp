// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/Operations.h"

#include "relay/store/People.h"
#include "relay/store/Store.h"
#include "shared/base/Result.h"

#include <algorithm>
#include <set>
#include <tuple>

template class porchlight::LargeVariant<porchlight::relay::OperationTypes>;
template class porchlight::LargeVariant<porchlight::relay::OutcomeTypes>;

namespace porchlight::relay {

namespace {

Outcome perform(Store &store, const Operation &operation)
{
    return std::visit(Overloaded{
                          [&](const AppendRequest &o) -> Outcome { return store.append(o); },
                          [&](const AdvanceCursors &o) -> Outcome {
                              store.advanceCursors(o);
                              return std::monostate();
                          },
                          [&](const RaiseMarks &o) -> Outcome { return store.raiseMarks(o); },
                          [&](const CreateAccount &o) -> Outcome { return store.createAccount(o); },
                          [&](const AddDevice &o) -> Outcome { return store.addDevice(o); },
                          [&](const UseToken &o) -> Outcome { return store.useToken(o); },
                          [&](const StartDirect &o) -> Outcome { return store.startDirect(o); },
                          [&](const CreateInvitation &o) -> Outcome {
                              store.createInvitation(o);
                              return std::monostate();
                          },
                          [&](const BeginRetention &o) -> Outcome { return store.beginRetention(o); },
                          [&](const ParkDevices &o) -> Outcome { return store.parkDevices(o); },
                          [&](const PurgeBodies &o) -> Outcome { return store.purgeBodies(o); },
                          [&](const WakeDevice &o) -> Outcome {
                              store.wakeDevice(o);
                              return std::monostate();
                          },
                          [&](const NoteDeadLetter &o) -> Outcome {
                              store.noteDeadLetter(o);
                              return std::monostate();
                          },
                          [&](const RenameDevice &o) -> Outcome { return store.renameDevice(o); },
                          [&](const UnlinkDevice &o) -> Outcome { return store.unlinkDevice(o); },
                          [&](const SetMute &o) -> Outcome { return store.setMute(o); },
                          [&](const AcceptConversation &o) -> Outcome { return store.acceptConversation(o); },
                          [&](const NoteContacts &o) -> Outcome {
                              store.noteContacts(o);
                              return std::monostate();
                          },
                          [&](const OpenGeneration &o) -> Outcome { return store.openGeneration(o); },
                          [&](const PublishManifest &o) -> Outcome { return store.publishManifest(o); },
                          [&](const PutPrekeys &o) -> Outcome { return store.putPrekeys(o); },
                          [&](const TakeBundles &o) -> Outcome { return store.takeBundles(o); },
                          [&](const PutMail &o) -> Outcome { return store.putMail(o); },
                          [&](const PutBlob &o) -> Outcome { return store.putBlob(o); },
                          [&](const DropBlob &o) -> Outcome { return store.dropBlob(o); },
                          [&](const PurgeBlobs &o) -> Outcome { return store.purgeBlobs(o); },
                          [&](const PutRecovery &o) -> Outcome { return store.putRecovery(o); },
                          [&](const ChangeGroup &o) -> Outcome { return store.changeGroup(o); },
                          [&](const ChangePassword &o) -> Outcome { return store.changePassword(o); },
                          [&](const DeleteAccount &o) -> Outcome { return store.deleteAccount(o); },
                          [&](const SetContact &o) -> Outcome { return store.setContact(o); },
                          [&](const SetBlocked &o) -> Outcome { return store.setBlocked(o); },
                          [&](const PutSettings &o) -> Outcome { return store.putSettings(o); },
                          [&](const ReportMessage &o) -> Outcome { return store.reportMessage(o); },
                          [&](const CloseReport &o) -> Outcome { return store.closeReport(o); },
                      },
                      operation);
}

/// What came and was erased in one transaction: nobody is pushed what no page would bring.
void withholdErased(const std::vector<Operation> &operations, std::vector<Outcome> &outcomes)
{
    // A message id is unique within its conversation only; and what goes along with it is its author's alone.
    std::set<std::tuple<ConversationId, MessageId, AccountId>> erased;
    const auto eachFresh = [&](const auto &visit) {
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            auto *appended = std::get_if<AppendOutcome>(&outcomes[i]);
            if (!appended)
                continue;
            for (wire::Entry &entry : appended->fresh)
                visit(std::get<AppendRequest>(operations[i]).append.conversation, entry);
        }
    };
    eachFresh([&](const ConversationId &conversation, const wire::Entry &entry) {
        if (entry.kind == quint8(wire::EntryKind::Redact) && entry.target)
            erased.emplace(conversation, *entry.target, entry.sender);
    });
    if (erased.empty())
        return;
    eachFresh([&](const ConversationId &conversation, wire::Entry &entry) {
        const bool goesAlong = entry.kind == quint8(wire::EntryKind::Silent) && entry.target
            && erased.contains({conversation, *entry.target, entry.sender});
        if (!goesAlong && !erased.contains({conversation, entry.id, entry.sender}))
            return;
        entry.body.clear();
        entry.absent = quint8(wire::Absence::Redacted);
    });
}

/// What came before its sender was blocked in the same transaction: no page would bring that either (rule 11).
void withholdBlocked(const std::vector<Operation> &operations, std::vector<Outcome> &outcomes)
{
    const auto withholdMail = [](const AccountOutcome::Withheld &withheld, std::vector<MailboxEntry> &mail) {
        for (MailboxEntry &item : mail) {
            if (item.to.account == withheld.from && item.entry.sender == withheld.sender)
                item.entry = withheldItem(item.entry);
        }
    };
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const auto *blocked = std::get_if<AccountOutcome>(&outcomes[i]);
        if (!blocked || !blocked->withheld)
            continue;
        const AccountOutcome::Withheld withheld = *blocked->withheld;
        for (std::size_t before = 0; before < i; ++before) {
            if (auto *put = std::get_if<MailOutcome>(&outcomes[before]))
                withholdMail(withheld, put->mail);
            auto *appended = std::get_if<AppendOutcome>(&outcomes[before]);
            if (!appended)
                continue;
            withholdMail(withheld, appended->mail);
            const auto &request = std::get<AppendRequest>(operations[before]);
            const bool isOfIt = request.append.conversation == withheld.conversation && request.device.account == withheld.sender;
            if (isOfIt && std::ranges::find(appended->withheldFrom, withheld.from) == appended->withheldFrom.end())
                appended->withheldFrom.push_back(withheld.from);
        }
    }
}

/// Entries and marks are counted in the tide anyway. A cursor that a copy has lost is told anew by its device, and whoever
/// misses a blob asks for another. All else must be counted, or a copy could lose it unnoticed.
bool isUncounted(const Operation &operation, const Outcome &outcome)
{
    // Items count whether they were kept or not: else who is blocked could tell by the tide that they were dropped.
    if (const auto *appended = std::get_if<AppendOutcome>(&outcome))
        return !std::get<AppendRequest>(operation).append.mail.empty() || !appended->announced.empty();
    const bool isOfBlobs = std::holds_alternative<PutBlob>(operation) || std::holds_alternative<DropBlob>(operation)
        || std::holds_alternative<PurgeBlobs>(operation);
    return !isOfBlobs && !std::holds_alternative<AdvanceCursors>(operation)
        && !std::holds_alternative<RaiseMarks>(operation);
}

} // namespace

CommitResult commit(Store &store, const std::vector<Operation> &operations)
{
    CommitResult result;
    store.begin();
    result.outcomes.reserve(operations.size());
    bool isTideRaised = false;
    for (const Operation &operation : operations) {
        result.outcomes.push_back(perform(store, operation));
        if (!isTideRaised && isUncounted(operation, result.outcomes.back())) {
            isTideRaised = true;
            store.raiseTide();
        }
    }
    result.status = store.commit();
    if (result.status == CommitStatus::Committed)
        result.tide = store.tide();
    else
        result.outcomes.clear();
    withholdErased(operations, result.outcomes);
    withholdBlocked(operations, result.outcomes);
    return result;
}

} // namespace porchlight::relay
