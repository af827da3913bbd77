// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/LocalSchema.h"

#include "app/store/schema/ContentStep.h"
#include "app/store/schema/FaceStep.h"
#include "app/store/schema/GroupStep.h"
#include "app/store/schema/HistoryStep.h"
#include "app/store/schema/KeysStep.h"
#include "app/store/schema/MentionsStep.h"
#include "app/store/schema/PeopleStep.h"
#include "app/store/schema/PinsStep.h"
#include "app/store/schema/RequestsStep.h"
#include "app/store/schema/RestoreStep.h"
#include "app/store/schema/RetentionStep.h"
#include "app/store/schema/SealingStep.h"
#include "app/store/schema/SearchStep.h"
#include "app/store/schema/SumsStep.h"
#include "app/store/schema/VaultStep.h"
#include "app/store/schema/WaitingStep.h"
#include "shared/sqlite/Migration.h"

#include <array>

namespace porchlight::store {

namespace {

// message: where a row stands in the timeline is (place, tie, id).
//   place  its sequence; the largest number while it has none. A row of an earlier generation that did not come again
//          keeps its old sequence, or stands where the new generation parted from the old one.
//   tie    era << 40 | sequence; the send number while unsent; of an earlier generation the rank that the row had in the
//          timeline, which is smaller: at the same place the earlier generations come first, in their order.
//   floor  1 sent, 2 delivered, 3 read: the status that a new generation must not take back (A2).
//   seen   was read in an earlier generation: never unread again.
//   body   only of what could not be read: a newer version may be able to.
constexpr const char *firstStep = R"(
CREATE TABLE setting (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE identity (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    account BLOB NOT NULL, device INTEGER NOT NULL, handle TEXT NOT NULL, relay_url TEXT NOT NULL, token BLOB NOT NULL
) STRICT;
CREATE TABLE conversation (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    next_number INTEGER NOT NULL DEFAULT 1,
    created_ms INTEGER NOT NULL,
    read_own INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE member (
    conversation INTEGER NOT NULL REFERENCES conversation (id),
    account BLOB NOT NULL, handle TEXT NOT NULL, name TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (conversation, account)
) STRICT, WITHOUT ROWID;
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (id),
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    sender BLOB NOT NULL,
    mine INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    seq INTEGER,
    ordinal INTEGER NOT NULL DEFAULT 0,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    tie INTEGER NOT NULL,
    relay_time_ms INTEGER,
    composed_ms INTEGER,
    state INTEGER NOT NULL,
    type INTEGER NOT NULL,
    text TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    body BLOB,
    failed INTEGER NOT NULL DEFAULT 0,
    floor INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL,
    UNIQUE (conversation, uid)
) STRICT;
CREATE INDEX message_timeline ON message (conversation, place, tie) WHERE kind = 1;
CREATE INDEX message_sent ON message (conversation, seq) WHERE mine = 1 AND kind = 1 AND seq IS NOT NULL;
CREATE INDEX message_revision ON message (revision);
CREATE TABLE outbox (
    conversation INTEGER NOT NULL REFERENCES conversation (id),
    uid BLOB NOT NULL,
    number INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    body BLOB NOT NULL,
    items BLOB NOT NULL,
    settled_ms INTEGER,
    PRIMARY KEY (conversation, uid)
) STRICT;
CREATE INDEX outbox_waiting ON outbox (conversation, number) WHERE settled_ms IS NULL;
CREATE TABLE cursor (
    kind INTEGER NOT NULL, conversation BLOB NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (kind, conversation)
) STRICT, WITHOUT ROWID;
CREATE TABLE mark (
    conversation BLOB NOT NULL, account BLOB NOT NULL,
    delivered INTEGER NOT NULL, read_private INTEGER NOT NULL, read_public INTEGER NOT NULL,
    PRIMARY KEY (conversation, account)
) STRICT, WITHOUT ROWID;
)";

// One line for each; what a step adds is said beside it.
constexpr std::array steps = {
    firstStep,
    contentStep,
    retentionStep,
    requestsStep,
    restoreStep,
    sumsStep,
    keysStep,
    sealingStep,
    vaultStep,
    historyStep,
    waitingStep,
    groupStep,
    mentionsStep,
    peopleStep,
    faceStep,
    pinsStep,
    searchStep,
};

} // namespace

int schemaVersion()
{
    return int(steps.size());
}

bool migrate(sqlite::Connection &connection)
{
    return sqlite::migrate(connection, steps, 0);
}

} // namespace porchlight::store
