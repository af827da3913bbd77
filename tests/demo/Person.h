// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/system/ChildProcess.h"
#include "tests/system/TimelineWatch.h"

#include "app/store/ProfilePaths.h"

#include <memory>

namespace porchlight::demo {

/// One of the two people: a profile, the app's window on it, and what its database says. The database is only read.
/// Owns the window's process. Main thread.
class Person
{
public:
    /// @p handle names the profile too. @p data: the folder for all profiles.
    Person(const QString &handle, const QString &displayName, const QString &data, const QString &log);

    /// Makes the account and opens the conversation with @p peer, without a window. What went wrong; else empty.
    QString settle(const QString &relayUrl, const QString &invitation, const QString &peer);

    /// @p with: whose conversation is open at once; empty: none is.
    bool openWindow(const QString &programs, const QString &with);
    bool hasWindow() const { return m_app && m_app->isRunning(); }
    /// The app was asked to quit by its window; true when it ends by itself, and well.
    bool waitForQuit(milliseconds patience) { return m_app->waitForEnd(patience) == 0; }
    /// SIGTERM; true when it ends by itself, and well.
    bool quit() { return !hasWindow() || m_app->stop() == 0; }
    qint64 pid() const { return m_app->pid(); }
    /// From the next start on.
    void chooseDark();

    /// What changed since the last time.
    std::vector<test::TimelineChange> look();
    /// What this person's window says about a message; nothing when there is none.
    std::optional<store::MessageStatus> statusOf(const QString &text) const;

    const QString &displayName() const { return m_displayName; }
    const QString &handle() const { return m_handle; }

private:
    const QString m_handle;
    const QString m_displayName;
    const store::ProfilePaths m_paths;
    const QString m_data;
    const QString m_log;
    std::unique_ptr<test::ChildProcess> m_app;
    std::unique_ptr<store::LocalReader> m_reader;
    std::unique_ptr<test::TimelineWatch> m_watch;
    std::map<QString, store::MessageStatus> m_statuses;
};

} // namespace porchlight::demo
