// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/recorded/Recording.h"

#include <QCborValue>
#include <QStringList>

namespace porchlight::recorded {

/// Where a relay of today has not answered as the recorded one did, in words; nothing where it has. The same requests
/// have the same answers, the same entries, marks and lists came to each connection, and the same connections were
/// ended. What may differ: times, whatever a relay draws at random, sentences for people, how pushes are cut into
/// messages, and everything that version 1 did not have: other fields, and frames of other types.
QStringList unlike(const std::vector<Line> &then, const std::vector<Line> &now);

/// Whether @p now says all that was said then; it may say more.
bool holds(const QCborValue &then, const QCborValue &now);

} // namespace porchlight::recorded
