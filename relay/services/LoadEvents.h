// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Shedding.h"
#include "shared/base/Time.h"

/// What a SessionCore hears of the load, beside what it can count itself.
namespace porchlight::relay {

/// How it stands with the sockets, every now and then.
struct Measured
{
    qint64 socketBytes = 0;   ///< written to sockets, and not taken by the kernel yet
    milliseconds turn{0};     ///< how late the event loop is
};

/// The operator's wish for one kind of work.
struct SetShedding
{
    Work work = Work::Analytics;
    Toggle toggle = Toggle::Auto;
};

} // namespace porchlight::relay
