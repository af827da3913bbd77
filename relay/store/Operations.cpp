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
                          [&](const OpenGeneration &o) -> Outcome { return store.openGeneration(o); },
                      },
                      operation);
}

/// Entries and marks are counted in the tide anyway. A cursor that a copy has lost is told anew by its device. All else
/// must be counted, or a copy could lose it unnoticed.
bool isUncounted(const Operation &operation, const Outcome &outcome)
{
    if (const auto *appended = std::get_if<AppendOutcome>(&outcome))
        return !appended->mail.empty() || !appended->announced.empty();
    return !std::holds_alternative<AdvanceCursors>(operation) && !std::holds_alternative<RaiseMarks>(operation);
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
    return result;
}

} // namespace porchlight::relay
