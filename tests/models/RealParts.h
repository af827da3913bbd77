// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runtime/EngineHost.h"

namespace porchlight::test {

/// What an account is made of in the app: a database, a socket, the clocks of this machine.
runtime::EngineHostParts realParts(const QString &database);

} // namespace porchlight::test
