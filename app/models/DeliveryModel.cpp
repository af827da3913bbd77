// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/DeliveryModel.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"

#include <algorithm>
#include <utility>

namespace porchlight::models {

using store::MessageStatus;

namespace {

constexpr std::size_t namedMax = wire::receiptsNamedMax;
constexpr auto countedEvery = 5s; // while somebody looks

} // namespace

DeliveryModel::DeliveryModel(store::LocalReader &reader, EngineSink &sink, std::function<quint32()> ownDevice,
                             std::function<ConversationId()> conversation, QObject *parent)
    : QObject(parent), m_reader(reader), m_sink(sink), m_open(std::move(conversation)), m_devices(sink, std::move(ownDevice))
{
    m_again.setSingleShot(true);
    m_again.setInterval(countedEvery);
    connect(&m_again, &QTimer::timeout, this, &DeliveryModel::askReceipts);
}

QString DeliveryModel::messageKey() const
{
    return m_route ? keyOf(m_route->row.id) : QString();
}

QString DeliveryModel::words() const
{
    const bool isShown = m_route && !m_route->row.isDeleted && m_route->row.state == ContentState::Readable;
    return isShown ? previewText(m_route->row.text) : QString();
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
    return name.isEmpty() ? QCoreApplication::translate("Names", "Someone") : name;
}

/// More than are told to each other: the relay counts.
bool DeliveryModel::isLarge() const
{
    return m_route && m_route->others.size() >= namedMax;
}

int DeliveryModel::others() const
{
    if (!m_route)
        return 0;
    return isLarge() && m_receipts ? int(m_receipts->members) : int(m_route->others.size());
}

/// What everybody had reached in an earlier life of the relay still holds; in this one the numbers tell.
int DeliveryModel::reached(MessageStatus status) const
{
    if (!m_route)
        return 0;
    if (m_route->row.reached >= status)
        return others();
    if (isLarge())
        return m_receipts ? int(status == MessageStatus::Read ? m_receipts->read : m_receipts->delivered) : 0;
    return int(std::ranges::count_if(m_route->others, [&](const store::MemberMark &mark) { return hasIt(mark, status); }));
}

bool DeliveryModel::hasIt(const store::MemberMark &mark, MessageStatus status) const
{
    const Seq upTo = status == MessageStatus::Read ? mark.read : std::max(mark.delivered, mark.read);
    return m_route->row.seq && *m_route->row.seq <= upTo;
}

/// In a conversation of two the stop says it, and of a large group nobody is told (C5).
QVariantList DeliveryModel::people(bool areReaders) const
{
    QVariantList list;
    if (!m_route || m_route->others.size() < 2 || isLarge())
        return list;
    for (const store::MemberMark &mark : m_route->others) {
        const bool isRead = hasIt(mark, MessageStatus::Read);
        if (isRead != areReaders || !(isRead || hasIt(mark, MessageStatus::Delivered)))
            continue;
        const QString name = oneLine(mark.name, nameUnitsMax);
        list.append(QVariantMap{{QStringLiteral("name"), name.isEmpty() ? QCoreApplication::translate("Names", "Someone") : name},
                                {QStringLiteral("accountKey"), keyOf(mark.account)}});
    }
    return list;
}

void DeliveryModel::askReceipts()
{
    if (!isLarge() || !m_route->row.seq || m_ask != 0)
        return;
    m_ask = m_sink.nextAsk();
    m_sink.post(engine::AskReceipts{m_ask, m_conversation, *m_route->row.seq});
}

void DeliveryModel::onTold(const engine::ReceiptsTold &told)
{
    if (m_ask == 0 || told.ask != m_ask)
        return;
    m_ask = 0;
    m_receipts = told;
    m_again.start();
    Q_EMIT changed();
}

void DeliveryModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask != 0 && failed.ask == m_ask)
        m_ask = 0;
}

void DeliveryModel::online()
{
    m_ask = 0;
    askReceipts();
}

void DeliveryModel::inspect(const QString &messageKey)
{
    m_conversation = m_open();
    m_message = MessageId::fromHex(messageKey.toLatin1());
    m_receipts.reset();
    m_ask = 0;
    readRoute();
    askReceipts();
    if (m_message)
        m_devices.loadFor(m_conversation);
    else
        m_devices.close();
}

void DeliveryModel::close()
{
    m_message.reset();
    m_receipts.reset();
    m_ask = 0;
    m_again.stop();
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
        askReceipts();
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
