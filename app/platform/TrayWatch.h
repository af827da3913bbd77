// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>

namespace porchlight::platform {

/// Whether this desktop has a place for an icon: a host of the StatusNotifierItem specification, whom somebody can see. It
/// may come and go. Never waits for the bus. On the thread that made it.
class TrayWatch final : public QObject
{
    Q_OBJECT

public:
    explicit TrayWatch(const QDBusConnection &bus, QObject *parent = nullptr);

    bool isThere() const { return m_isThere; }

Q_SIGNALS:
    void isThereChanged();

private Q_SLOTS: // of the bus
    void ask();

private:
    void set(bool isThere);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    bool m_isThere = false;
    quint64 m_asked = 0;
};

} // namespace porchlight::platform
