// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"

#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// How it stands with the history of the account that comes to this device from another one (encryption.md 5.9). On the
/// thread of the windows; whom to ask, and when, is the engine's.
class HistoryModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString stage READ stage NOTIFY changed)
    Q_PROPERTY(double messages READ messages NOTIFY changed)
    Q_PROPERTY(bool isUnderWay READ isUnderWay NOTIFY changed)

public:
    explicit HistoryModel(EngineSink &sink, QObject *parent = nullptr) : QObject(parent), m_sink(sink) {}

    /// "asking", "waiting" (for a device to be online), "coming", "done" (since the program began), or nothing.
    QString stage() const;
    /// That have come so far. A number that QML can count with.
    double messages() const { return double(m_report.messages); }
    bool isUnderWay() const;

    /// Once more, from whichever device has it. Nothing while it is under way.
    Q_INVOKABLE void bringAgain();

    void onReport(const engine::HistoryReport &report);

Q_SIGNALS:
    void changed();

private:
    EngineSink &m_sink;
    engine::HistoryReport m_report;
};

} // namespace porchlight::models
