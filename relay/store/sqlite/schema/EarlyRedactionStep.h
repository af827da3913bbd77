// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

// early_redaction: a redaction is in the log, and what it erases is not, so far: a relay restored from a copy gets both
// back from different devices, in any order. Of its author only, which is known when it comes.
// conversation.restored_head: the head when the relay was last found to be restored, or when a member's device came from
// a life that is lost. Up to there such a life may have taken redactions within their window, and nobody knows here which.
inline constexpr const char *earlyRedactionStep = R"(
CREATE TABLE early_redaction (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    target BLOB NOT NULL CHECK (length(target) = 16),
    account_no INTEGER NOT NULL REFERENCES account,
    PRIMARY KEY (conversation_no, target, account_no)
) STRICT, WITHOUT ROWID;
ALTER TABLE conversation ADD COLUMN restored_head INTEGER NOT NULL DEFAULT 0;
)";

} // namespace porchlight::relay
