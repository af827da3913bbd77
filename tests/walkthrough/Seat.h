// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/walkthrough/AccessibleTree.h"

#include <functional>

namespace porchlight::test {

/// Somebody at a computer of their own, with a keyboard and no mouse: an X server, a window manager, the app. Keys go
/// through the X server; what is on the screen is heard as a screen reader has it. Owns the processes. On the test's
/// thread.
class Seat
{
public:
    /// @p folder: for the profile. @p tree, with @p bus: through which its app is heard.
    Seat(const QString &name, const QString &folder, const AccessibleTree &tree, const QString &bus);
    ~Seat();
    Q_DISABLE_COPY_MOVE(Seat)

    /// The programs that it needs and that are not here, each with its package.
    static QStringList missing();

    bool sitDown();
    bool startApp();
    /// By SIGTERM; true when it ended well, and has uttered nothing.
    bool endApp();
    /// Where its profile is, named as in the program.
    QString profileFolder() const { return m_folder + QStringLiteral("/profiles/default"); }
    bool isRunning() const { return m_app.state() != QProcess::NotRunning; }

    bool press(const QStringList &keys) const;
    bool type(const QString &text) const;
    /// Each with Enter after it.
    bool typeLines(const QStringList &lines) const;

    QList<Accessible> look() const;
    /// What has the focus: the innermost that says so. Nothing: no name.
    Accessible focused() const;
    /// The first that is shown and of which @p isIt; nothing: no name.
    Accessible find(const std::function<bool(const Accessible &)> &isIt) const;
    QRect placeOf(const Accessible &what) const { return m_tree.placeOf(m_service, what); }
    /// Of the window that has the focus, in pixels; empty: none has.
    QSize windowSize() const;
    /// By the window manager.
    bool resize(int width, int height) const;
    /// Goes there by Tab as a person would, and never passes it twice.
    bool tabTo(const QString &name) const;

    /// In time, with all waits of the test the same patience.
    bool awaitFocus(const QString &name) const;
    bool await(const std::function<bool(const Accessible &)> &isIt) const;

    /// A picture of the screen and all that is told of it, for whoever looks why.
    void leaveTraces(const QString &folder);

private:
    QProcessEnvironment environment() const;
    bool run(const QString &program, const QStringList &arguments) const;

    const QString m_name;
    const QString m_folder;
    const AccessibleTree &m_tree;
    const QString m_bus;
    QString m_displayName;
    QProcess m_display;
    QProcess m_windows;
    QProcess m_app;
    mutable QString m_service;
};

} // namespace porchlight::test
