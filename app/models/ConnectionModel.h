// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace porchlight::models {

/// How it stands with the relay, as QML shows it. On the thread of the windows. Never ticks while online or while no one
/// looks at the seconds: an idle window costs nothing.
class ConnectionModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY reasonChanged)
    Q_PROPERTY(int retrySeconds READ retrySeconds NOTIFY retrySecondsChanged)

public:
    explicit ConnectionModel(EngineSink &sink, QObject *parent = nullptr);

    QString state() const;
    QString reason() const { return m_report.reason; }
    int retrySeconds() const;
    bool isTicking() const { return m_tick.isActive(); }

    /// @p retryIn: zero when there is no retry to wait for.
    void report(const engine::ConnectionReport &report, milliseconds retryIn);

    Q_INVOKABLE void tryNow();

Q_SIGNALS:
    void stateChanged();
    void reasonChanged();
    void retrySecondsChanged();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    void arm();

    EngineSink &m_sink;
    engine::ConnectionReport m_report;
    QDeadlineTimer m_retry;
    QTimer m_tick;
};

} // namespace porchlight::models
