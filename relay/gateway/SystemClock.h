// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

namespace porchlight::relay {

/// The time of this machine; `mono` goes on while the machine sleeps (rule 17). Any thread.
class SystemClock final : public Clock
{
public:
    Now now() const override;
};

} // namespace porchlight::relay
