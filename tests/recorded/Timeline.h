// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalReader.h"

#include <QJsonArray>

namespace porchlight::recorded {

/// What the window shows of a profile, oldest first: of each conversation its id and its messages, with what was made
/// of them since. A recording says what it was, so nothing may be put into it later that was not there.
QJsonArray timelines(store::LocalReader &reader);

} // namespace porchlight::recorded
