// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

namespace porchlight::simulation {

/// One frame in a few words, for whoever reads a trace.
QString frameText(const wire::Frame &frame);

} // namespace porchlight::simulation
