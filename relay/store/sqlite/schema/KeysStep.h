// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

/// What accounts have signed about their devices, byte for byte, and keys to begin sessions with.
/// certificate.since: the version that came with it, so that whoever knows the versions before gets it, and nobody else.
/// prekey.last_resort: given out again and again when no other is left; one for each device.
inline constexpr const char *keysStep = R"(
CREATE TABLE manifest (
    account_no INTEGER NOT NULL REFERENCES account,
    version INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    account_key BLOB NOT NULL CHECK (length(account_key) = 32),
    bytes BLOB NOT NULL, signature BLOB NOT NULL, sum INTEGER,
    PRIMARY KEY (account_no, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE certificate (
    device_no INTEGER PRIMARY KEY REFERENCES device,
    account_no INTEGER NOT NULL REFERENCES account,
    since INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    bytes BLOB NOT NULL, by_account BLOB NOT NULL, by_device BLOB NOT NULL, by_identity BLOB NOT NULL, sum INTEGER
) STRICT;
CREATE INDEX certificate_since ON certificate (account_no, since);
ALTER TABLE device ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
CREATE TABLE signed_prekey (
    device_no INTEGER PRIMARY KEY REFERENCES device,
    id INTEGER NOT NULL, key BLOB NOT NULL, signature BLOB NOT NULL
) STRICT;
CREATE TABLE prekey (
    prekey_no INTEGER PRIMARY KEY,
    device_no INTEGER NOT NULL REFERENCES device,
    last_resort INTEGER NOT NULL,
    id INTEGER NOT NULL, key BLOB NOT NULL
) STRICT;
CREATE INDEX prekey_device ON prekey (device_no, last_resort, prekey_no);
)";

} // namespace porchlight::relay
