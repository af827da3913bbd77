// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/platform/KeyNote.h"
#include "app/platform/KeyTrouble.h"
#include "app/platform/Keyring.h"

namespace porchlight::platform {

/// The key to a profile's secrets, and where it is kept.
struct KeptKey
{
    DataKey key;
    KeyPlace place = KeyPlace::File;
};

/// Finds the key to the secrets of a profile, or makes one for a profile that has none: kept in the keyring where there
/// is one, else in a file. Where that was is written down (KeyNote) before the first secret is stored, and from then on
/// no other place is tried and no other key made, whatever has become of it. Borrows the keyring and the randomness. On
/// the main thread, with the profile locked, before its database is opened.
class KeyCustody
{
public:
    using Kept = Result<KeptKey, KeyTrouble>;

    KeyCustody(const QString &folder, Keyring &keyring, Random &random)
        : m_folder(folder), m_keyring(keyring), m_random(random)
    {
    }

    /// @p isEncrypted: the database has secrets under a key already (store::isEncrypted). @p wanted is for a profile
    /// that has no key yet: there, and nowhere else; nothing: as above.
    Kept obtain(bool isEncrypted, std::optional<KeyPlace> wanted = std::nullopt);

    /// The profile is to be deleted: takes its key out of the keyring, if it is there. The note goes with the folder. False
    /// when the keyring kept it: without the database it opens nothing.
    bool forget();

private:
    Kept take(const KeyNote &note);
    Kept make(std::optional<KeyPlace> wanted);
    Kept keep(const KeyNote &note, const DataKey &key);
    std::optional<KeyringFailure> giveToKeyring(const QString &entry, const DataKey &key);

    const QString m_folder;
    Keyring &m_keyring;
    Random &m_random;
};

} // namespace porchlight::platform
