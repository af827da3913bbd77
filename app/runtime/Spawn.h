// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>

#include <QPointer>

namespace porchlight::runtime {

/// Starts a coroutine that nobody waits for; the only way to do so. What it throws is logged under @p label instead of
/// vanishing, unless @p context, whose work it was, is gone by then. Never resumes on another thread.
void spawn(QCoro::Task<void> task, QObject *context, const char *label);

} // namespace porchlight::runtime
