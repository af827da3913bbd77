// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QString>

#include <functional>
#include <optional>

/// Waiting with the event loop running, so that child processes, the watch on the databases and the wish to stop are
/// served meanwhile. Main thread.
namespace porchlight::demo {

/// True as soon as it is so; false when the time is over or stopWaiting() was called.
bool waitUntil(const std::function<bool()> &isSo, milliseconds patience);
void pause(milliseconds duration);

/// Every wait ends at once, now and from now on.
void stopWaiting();
bool isStopped();

/// Runs a program of the system to its end: what it printed, or nothing when it failed or did not end in time.
std::optional<QByteArray> runTool(const QString &program, const QStringList &arguments, milliseconds patience = 20s);

} // namespace porchlight::demo
