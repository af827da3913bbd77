// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/Spawn.h"

#include <QLoggingCategory>

namespace porchlight::runtime {

namespace {

Q_LOGGING_CATEGORY(logSpawn, "porchlight.spawn")

QCoro::Task<void> watch(QCoro::Task<void> task, QPointer<QObject> context, const char *label)
{
    try {
        co_await std::move(task);
    } catch (const std::exception &e) {
        if (context)
            qCWarning(logSpawn, "%s failed: %s", label, e.what());
    } catch (...) {
        if (context)
            qCWarning(logSpawn, "%s failed", label);
    }
}

} // namespace

void spawn(QCoro::Task<void> task, QObject *context, const char *label)
{
    watch(std::move(task), context, label); // eager: it runs on by itself, the handle may go
}

} // namespace porchlight::runtime
