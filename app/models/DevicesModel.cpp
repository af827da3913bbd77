// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/DevicesModel.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"

#include <algorithm>
#include <utility>

namespace porchlight::models {

DevicesModel::DevicesModel(EngineSink &sink, std::function<quint32()> own, QObject *parent)
    : QAbstractListModel(parent), m_sink(sink), m_own(std::move(own))
{
}

int DevicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DevicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const wire::DeviceInfo &device = m_devices[size_t(index.row())];
    switch (role) {
    case NumberRole: return int(device.device);
    case Qt::DisplayRole:
    case NameRole: return device.name;
    case IsThisRole: return device.device == m_own();
    case IsConnectedRole: return device.connected;
    case SeenRole: return localTime(device.seenMs);
    case BehindRole: return int(std::min<quint64>(device.behind, 1'000'000));
    case CursorRole: return double(device.cursor); // QML has no larger whole numbers
    default: return QVariant();
    }
}

QHash<int, QByteArray> DevicesModel::roleNames() const
{
    return {{NumberRole, "number"},           {NameRole, "name"}, {IsThisRole, "isThis"},
            {IsConnectedRole, "isConnected"}, {SeenRole, "seen"}, {BehindRole, "behind"},
            {CursorRole, "cursor"}};
}

void DevicesModel::load()
{
    m_isOpen = true;
    list();
}

void DevicesModel::loadFor(const ConversationId &conversation)
{
    if (m_conversation != conversation && count() > 0) {
        beginResetModel();
        m_devices.clear(); // their cursors are of another conversation
        endResetModel();
        Q_EMIT countChanged();
    }
    m_conversation = conversation;
    load();
}

void DevicesModel::close()
{
    m_isOpen = m_isStale = false;
    set(0, QString());
}

void DevicesModel::list()
{
    m_isStale = false;
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::AskDevices{m_ask, m_conversation});
}

void DevicesModel::rename(int number, const QString &name)
{
    const QString wanted = name.trimmed().left(nameUnitsMax);
    if (wanted.isEmpty())
        return set(0, Sentence::english("A device needs a name."));
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::RenameDevice{m_ask, quint32(number), wanted});
}

void DevicesModel::unlink(int number)
{
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::UnlinkDevice{m_ask, quint32(number)});
}

void DevicesModel::onListed(const engine::DevicesListed &listed)
{
    if (m_ask == 0 || listed.ask != m_ask)
        return;
    const int before = count();
    beginResetModel();
    m_devices = listed.devices;
    for (wire::DeviceInfo &device : m_devices)
        device.name = oneLine(device.name, nameUnitsMax);
    std::stable_partition(m_devices.begin(), m_devices.end(),
                          [own = m_own()](const wire::DeviceInfo &device) { return device.device == own; });
    endResetModel();
    if (count() != before)
        Q_EMIT countChanged();
    set(0, QString());
    if (m_isStale)
        list();
}

void DevicesModel::onDone(const engine::AskDone &done)
{
    if (m_ask != 0 && done.ask == m_ask)
        list();
}

void DevicesModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    set(0, failed.text);
    if (m_isStale) // what was asked for failed, perhaps because somebody else was quicker: the list says so
        list();
}

void DevicesModel::onDevicesChanged()
{
    if (!m_isOpen)
        return;
    if (isBusy())
        m_isStale = true;
    else
        list();
}

void DevicesModel::set(engine::AskId ask, const Sentence &error)
{
    const bool wasBusy = isBusy();
    m_ask = ask;
    if (isBusy() != wasBusy)
        Q_EMIT isBusyChanged();
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

} // namespace porchlight::models
