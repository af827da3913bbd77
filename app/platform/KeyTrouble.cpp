// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/KeyTrouble.h"

namespace porchlight::platform {

namespace {

/// In brackets, when there is any.
QString aside(const QString &detail)
{
    return detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail);
}

} // namespace

QString describe(const KeyTrouble &trouble)
{
    using Kind = KeyTrouble::Kind;
    const QString unchanged = QStringLiteral(" Nothing was changed.");
    switch (trouble.kind) {
    case Kind::NoteMissing:
        return QStringLiteral("The file %1 is missing. It says where the key to this profile is kept, or is the key: put it "
                              "back from a copy.").arg(trouble.detail) + unchanged;
    case Kind::NoteDamaged:
        return QStringLiteral("The file %1, by which the key to this profile is found, cannot be read or is damaged: put it back "
                              "from a copy.").arg(trouble.detail) + unchanged;
    case Kind::NoteNewer:
        return QStringLiteral("The key to this profile is kept in a way that only a newer version of Porchlight knows.") + unchanged;
    case Kind::NoteUnwritable:
        return QStringLiteral("The file %1 cannot be written. Is the disk full or read-only?").arg(trouble.detail);
    case Kind::NoKeyring:
        return QStringLiteral("The key to this profile is kept in the system's keyring, and there is no keyring now. Sign in to "
                              "the desktop that has it, or start it, then start Porchlight again.") + unchanged;
    case Kind::KeyringSilent:
        return QStringLiteral("The system's keyring, which keeps the key to this profile, does not answer. Unlock it, then start "
                              "Porchlight again.") + unchanged;
    case Kind::KeyringRefused:
        return QStringLiteral("The system's keyring did not give out the key to this profile%1. Unlock it, then start Porchlight "
                              "again.").arg(aside(trouble.detail)) + unchanged;
    case Kind::KeyringHasNone:
        return QStringLiteral("The system's keyring was not unlocked, or it has no key to this profile any more: it should be "
                              "there as \"%1\". Unlock it, or put the entry back.").arg(trouble.detail) + unchanged;
    case Kind::KeyringHasOther:
        return QStringLiteral("What the system's keyring has as \"%1\" is not the key to this profile: put the entry back.")
                   .arg(trouble.detail) + unchanged;
    case Kind::TookNone:
        return QStringLiteral("The system's keyring took no key%1. Unlock it and start Porchlight again. Or start it once with "
                              "--keys file: then the key is kept in a file beside the messages, and whoever can read this "
                              "computer's disk can read them.").arg(aside(trouble.detail));
    }
    return QString();
}

} // namespace porchlight::platform
