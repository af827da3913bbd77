// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/KeyCustody.h"

namespace porchlight::platform {

namespace {

using Trouble = KeyTrouble::Kind;
using Failure = KeyringFailure::Kind;
using EntryId = ByteId<struct EntryIdTag, 16>;

/// As the keyring shows it.
QString namedForPeople(const QString &entry)
{
    return QStringLiteral("Porchlight/") + entry;
}

KeyTrouble troubleOf(const KeyringFailure &failure, const QString &entry)
{
    switch (failure.kind) {
    case Failure::NoKeyring: return {Trouble::NoKeyring};
    case Failure::NoEntry: return {Trouble::KeyringHasNone, namedForPeople(entry)};
    case Failure::Silent: return {Trouble::KeyringSilent};
    case Failure::Refused: break;
    }
    return {Trouble::KeyringRefused, failure.detail};
}

} // namespace

KeyCustody::Kept KeyCustody::obtain(bool isEncrypted, std::optional<KeyPlace> wanted)
{
    const auto note = KeyNote::read(m_folder);
    if (note)
        return take(*note);
    const QString path = KeyNote::pathIn(m_folder);
    switch (note.error()) {
    case KeyNote::Unread::Newer: return KeyTrouble{Trouble::NoteNewer};
    case KeyNote::Unread::Damaged: return KeyTrouble{Trouble::NoteDamaged, path};
    case KeyNote::Unread::Missing: break;
    }
    if (isEncrypted)
        return KeyTrouble{Trouble::NoteMissing, path};
    return make(wanted);
}

bool KeyCustody::forget()
{
    const auto note = KeyNote::read(m_folder);
    return !note || note->place != KeyPlace::Keyring || !m_keyring.remove(note->entry);
}

KeyCustody::Kept KeyCustody::take(const KeyNote &note)
{
    if (note.place == KeyPlace::File)
        return KeptKey{*note.key, note.place};
    const auto text = m_keyring.read(note.entry);
    if (!text)
        return troubleOf(text.error(), note.entry);
    const auto key = keyFromText(text->view());
    if (!key)
        return KeyTrouble{Trouble::KeyringHasOther, namedForPeople(note.entry)};
    return KeptKey{*key, note.place};
}

KeyCustody::Kept KeyCustody::make(std::optional<KeyPlace> wanted)
{
    const auto key = DataKey::random(m_random);
    if (wanted != KeyPlace::File) {
        const QString entry = QStringLiteral("profile-") + QString::fromLatin1(m_random.id<EntryId>().toHex());
        const auto failure = giveToKeyring(entry, key);
        if (!failure)
            return keep({KeyPlace::Keyring, entry}, key);
        // One that is there and does not want to is not passed over: that would be the weaker choice, made in silence.
        if (wanted || failure->kind != Failure::NoKeyring)
            return KeyTrouble{Trouble::TookNone, failure->detail};
    }
    return keep({KeyPlace::File, {}, key}, key);
}

/// Believed only when it gives back what it was given.
std::optional<KeyringFailure> KeyCustody::giveToKeyring(const QString &entry, const DataKey &key)
{
    if (const auto failure = m_keyring.write(entry, asText(key).view()))
        return failure;
    const auto text = m_keyring.read(entry);
    if (!text)
        return KeyringFailure{Failure::Refused, text.error().detail};
    if (keyFromText(text->view()) != key)
        return KeyringFailure{Failure::Refused};
    return std::nullopt;
}

/// An entry of the keyring that could not be noted stays there, of no use to anybody.
KeyCustody::Kept KeyCustody::keep(const KeyNote &note, const DataKey &key)
{
    if (!note.write(m_folder))
        return KeyTrouble{Trouble::NoteUnwritable, KeyNote::pathIn(m_folder)};
    return KeptKey{key, note.place};
}

} // namespace porchlight::platform
