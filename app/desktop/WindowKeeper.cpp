// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/WindowKeeper.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace porchlight::desktop {

namespace {

/// Enough of it can be seen and taken hold of.
bool isReachable(const QRect &place)
{
    constexpr int grip = 64;
    const QList<QScreen *> screens = QGuiApplication::screens();
    return std::ranges::any_of(screens, [&](const QScreen *screen) {
        const QRect seen = screen->availableGeometry() & place;
        return seen.width() >= grip && seen.height() >= grip && place.top() >= screen->availableGeometry().top();
    });
}

} // namespace

WindowKeeper::WindowKeeper(QWindow &window, models::Profile &profile, milliseconds trayWithin, QObject *parent)
    : QObject(parent), m_window(&window), m_profile(profile)
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keptAfter);
    connect(&m_keeping, &QTimer::timeout, this, &WindowKeeper::keep);
    m_hidden.setSingleShot(true);
    m_hidden.setInterval(trayWithin);
    connect(&m_hidden, &QTimer::timeout, this, [this] {
        if (m_window && !m_window->isVisible() && !hasIcon())
            m_window->showMinimized();
    });
    place();
    watch();
}

WindowKeeper::~WindowKeeper()
{
    if (m_keeping.isActive())
        keep();
}

void WindowKeeper::watch()
{
    for (const auto signal : {&QWindow::xChanged, &QWindow::yChanged, &QWindow::widthChanged, &QWindow::heightChanged})
        connect(m_window, signal, this, &WindowKeeper::note);
    connect(m_window, &QWindow::windowStateChanged, this, &WindowKeeper::note);
    connect(m_profile.desktop(), &models::Desktop::raiseAsked, this, &WindowKeeper::raise);
    connect(m_profile.desktop(), &models::Desktop::offersChanged, this, &WindowKeeper::onTrayChanged);
    connect(qGuiApp, &QGuiApplication::aboutToQuit, this, &WindowKeeper::keep);
}

void WindowKeeper::place()
{
    const models::DesktopSettings &settings = *m_profile.desktop()->settings();
    const QRect place = settings.windowPlace();
    const QSize size = place.isValid() ? place.size() : m_profile.appearance()->windowSize();
    if (size.isValid())
        m_window->resize(size.boundedTo(m_window->screen()->availableSize()));
    if (place.isValid() && isReachable(place))
        m_window->setFramePosition(place.topLeft());
    m_normal = place;
    m_isMaximized = settings.wasMaximized();
}

void WindowKeeper::show()
{
    if (m_isMaximized)
        m_window->showMaximized();
    else
        m_window->show();
}

void WindowKeeper::startHidden()
{
    m_hidden.start();
}

void WindowKeeper::raise(const QString &activationToken)
{
    if (!m_window)
        return;
    m_hidden.stop();
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8()); // where Qt's Wayland looks for it
    if (!m_window->isVisible())
        show();
    else if (m_window->windowStates() & Qt::WindowMinimized)
        m_window->setWindowStates(m_window->windowStates() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->requestActivate();
}

void WindowKeeper::note()
{
    if (!m_window || !m_window->isVisible() || m_window->windowStates() & (Qt::WindowMinimized | Qt::WindowFullScreen))
        return;
    m_isMaximized = m_window->windowStates() & Qt::WindowMaximized;
    if (!m_isMaximized)
        m_normal = QRect(m_window->framePosition(), m_window->size());
    m_keeping.start();
}

void WindowKeeper::keep()
{
    m_keeping.stop();
    m_profile.desktop()->settings()->setWindow(m_normal, m_isMaximized);
}

void WindowKeeper::onTrayChanged()
{
    // The icon is gone, and with it the way back.
    if (!hasIcon() && m_window && !m_window->isVisible() && !m_hidden.isActive())
        show();
}

bool WindowKeeper::hasIcon() const
{
    return m_profile.desktop()->hasTray() && m_profile.desktop()->settings()->showsTray();
}

} // namespace porchlight::desktop
