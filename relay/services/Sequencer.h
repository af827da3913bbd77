// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/CommitNotice.h"

namespace porchlight::relay {

/// The writer's side of delivery as a state machine: gathers what the sessions submit while the last transaction is
/// being synced, so that it shares the next one (group commit), and says afterwards who may be told what. Nothing of a
/// transaction leaves here before it is durable (A1). Lives with the only writing Store; judges nothing itself.
class Sequencer
{
public:
    static constexpr std::size_t operationsMax = 512; ///< in one transaction: bounds how long one takes, and its telling (G19)

    void on(Submission submission) { m_waiting.push_back(std::move(submission)); }
    bool hasWork() const { return !m_waiting.empty(); }

    /// The next transaction. Must be followed by settle() before the next begin().
    std::vector<Operation> begin();
    /// What may be told, now that the transaction ended as @p result says.
    CommitNotice settle(CommitResult result);

private:
    std::vector<Submission> m_waiting; ///< not in any transaction yet
    std::vector<Submission> m_inCommit;
};

} // namespace porchlight::relay
