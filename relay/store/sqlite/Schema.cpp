// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/Schema.h"

#include "relay/store/sqlite/schema/BlobStep.h"
#include "relay/store/sqlite/schema/DevicesStep.h"
#include "relay/store/sqlite/schema/EarlyRedactionStep.h"
#include "relay/store/sqlite/schema/EditsStep.h"
#include "relay/store/sqlite/schema/GroupStep.h"
#include "relay/store/sqlite/schema/GoneStep.h"
#include "relay/store/sqlite/schema/KeysStep.h"
#include "relay/store/sqlite/schema/PeopleStep.h"
#include "relay/store/sqlite/schema/RecoveryStep.h"
#include "relay/store/sqlite/schema/RedactionStep.h"
#include "relay/store/sqlite/schema/RetentionStep.h"
#include "relay/store/sqlite/schema/RestoreStep.h"
#include "relay/store/sqlite/schema/RosterStep.h"
#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Migration.h"

#include <array>

namespace porchlight::relay {

namespace {

constexpr qint64 applicationId = 0x506c5279; // "PlRy"

// Outside, ids are random bytes; inside, rows refer to each other by small numbers.
// conversation: the head has its place here and is never max(seq), since rows will be purged (rule 13).
// entry: a rowid table; WITHOUT ROWID would write three times as much under group commit (performance.md, section 5).
// mail: a deleted item keeps its row without body, so that a repeat is not delivered twice (A3).
// refusal: a number that was consumed without an entry, and its result for ever (rule 2).
// mark: public_version is of the last change that others may know of; how far someone read in private is not theirs.
constexpr const char *firstStep = R"(
CREATE TABLE relay (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    generation BLOB NOT NULL CHECK (length(generation) = 16),
    marks_version INTEGER NOT NULL
) STRICT;
INSERT INTO relay VALUES (1, randomblob(16), 0);
CREATE TABLE invitation (
    code_hash BLOB PRIMARY KEY CHECK (length(code_hash) = 32),
    uses_left INTEGER NOT NULL, expires_ms INTEGER NOT NULL, created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE account (
    account_no INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    handle TEXT NOT NULL UNIQUE,
    password_hash BLOB NOT NULL,
    created_ms INTEGER NOT NULL,
    last_device INTEGER NOT NULL DEFAULT 0,
    head INTEGER NOT NULL DEFAULT 0, last_time_ms INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE device (
    device_no INTEGER PRIMARY KEY,
    account_no INTEGER NOT NULL REFERENCES account,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    token BLOB NOT NULL UNIQUE, token_successor BLOB UNIQUE, token_previous BLOB UNIQUE,
    created_ms INTEGER NOT NULL, seen_ms INTEGER NOT NULL,
    mail_head INTEGER NOT NULL DEFAULT 0, mail_time_ms INTEGER NOT NULL DEFAULT 0,
    mail_cursor INTEGER NOT NULL DEFAULT 0, account_cursor INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_no, number)
) STRICT;
CREATE TABLE account_entry (
    account_no INTEGER NOT NULL REFERENCES account,
    seq INTEGER NOT NULL, kind INTEGER NOT NULL, time_ms INTEGER NOT NULL, body BLOB,
    PRIMARY KEY (account_no, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE mail (
    mail_no INTEGER PRIMARY KEY,
    device_no INTEGER NOT NULL REFERENCES device,
    seq INTEGER NOT NULL,
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    sender_no INTEGER NOT NULL REFERENCES device,
    time_ms INTEGER NOT NULL, body BLOB,
    UNIQUE (device_no, seq), UNIQUE (device_no, uid)
) STRICT;
CREATE TABLE conversation (
    conversation_no INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    epoch INTEGER NOT NULL, roster_digest BLOB NOT NULL CHECK (length(roster_digest) = 32),
    head INTEGER NOT NULL, ordinal INTEGER NOT NULL, last_time_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE member (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    account_no INTEGER NOT NULL REFERENCES account,
    PRIMARY KEY (conversation_no, account_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_account ON member (account_no, conversation_no);
CREATE TABLE entry (
    entry_no INTEGER PRIMARY KEY,
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    seq INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind INTEGER NOT NULL,
    sender_no INTEGER NOT NULL REFERENCES device,
    number INTEGER NOT NULL,
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    epoch INTEGER NOT NULL, time_ms INTEGER NOT NULL, body BLOB,
    UNIQUE (conversation_no, seq), UNIQUE (conversation_no, uid)
) STRICT;
CREATE TABLE send_number (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    device_no INTEGER NOT NULL REFERENCES device,
    last INTEGER NOT NULL,
    PRIMARY KEY (conversation_no, device_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE refusal (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    device_no INTEGER NOT NULL REFERENCES device,
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    number INTEGER NOT NULL, code INTEGER NOT NULL,
    PRIMARY KEY (conversation_no, device_no, uid)
) STRICT, WITHOUT ROWID;
CREATE TABLE cursor (
    device_no INTEGER NOT NULL REFERENCES device,
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    seq INTEGER NOT NULL,
    PRIMARY KEY (device_no, conversation_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE mark (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    account_no INTEGER NOT NULL REFERENCES account,
    delivered INTEGER NOT NULL, read_private INTEGER NOT NULL, read_public INTEGER NOT NULL,
    version INTEGER NOT NULL, public_version INTEGER NOT NULL,
    PRIMARY KEY (conversation_no, account_no)
) STRICT, WITHOUT ROWID;
)";

// One line for each; what a step adds is said beside it.
constexpr std::array steps = {
    firstStep,
    redactionStep,
    retentionStep,
    devicesStep,
    restoreStep,
    editsStep,
    earlyRedactionStep,
    keysStep,
    rosterStep,
    blobStep,
    recoveryStep,
    groupStep,
    goneStep,
    peopleStep,
};

OpenFailure newer(qint64 version, std::size_t known)
{
    return {OpenFailure::Reason::NewerProgram,
            QStringLiteral("The database was written by a newer version of porchlight-relay (its schema is %1, this "
                           "version knows up to %2). Nothing was changed; please install that version again.")
                .arg(version).arg(known)};
}

OpenFailure foreign()
{
    return {OpenFailure::Reason::NotOurs, QStringLiteral("The file is not a database of porchlight-relay.")};
}

} // namespace

std::span<const char *const> schemaSteps()
{
    return steps;
}

std::optional<OpenFailure> refuseForeign(sqlite::Connection &connection, std::span<const char *const> wanted)
{
    const auto version = connection.number("PRAGMA user_version");
    const auto application = connection.number("PRAGMA application_id");
    const auto tables = connection.number("SELECT count(*) FROM sqlite_schema");
    if (!version || !application || !tables)
        return failureOf(connection, QStringLiteral("The database cannot be read"));
    const bool fresh = *version == 0 && *application == 0 && *tables == 0;
    if (!fresh && *application != applicationId)
        return foreign();
    if (*version > qint64(wanted.size()))
        return newer(*version, wanted.size());
    return std::nullopt;
}

std::optional<OpenFailure> migrate(sqlite::Connection &connection, std::span<const char *const> wanted)
{
    if (auto failure = refuseForeign(connection, wanted))
        return failure;
    if (!sqlite::migrate(connection, wanted, applicationId))
        return failureOf(connection, QStringLiteral("The database cannot be brought up to date"));
    return std::nullopt;
}

std::optional<OpenFailure> checkSchema(sqlite::Connection &connection)
{
    const auto version = connection.number("PRAGMA user_version");
    if (!version)
        return failureOf(connection, QStringLiteral("The database cannot be read"));
    if (connection.number("PRAGMA application_id") != applicationId)
        return foreign();
    if (*version > qint64(steps.size()))
        return newer(*version, steps.size());
    if (*version < qint64(steps.size()))
        return OpenFailure{OpenFailure::Reason::CannotOpen, QStringLiteral("The database was not brought up to date yet.")};
    return std::nullopt;
}

} // namespace porchlight::relay
