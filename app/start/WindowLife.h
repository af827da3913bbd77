// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/AccountDesk.h"
#include "app/desktop/WindowKeeper.h"
#include "app/models/Accounts.h"
#include "app/platform/DenyingNetworkAccessManagerFactory.h"
#include "app/start/CommandLine.h"
#include "qml/Language/Languages.h"

#include <QQmlApplicationEngine>

#include <map>

namespace porchlight::start {

/// One life of the window: the QML engine, the language, and what each open account has on the desktop. Borrows the accounts.
/// On the main thread. Opens no profile and ends none.
class WindowLife final : public QObject
{
    Q_OBJECT

public:
    WindowLife(models::Accounts &accounts, const CommandLine &line);
    ~WindowLife() override;

    /// Makes and shows it. False: it could not be made, and the engine has said why.
    bool begin();

Q_SIGNALS:
    void quitAsked();

private:
    void speak();
    void onOpened(models::Profile *profile, const QString &folder);
    /// The same from the command line and from a second start, whose words are somebody else's until they are looked at.
    /// @p named: the account that it was said to; null: none of them.
    void show(const platform::Wanted &wanted, const models::Profile *named = nullptr);

    models::Accounts &m_accounts;
    const CommandLine m_line;
    platform::DenyingNetworkAccessManagerFactory m_denying;
    language::Languages m_languages;
    std::map<const models::Profile *, std::unique_ptr<desktop::AccountDesk>> m_desks;
    QQmlApplicationEngine m_engine;
    std::unique_ptr<desktop::WindowKeeper> m_keeper;
};

} // namespace porchlight::start
