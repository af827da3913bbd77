// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

namespace porchlight {

/// The clocks of this machine. `mono` goes on while it sleeps (rule 17), where the system has such a clock. Any thread.
class MachineClock final : public Clock
{
public:
    Now now() const override;
};

} // namespace porchlight
