// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Profile.h"

#include <QPointer>
#include <QTimer>
#include <QWindow>

namespace porchlight::desktop {

/// Puts a profile's window where it was left, and remembers where it is: a moment after each change, so that a crash loses
/// nothing. Brings it to the front when somebody wants it; keeps it from being hidden where nothing is left to bring it
/// back. Borrows both. On the thread of the windows.
class WindowKeeper final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds keptAfter = 1s;
    static constexpr milliseconds trayComesWithin = 15s; ///< after the login it may come later than this program

    WindowKeeper(QWindow &window, models::Profile &profile, milliseconds trayWithin = trayComesWithin, QObject *parent = nullptr);
    ~WindowKeeper() override;

    /// As it was left, if the screens have room for that.
    void show();
    /// Behind its icon in the tray; minimised, should there be none in time.
    void startHidden();
    /// In front of the others, as far as the desktop allows it: by the token if there is one.
    void raise(const QString &activationToken);

private:
    void watch();
    void place();
    void note();
    void keep();
    void onTrayChanged();
    bool hasIcon() const;

    QPointer<QWindow> m_window;
    models::Profile &m_profile;
    QRect m_normal; ///< while it is neither maximised nor hidden
    bool m_isMaximized = false;
    QTimer m_keeping;
    QTimer m_hidden; ///< until when a hidden start waits for a tray
};

} // namespace porchlight::desktop
