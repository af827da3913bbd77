// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// Bodies of groups, over all devices of whoever was ever in them.
struct OutsideReaders
{
    quint64 before = 0; ///< sealed before the account came: its devices cannot open them
    quint64 after = 0;  ///< sealed after it went: the same
    quint64 inside = 0; ///< while it was there, and read by its devices
};

/// In runs with the app's encryption: nobody's device opens what was said in a group before its account came or after it
/// went, handed to it as a relay could that tells everybody everything; and of what was said after it went for good it has
/// no key in any of its records (I11).
OutsideReaders lookAtOutside(Scene &scene, const Founding &founding);

} // namespace porchlight::simulation
