// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminMessage.h"
#include "relay/services/LoadReport.h"
#include "shared/base/Time.h"

namespace porchlight::relay {

/// The relay that a report is about, when it runs.
struct RunningRelay
{
    QString url;
    milliseconds uptime{0};
    LoadReport load;
};

/// The answer to `admin status`: lines of "name: value", of which more may come with later versions. @p running is
/// empty when none runs.
AdminAnswer statusReport(const QString &dataFolder, const std::optional<RunningRelay> &running);

} // namespace porchlight::relay
