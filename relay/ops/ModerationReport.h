// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminMessage.h"
#include "relay/store/ReadAnswers.h"

namespace porchlight::relay {

/// The answer to `admin reports` (@p number 0): a line for each that is not closed, the newest first; and to `admin reports
/// show`: all of one, with what was said.
AdminAnswer moderationReport(const QString &dataFolder, quint64 number);

/// What `admin reports show` prints. What people wrote stands behind a "> " on each line, and nothing in it can move a
/// cursor, hide a line or turn the direction of one (F7).
QString reportText(const StoredReport &report);

} // namespace porchlight::relay
