// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/start/WindowLife.h"

#include "shared/base/Handle.h"

#include <QWindow>

namespace porchlight::start {

WindowLife::WindowLife(models::Accounts &accounts, const CommandLine &line) : m_accounts(accounts), m_line(line)
{
    connect(&accounts, &models::Accounts::opened, this, &WindowLife::onOpened);
    connect(&accounts, &models::Accounts::closing, this, [this](const models::Profile *profile) { m_desks.erase(profile); });
    connect(accounts.first()->desktop(), &models::Desktop::quitAsked, this, &WindowLife::quitAsked, Qt::QueuedConnection);
}

WindowLife::~WindowLife() = default;

bool WindowLife::begin()
{
    m_engine.setNetworkAccessManagerFactory(&m_denying);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    speak();
    m_accounts.begin();
    m_engine.setInitialProperties({{QStringLiteral("profile"), QVariant::fromValue<QObject *>(m_accounts.current())},
                                   {QStringLiteral("accounts"), QVariant::fromValue<QObject *>(&m_accounts)},
                                   {QStringLiteral("isDemo"), m_line.isDemo},
                                   {QStringLiteral("visible"), false}}); // until it is where it was left
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Porchlight/Views/MainWindow.qml")));
    auto *const window = m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QWindow *>(m_engine.rootObjects().constFirst());
    if (!window)
        return false;
    m_keeper = std::make_unique<desktop::WindowKeeper>(*window, *m_accounts.first());
    if (m_line.wanted.isHidden)
        m_keeper->startHidden();
    else
        m_keeper->show();
    show(m_line.wanted);
    return true;
}

/// As the person has chosen, now and whenever they choose another.
void WindowLife::speak()
{
    models::Appearance &appearance = *m_accounts.first()->appearance();
    appearance.setLanguages(language::Languages::all());
    m_languages.use(appearance.language());
    m_engine.setUiLanguage(m_languages.current());
    connect(&appearance, &models::Appearance::languageChanged, this, [this, &appearance] { m_languages.use(appearance.language()); });
    connect(&m_languages, &language::Languages::changed, this, [this] {
        m_engine.setUiLanguage(m_languages.current()); // what asks for the language's way of writing dates
        m_engine.retranslate();
        m_accounts.retell();
    });
}

void WindowLife::onOpened(models::Profile *profile, const QString &folder)
{
    const desktop::DesktopBridge::Start start{m_line.profile, QCoreApplication::applicationFilePath(), m_line.atLogin()};
    auto desk = std::make_unique<desktop::AccountDesk>(*profile, folder, QDBusConnection::sessionBus(), start,
                                                       [this, profile] { return m_accounts.labelOf(*profile); });
    connect(desk.get(), &desktop::AccountDesk::asked, this, [this, profile](const platform::Wanted &wanted) {
        // Who has named one of those beside the first means that one.
        if (profile != m_accounts.first())
            m_accounts.setCurrent(profile);
        show(wanted, profile != m_accounts.first() ? profile : nullptr);
        if (!wanted.isHidden && m_keeper)
            m_keeper->raise(wanted.activationToken);
    });
    m_desks[profile] = std::move(desk);
    if (!m_line.wanted.isHidden)
        profile->windows()->reopen();
}

void WindowLife::show(const platform::Wanted &wanted, const models::Profile *named)
{
    if (!wanted.with.isEmpty() && normalizedHandle(wanted.with))
        m_accounts.wish({.handle = wanted.with, .named = named});
    if (!wanted.link.isEmpty())
        m_accounts.wish({.link = wanted.link, .named = named});
}

} // namespace porchlight::start
