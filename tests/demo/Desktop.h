// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::demo {

/// Keys, windows and pictures of the display, by xdotool and ImageMagick: the app is used from outside, as a person
/// uses it. Main thread.
class Desktop
{
public:
    /// @p pictures: the folder for them.
    explicit Desktop(const QString &pictures) : m_pictures(pictures) {}

    /// The window of a process, once it is on the screen; empty when none came in time.
    QString findWindow(qint64 pid) const;
    bool place(const QString &window, int x, int y, int width, int height) const;
    /// Gives it the focus, as a click on its title does.
    bool activate(const QString &window) const;
    /// At a place in the window.
    bool click(const QString &window, int x, int y) const;
    bool press(const QString &keys) const;
    bool type(const QString &text) const;
    /// A picture of what the screen shows of the window; "root" is the whole screen.
    bool photograph(const QString &window, const QString &name) const;

private:
    const QString m_pictures;
};

} // namespace porchlight::demo
