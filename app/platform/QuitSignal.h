// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace porchlight::platform {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that what was typed is stored before the app goes. One that comes while no
/// event loop turns waits for the next. One for the process and as long as it: the second of two would have none of what came
/// between them. On the main thread.
class QuitSignal final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignal(QObject *parent = nullptr);

    /// One has come. What has no event loop of its own to be ended asks this before it starts one.
    bool isReceived() const { return m_isReceived; }

Q_SIGNALS:
    void received();

private:
    bool m_isReceived = false;
};

} // namespace porchlight::platform
