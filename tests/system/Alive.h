// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <csignal>

#include <sys/types.h>

namespace porchlight::test {

/// There is a process of that id.
inline bool isAlive(long long pid)
{
    return ::kill(pid_t(pid), 0) == 0;
}

} // namespace porchlight::test
