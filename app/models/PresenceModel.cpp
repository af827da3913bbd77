// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/PresenceModel.h"

#include "app/models/Activity.h"
#include "app/models/StatusName.h"

#include <QCoreApplication>
#include <QEvent>

namespace porchlight::models {

namespace {

QString nameOf(quint8 presence)
{
    switch (wire::Presence(presence)) {
    case wire::Presence::Offline:
        return QStringLiteral("offline");
    case wire::Presence::Away:
        return QStringLiteral("away");
    case wire::Presence::Online:
        return QStringLiteral("online");
    }
    return QString();
}

} // namespace

PresenceModel::PresenceModel(EngineSink &sink, QObject *parent) : QObject(parent), m_sink(sink)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleAfter);
    connect(&m_idle, &QTimer::timeout, this, [this] { setActive(false); });
    if (QCoreApplication *app = QCoreApplication::instance())
        app->installEventFilter(this);
}

QStringList PresenceModel::typing() const
{
    QStringList keys;
    for (const auto &[conversation, accounts] : m_typing)
        keys.append(keyOf(conversation));
    return keys;
}

QVariantMap PresenceModel::of(const QString &accountKey, int) const
{
    const auto id = AccountId::fromHex(accountKey.toLatin1());
    const auto known = id ? m_accounts.find(*id) : m_accounts.end();
    QVariantMap told{{QStringLiteral("state"), QString()}};
    if (known == m_accounts.end())
        return told;
    told[QStringLiteral("state")] = nameOf(known->second.presence);
    if (known->second.lastActiveMs)
        told[QStringLiteral("lastActive")] = QDateTime::fromMSecsSinceEpoch(qint64(*known->second.lastActiveMs));
    return told;
}

QStringList PresenceModel::typists(const QString &conversationKey, const QStringList &) const
{
    const auto id = ConversationId::fromHex(conversationKey.toLatin1());
    const auto known = id ? m_typing.find(*id) : m_typing.end();
    QStringList names;
    if (known == m_typing.end() || !m_nameOf)
        return names;
    for (const AccountId &account : known->second)
        names.append(m_nameOf(account, *id));
    return names;
}

void PresenceModel::watch(const QStringList &conversationKeys)
{
    if (std::exchange(m_watched, conversationKeys) != conversationKeys)
        tellWatched();
}

void PresenceModel::online()
{
    tellWatched();
    m_sink.post(engine::SetActive{m_isActive});
}

void PresenceModel::tellWatched()
{
    engine::Watching watching;
    for (const QString &key : std::as_const(m_watched)) {
        if (const auto id = ConversationId::fromHex(key.toLatin1()))
            watching.conversations.push_back(*id);
    }
    m_sink.post(std::move(watching));
}

void PresenceModel::setTyping(const QString &conversationKey, bool isTyping)
{
    if (const auto id = ConversationId::fromHex(conversationKey.toLatin1()))
        m_sink.post(engine::SetTyping{*id, isTyping});
}

void PresenceModel::onPresence(const engine::PresenceTold &told)
{
    if (told.isAll)
        m_accounts.clear();
    for (const wire::AccountPresence &presence : told.accounts)
        m_accounts.insert_or_assign(presence.account, presence);
    ++m_revision;
    Q_EMIT changed();
}

void PresenceModel::onTyping(const engine::TypingTold &told)
{
    if (told.accounts.empty())
        m_typing.erase(told.conversation);
    else
        m_typing.insert_or_assign(told.conversation, told.accounts);
    Q_EMIT typingChanged();
}

bool PresenceModel::eventFilter(QObject *watched, QEvent *event)
{
    if (isDoneBySomebody(*event))
        touched();
    return QObject::eventFilter(watched, event);
}

void PresenceModel::touched()
{
    setActive(true);
    // A mouse that moves comes by many times a second.
    if (!m_idle.isActive() || m_idle.remainingTimeAsDuration() < idleAfter - 1s)
        m_idle.start();
}

void PresenceModel::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) != isActive)
        m_sink.post(engine::SetActive{isActive});
}

} // namespace porchlight::models
