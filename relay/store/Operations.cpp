// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/Operations.h"

#include "relay/store/Store.h"
#include "shared/base/Result.h"

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
                          [&](const RenameDevice &o) -> Outcome { return store.renameDevice(o); },
                          [&](const UnlinkDevice &o) -> Outcome { return store.unlinkDevice(o); },
                          [&](const SetMute &o) -> Outcome { return store.setMute(o); },
                          [&](const AcceptConversation &o) -> Outcome { return store.acceptConversation(o); },
                          [&](const NoteContacts &o) -> Outcome {
                              store.noteContacts(o);
                              return std::monostate();
                          },
                      },
                      operation);
}

} // namespace

CommitResult commit(Store &store, const std::vector<Operation> &operations)
{
    CommitResult result;
    store.begin();
    result.outcomes.reserve(operations.size());
    for (const Operation &operation : operations)
        result.outcomes.push_back(perform(store, operation));
    result.status = store.commit();
    if (result.status != CommitStatus::Committed)
        result.outcomes.clear();
    return result;
}

} // namespace porchlight::relay
