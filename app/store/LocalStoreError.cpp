// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/LocalStoreError.h"

namespace porchlight::store {

QString describe(LocalStoreError error)
{
    switch (error) {
    case LocalStoreError::CannotCreate: return QStringLiteral("The profile cannot be written. Is the disk full or read-only?");
    case LocalStoreError::NewerData: return QStringLiteral("This profile was written by a newer version of Porchlight.");
    case LocalStoreError::Damaged: return QStringLiteral("The profile's database is damaged and cannot be read.");
    case LocalStoreError::WrongKey:
        return QStringLiteral("The key that is kept for this profile is not the one its secrets are encrypted with. Nothing was "
                              "changed. If one of the two was put back from a copy, the other must come from the same time.");
    }
    return QString();
}

} // namespace porchlight::store
