// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::platform {

/// Why there is no key to a profile's secrets. None of them is a reason to make another one.
struct KeyTrouble
{
    enum class Kind : quint8 {
        NoteMissing, ///< the secrets are there, and nobody knows where their key is
        NoteDamaged,
        NoteNewer,
        NoteUnwritable,
        NoKeyring, ///< it is the keyring's, and there is none
        KeyringSilent,
        KeyringRefused,
        KeyringHasNone,  ///< or was not unlocked
        KeyringHasOther, ///< something that is no key
        TookNone,        ///< a new profile's key could not be given to the keyring
    };
    Kind kind = Kind::NoteMissing;
    QString detail = {}; ///< the path of the note, or words of the keyring
};

/// For people: what is wrong, that nothing was changed, what to do.
QString describe(const KeyTrouble &trouble);

} // namespace porchlight::platform
