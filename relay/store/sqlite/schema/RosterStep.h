// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

/// roster: what each epoch of a conversation changed, and with which entry it began. Who may read in an epoch follows
/// from it and all before it; the entries say the same, but their bodies are for the clients.
/// entry of the kind devices-changed: sender_no is the device whose doing it was. Nobody is told: it is the relay's entry.
inline constexpr const char *rosterStep = R"(
CREATE TABLE roster (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
    account_no INTEGER NOT NULL REFERENCES account,
    version INTEGER NOT NULL,
    PRIMARY KEY (conversation_no, epoch)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX roster_account ON roster (conversation_no, account_no, version);
)";

} // namespace porchlight::relay
