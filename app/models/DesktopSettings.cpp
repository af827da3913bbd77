// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/DesktopSettings.h"

#include <algorithm>
#include <utility>

namespace porchlight::models {

namespace {

constexpr QLatin1StringView notifiesKey("notifications/on");
constexpr QLatin1StringView showsContentKey("notifications/content");
constexpr QLatin1StringView hasQuietHoursKey("quiet/on");
constexpr QLatin1StringView quietFromKey("quiet/from");
constexpr QLatin1StringView quietToKey("quiet/to");
constexpr QLatin1StringView showsTrayKey("tray/shown");
constexpr QLatin1StringView hidesToTrayKey("tray/hides");
constexpr QLatin1StringView windowPlaceKey("window/place");
constexpr QLatin1StringView wasMaximizedKey("window/maximized");
constexpr QLatin1StringView openConversationKey("window/conversation");
constexpr QLatin1StringView shownAccountKey("window/account");
constexpr QLatin1StringView levelsGroup("levels");
constexpr QLatin1StringView mentionsWord("mentions");
constexpr QLatin1StringView nothingWord("nothing");

QString levelKey(const ConversationId &conversation)
{
    return levelsGroup + u'/' + QString::fromLatin1(conversation.toHex());
}

QTime timeIn(const QSettings &settings, QLatin1StringView key, QTime otherwise)
{
    const QTime time = QTime::fromString(settings.value(key).toString(), QStringLiteral("HH:mm"));
    return time.isValid() ? time : otherwise;
}

/// What a screen can have; the file may have been edited by hand.
bool isPlace(const QRect &place)
{
    constexpr int least = 200;
    constexpr int most = 20'000;
    constexpr int farthest = 100'000;
    return std::min(place.width(), place.height()) >= least && std::max(place.width(), place.height()) <= most
        && std::abs(qint64(place.x())) <= farthest && std::abs(qint64(place.y())) <= farthest;
}

} // namespace

DesktopSettings::DesktopSettings(const QString &path, QObject *parent)
    : QObject(parent), m_settings(path, QSettings::IniFormat)
{
    m_notifies = m_settings.value(notifiesKey, true).toBool();
    m_showsContent = m_settings.value(showsContentKey, true).toBool();
    m_hasQuietHours = m_settings.value(hasQuietHoursKey, false).toBool();
    m_quietFrom = timeIn(m_settings, quietFromKey, QTime(22, 0));
    m_quietTo = timeIn(m_settings, quietToKey, QTime(7, 0));
    m_showsTray = m_settings.value(showsTrayKey, true).toBool();
    m_hidesToTray = m_settings.value(hidesToTrayKey, false).toBool();
    const QRect place = m_settings.value(windowPlaceKey).toRect();
    m_windowPlace = isPlace(place) ? place : QRect();
    m_wasMaximized = m_settings.value(wasMaximizedKey, false).toBool();
    const QString open = m_settings.value(openConversationKey).toString();
    m_openConversation = ConversationId::fromHex(open.toLatin1()) ? open : QString();
    m_shownAccount = m_settings.value(shownAccountKey).toString();
    m_quietEnds.setSingleShot(true);
    connect(&m_quietEnds, &QTimer::timeout, this, &DesktopSettings::changed);
}

void DesktopSettings::forgetConversations(const QString &path)
{
    QSettings settings(path, QSettings::IniFormat);
    settings.remove(levelsGroup);
    settings.remove(openConversationKey);
}

void DesktopSettings::keep(bool &member, bool value, QLatin1StringView key)
{
    if (std::exchange(member, value) == value)
        return;
    m_settings.setValue(key, value);
    Q_EMIT changed();
}

void DesktopSettings::keepTime(QTime &member, const QString &value, QLatin1StringView key)
{
    const QTime time = QTime::fromString(value.trimmed(), QStringLiteral("H:m"));
    if (!time.isValid() || std::exchange(member, time) == time)
        return;
    m_settings.setValue(key, time.toString(QStringLiteral("HH:mm")));
    Q_EMIT changed();
}

void DesktopSettings::setNotifies(bool notifies)
{
    keep(m_notifies, notifies, notifiesKey);
}

void DesktopSettings::setShowsContent(bool showsContent)
{
    keep(m_showsContent, showsContent, showsContentKey);
}

void DesktopSettings::setHasQuietHours(bool hasQuietHours)
{
    keep(m_hasQuietHours, hasQuietHours, hasQuietHoursKey);
}

void DesktopSettings::setShowsTray(bool showsTray)
{
    keep(m_showsTray, showsTray, showsTrayKey);
}

void DesktopSettings::setHidesToTray(bool hidesToTray)
{
    keep(m_hidesToTray, hidesToTray, hidesToTrayKey);
}

QString DesktopSettings::quietFrom() const
{
    return m_quietFrom.toString(QStringLiteral("HH:mm"));
}

void DesktopSettings::setQuietFrom(const QString &from)
{
    keepTime(m_quietFrom, from, quietFromKey);
}

QString DesktopSettings::quietTo() const
{
    return m_quietTo.toString(QStringLiteral("HH:mm"));
}

void DesktopSettings::setQuietTo(const QString &to)
{
    keepTime(m_quietTo, to, quietToKey);
}

bool DesktopSettings::isQuietAt(const QDateTime &moment) const
{
    if (m_quietUntil.isValid() && moment < m_quietUntil)
        return true;
    if (!m_hasQuietHours || m_quietFrom == m_quietTo)
        return false;
    const QTime now = moment.toLocalTime().time();
    if (m_quietFrom < m_quietTo)
        return now >= m_quietFrom && now < m_quietTo;
    return now >= m_quietFrom || now < m_quietTo;
}

void DesktopSettings::quietFor(int minutes)
{
    constexpr int minutesMax = 7 * 24 * 60;
    const std::chrono::minutes quiet(qBound(0, minutes, minutesMax));
    m_quietUntil = minutes > 0 ? QDateTime::currentDateTime().addDuration(quiet) : QDateTime();
    m_quietEnds.start(quiet); // and then it is told that it is over
    Q_EMIT changed();
}

AttentionLevel DesktopSettings::level(const ConversationId &conversation) const
{
    const QString word = m_settings.value(levelKey(conversation)).toString();
    return word == mentionsWord ? AttentionLevel::Mentions : word == nothingWord ? AttentionLevel::Nothing : AttentionLevel::All;
}

QString DesktopSettings::levelOf(const QString &conversationKey, int) const
{
    const auto id = ConversationId::fromHex(conversationKey.toLatin1());
    switch (id ? level(*id) : AttentionLevel::All) {
    case AttentionLevel::Mentions: return mentionsWord;
    case AttentionLevel::Nothing: return nothingWord;
    case AttentionLevel::All: break;
    }
    return QStringLiteral("all");
}

void DesktopSettings::setLevel(const QString &conversationKey, const QString &level)
{
    const auto id = ConversationId::fromHex(conversationKey.toLatin1());
    if (!id || levelOf(conversationKey, 0) == level)
        return;
    if (level == mentionsWord || level == nothingWord)
        m_settings.setValue(levelKey(*id), level);
    else
        m_settings.remove(levelKey(*id));
    ++m_revision;
    Q_EMIT changed();
}

void DesktopSettings::setWindow(const QRect &place, bool isMaximized)
{
    if (isPlace(place) && std::exchange(m_windowPlace, place) != place)
        m_settings.setValue(windowPlaceKey, place);
    if (std::exchange(m_wasMaximized, isMaximized) != isMaximized)
        m_settings.setValue(wasMaximizedKey, isMaximized);
}

void DesktopSettings::setOpenConversation(const QString &key)
{
    if (std::exchange(m_openConversation, key) != key)
        m_settings.setValue(openConversationKey, key);
}

void DesktopSettings::setShownAccount(const QString &profile)
{
    if (std::exchange(m_shownAccount, profile) != profile)
        m_settings.setValue(shownAccountKey, profile);
}

} // namespace porchlight::models
