// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace porchlight::platform {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that what was typed is stored before the app goes. One for the process, on the
/// main thread.
class QuitSignal final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignal(QObject *parent = nullptr);

Q_SIGNALS:
    void received();
};

} // namespace porchlight::platform
