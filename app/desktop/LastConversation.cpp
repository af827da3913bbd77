// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/LastConversation.h"

#include <QCoreApplication>

namespace porchlight::desktop {

LastConversation::LastConversation(models::Profile &profile, QObject *parent) : QObject(parent), m_profile(profile)
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keptAfter);
    connect(&m_keeping, &QTimer::timeout, this, &LastConversation::keep);
    const QString key = profile.desktop()->settings()->openConversation();
    if (!key.isEmpty() && profile.isSignedIn() && profile.timeline()->conversationKey().isEmpty())
        profile.openConversation(key);
    connect(profile.timeline(), &models::TimelineModel::conversationKeyChanged, this, [this] { m_keeping.start(); });
    connect(qApp, &QCoreApplication::aboutToQuit, this, &LastConversation::keep);
}

LastConversation::~LastConversation()
{
    if (m_keeping.isActive())
        keep();
}

void LastConversation::keep()
{
    m_keeping.stop();
    m_profile.desktop()->settings()->setOpenConversation(m_profile.timeline()->conversationKey());
}

} // namespace porchlight::desktop
