// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/DeliveryModel.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"

#include <algorithm>
#include <utility>

namespace porchlight::models {

using store::MessageStatus;

DeliveryModel::DeliveryModel(store::LocalReader &reader, EngineSink &sink, std::function<quint32()> ownDevice,
                             std::function<ConversationId()> conversation, QObject *parent)
    : QObject(parent), m_reader(reader), m_open(std::move(conversation)), m_devices(sink, std::move(ownDevice))
{
}

QString DeliveryModel::messageKey() const
{
    return m_route ? keyOf(m_route->row.id) : QString();
}

QString DeliveryModel::words() const
{
    const bool isShown = m_route && !m_route->row.isDeleted && m_route->row.state == ContentState::Readable;
    return isShown ? oneLine(m_route->row.text, previewUnitsMax) : QString();
}

QString DeliveryModel::status() const
{
    if (!m_route)
        return QString();
    return statusName(messageStatus(m_route->row, m_reader.watermarks(m_conversation)));
}

QDateTime DeliveryModel::queued() const
{
    return localTime(m_route ? m_route->composedMs : 0);
}

QDateTime DeliveryModel::committed() const
{
    return localTime(m_route ? m_route->committedMs : 0);
}

QString DeliveryModel::peerName() const
{
    if (!m_route || m_route->others.size() != 1)
        return QString();
    const QString name = oneLine(m_route->others.front().name, nameUnitsMax);
    return name.isEmpty() ? QStringLiteral("Someone") : name;
}

/// What everybody had reached in an earlier life of the relay still holds; in this one the numbers tell.
int DeliveryModel::reached(MessageStatus status) const
{
    if (!m_route)
        return 0;
    if (m_route->row.reached >= status)
        return others();
    const auto hasIt = [this, status](const store::MemberMark &mark) {
        const Seq upTo = status == MessageStatus::Read ? mark.read : std::max(mark.delivered, mark.read);
        return m_route->row.seq && *m_route->row.seq <= upTo;
    };
    return int(std::count_if(m_route->others.begin(), m_route->others.end(), hasIt));
}

void DeliveryModel::inspect(const QString &messageKey)
{
    m_conversation = m_open();
    m_message = MessageId::fromHex(messageKey.toLatin1());
    readRoute();
    if (m_message)
        m_devices.loadFor(m_conversation);
    else
        m_devices.close();
}

void DeliveryModel::close()
{
    m_message.reset();
    m_devices.close();
    readRoute();
}

void DeliveryModel::refresh()
{
    if (!m_message)
        return;
    const double before = sequence();
    readRoute();
    if (sequence() != before)
        m_devices.reload(); // this device's cursor has moved with it, and others may have it already
}

void DeliveryModel::readRoute()
{
    m_route = m_message ? m_reader.route(m_conversation, *m_message) : std::nullopt;
    if (m_route && !m_route->row.mine)
        m_route.reset();
    if (!m_route)
        m_message.reset();
    Q_EMIT changed();
}

} // namespace porchlight::models
