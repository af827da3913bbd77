// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/DesktopBridge.h"

#include "app/models/StatusName.h"

namespace porchlight::desktop {

using models::AttentionModel;
using platform::NotificationServer;

DesktopBridge::DesktopBridge(models::Desktop &desktop, const QDBusConnection &bus, Start start, Label label, QObject *parent)
    : QObject(parent), m_desktop(desktop), m_notifications(bus), m_tray(bus), m_start(std::move(start)),
      m_label(std::move(label)), m_autostart(m_start.profile, m_start.folder)
{
    listenToNotifications();
    connect(&m_tray, &platform::TrayWatch::isThereChanged, this, [this] { m_desktop.setHasTray(m_tray.isThere()); });
    connect(&m_desktop, &models::Desktop::startAtLoginAsked, this, &DesktopBridge::startAtLogin);
    m_desktop.setHasTray(m_tray.isThere());
    m_desktop.setHasNotifications(m_notifications.isThere());
    m_desktop.setStartsAtLogin(m_autostart.isOn(), {});
}

void DesktopBridge::listenToNotifications()
{
    AttentionModel *const attention = m_desktop.attention();
    connect(attention, &AttentionModel::told, this, &DesktopBridge::show);
    connect(attention, &AttentionModel::withdrawn, &m_notifications, &NotificationServer::withdraw);
    connect(&m_notifications, &NotificationServer::opened, this, [this, attention](const QString &key, const QString &token) {
        attention->open(key);
        Q_EMIT m_desktop.raiseAsked(token);
    });
    connect(&m_notifications, &NotificationServer::markedRead, attention, &AttentionModel::markRead);
    connect(&m_notifications, &NotificationServer::replied, attention, &AttentionModel::reply);
    connect(&m_notifications, &NotificationServer::dismissed, attention, &AttentionModel::dismissed);
    connect(&m_notifications, &NotificationServer::isThereChanged, this,
            [this] { m_desktop.setHasNotifications(m_notifications.isThere()); });
}

void DesktopBridge::show(const models::AttentionNotice &notice)
{
    m_notifications.setWords({Sentence(Sentence::english("Open")).words(), Sentence(Sentence::english("Reply")).words(),
                              Sentence(Sentence::english("Mark as read")).words()});
    const QString key = notice.conversation.isNull() ? QString() : models::keyOf(notice.conversation);
    // While nothing is said of what has come, nothing is said of whom it is for.
    const bool isDiscreet = m_desktop.lock()->isLocked() || !m_desktop.settings()->showsContent();
    const QString label = m_label && !isDiscreet ? m_label() : QString();
    const QString title = label.isEmpty() ? notice.title : Sentence(Sentence::english("%1, for %2"), {notice.title, label}).words();
    m_notifications.show({key, title, notice.body, notice.canReply, notice.canMarkRead});
}

void DesktopBridge::startAtLogin(bool starts)
{
    const bool isDone = starts ? m_autostart.turnOn(m_start.program, m_start.arguments) : m_autostart.turnOff();
    const Sentence trouble(isDone ? QString() : Sentence::english("The file for the start at login cannot be changed."));
    m_desktop.setStartsAtLogin(m_autostart.isOn(), trouble);
}

} // namespace porchlight::desktop
