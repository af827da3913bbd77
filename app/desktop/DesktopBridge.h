// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Desktop.h"
#include "app/platform/Autostart.h"
#include "app/platform/NotificationServer.h"
#include "app/platform/TrayWatch.h"

namespace porchlight::desktop {

/// Brings a profile's models together with the desktop that there is: its notifications, its tray, its autostart. Owns the
/// ends on the desktop's side, borrows the models. On the thread of the windows; decides nothing.
class DesktopBridge final : public QObject
{
    Q_OBJECT

public:
    /// How the profile is started at login: the program and its arguments.
    struct Start
    {
        QString profile;
        QString program;
        QStringList arguments;
        QString folder = {}; ///< empty: the one that the system has
    };

    /// Which account a notification is of; empty where there is one.
    using Label = std::function<QString()>;

    DesktopBridge(models::Desktop &desktop, const QDBusConnection &bus, Start start, Label label = {}, QObject *parent = nullptr);

private:
    void listenToNotifications();
    void show(const models::AttentionNotice &notice);
    void startAtLogin(bool starts);

    models::Desktop &m_desktop;
    platform::NotificationServer m_notifications;
    platform::TrayWatch m_tray;
    const Start m_start;
    const Label m_label;
    const platform::Autostart m_autostart;
};

} // namespace porchlight::desktop
