// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/Counters.h"

#include <QByteArray>

namespace porchlight::relay {

/// The counters, and what the process takes of the machine, in Prometheus' text form (version 0.0.4). Any thread.
QByteArray metricsText(const Counters &counters);

} // namespace porchlight::relay
