// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace porchlight::relay {

/// Turns SIGTERM and SIGINT into a Qt signal. One for a process, made on the main thread before any other thread is
/// started. A second signal, or a stop that takes longer than stopMax, ends the process the hard way: what was told
/// is on the disk, so nothing is lost by it.
class StopSignal final : public QObject
{
    Q_OBJECT
public:
    StopSignal();
    ~StopSignal() override;

Q_SIGNALS:
    void raised();

private:
    void onReadable();
};

} // namespace porchlight::relay
