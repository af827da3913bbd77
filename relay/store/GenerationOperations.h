// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QByteArray>

/// What may be asked of the store about the lives of its database (rule 4).
namespace porchlight::relay {

/// What someone shows who may have seen more of this database than it knows of itself.
struct ShownTide
{
    GenerationId generation; ///< in which it was given
    QByteArray tide;         ///< see Tide.h; foreign; may be empty
};

/// The database was found to be an older copy: it begins another life. No cursor of a device holds any more, a mailbox
/// begins anew with what it has, and devices made from now on get numbers that none can have had that it has forgotten.
/// Entries, numbers and marks stay: they are a beginning of what there was.
struct OpenGeneration
{
    GenerationId from;       ///< the one that ends; with another one nothing is done: someone was quicker
    GenerationId generation; ///< random, made by whoever asks
};

struct GenerationOutcome
{
    GenerationId generation; ///< as it is now
    bool isNew = false;      ///< it was opened by this operation
};

} // namespace porchlight::relay
