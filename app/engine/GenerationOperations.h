// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

/// What the engine asks of the local database about the lives of the relay's (rule 4); see LocalOperations.h.
namespace porchlight::engine {

/// Another life of the relay's database: cursors and marks begin anew, sequences of that life replace the old ones, and
/// settled outbox rows are unsettled: what the relay may have lost is handed back to it (rule 4).
/// Gaps, and what was known to be behind, are of the places before and are forgotten.
struct BeginGeneration
{
    GenerationId generation;
};

/// The relay has lost the end of one log, and nothing else: the cursor begins anew, as do marks and sequences of a
/// conversation, and its settled outbox rows are unsettled. As BeginGeneration, for this log alone.
struct RewindLog
{
    LogId log;
};

/// How far the relay was when this transaction was made: it rides along with what it is the proof for.
struct SetTide
{
    QByteArray tide;
};

} // namespace porchlight::engine
