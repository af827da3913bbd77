// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Desktop.h"

namespace porchlight::models {

Desktop::Desktop(const QString &folder, const Parts &parts, QObject *parent)
    : QObject(parent), m_settings(std::make_unique<DesktopSettings>(folder + u"/desktop.ini")),
      m_lock(parts.lock ? parts.lock : std::make_shared<LockModel>(folder + u"/lock.ini", parts.clock)),
      m_attention(std::make_unique<AttentionModel>(parts.reader, parts.sink, parts.conversations, *m_settings,
                                                   [this] { return m_lock->isLocked(); })),
      m_proxy(std::make_unique<ProxyModel>(parts.proxy, parts.sink)), m_link(std::make_unique<OutsideLink>(nullptr)),
      m_spelling(std::make_unique<SpellingModel>(folder + u"/spelling.ini", spelling::dictionaryFolders()))
{
    connect(m_lock.get(), &LockModel::locked, m_attention.get(), &AttentionModel::locked);
}

Desktop::~Desktop() = default;

void Desktop::setHasNotifications(bool has)
{
    if (std::exchange(m_hasNotifications, has) != has)
        Q_EMIT offersChanged();
}

void Desktop::setHasTray(bool has)
{
    if (std::exchange(m_hasTray, has) != has)
        Q_EMIT offersChanged();
}

void Desktop::setStartsAtLogin(bool starts, const Sentence &error)
{
    m_startsAtLogin = starts;
    m_startError = error;
    Q_EMIT offersChanged();
}

} // namespace porchlight::models
