// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/vault/ColumnCipher.h"
#include "shared/base/Result.h"
#include "shared/crypto/SecretBuffer.h"

#include <QString>

#include <optional>

namespace porchlight::platform {

/// Where the key to a profile's secrets is kept.
enum class KeyPlace : quint8 {
    Keyring, ///< the system's
    File,    ///< in the note itself, for all who can read this computer's disk
};

/// For people, on the page about the encryption.
QString describe(KeyPlace place);

/// A data key as it is kept: 64 hexadecimal digits.
SecretBuffer asText(const DataKey &key);
std::optional<DataKey> keyFromText(QByteArrayView text);

/// The file in a profile's folder that remembers where its key is, so that another place is never tried, and no second
/// key made, when that one is gone. Lines of "name = value" for people to read as well; of unknown names nothing is
/// made. For its owner only (0600).
struct KeyNote
{
    enum class Unread : quint8 {
        Missing, ///< there is no such file
        Damaged, ///< or somebody else's, or no file
        Newer,   ///< it names a place that this version does not know
    };

    KeyPlace place = KeyPlace::File;
    QString entry = {};              ///< in the keyring: 1 to 64 of a-z, 0-9 and '-'
    std::optional<DataKey> key = {}; ///< in the file

    static QString pathIn(const QString &folder);
    /// Takes the file from all others, should it not be its owner's alone.
    static Result<KeyNote, Unread> read(const QString &folder);
    /// Durably, whole or not at all. False also when there is one already: that is never overwritten.
    bool write(const QString &folder) const;
};

} // namespace porchlight::platform
