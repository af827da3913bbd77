// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/OwnWindows.h"

#include <algorithm>

namespace porchlight::models {

OwnWindows::OwnWindows(Make make, const QString &placesPath, QObject *parent)
    : QAbstractListModel(parent), m_make(std::move(make)), m_places(placesPath, QSettings::IniFormat)
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keptAfter);
    connect(this, &OwnWindows::countChanged, &m_keeping, qOverload<>(&QTimer::start));
    connect(&m_keeping, &QTimer::timeout, this, [this] { m_places.setValue(QStringLiteral("open"), keys()); });
}

OwnWindows::~OwnWindows() = default;

int OwnWindows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OwnWindows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    OpenConversation *const open = m_open[size_t(index.row())].get();
    if (role == ConversationKeyRole)
        return open->key();
    return role == PlaceRole ? QVariant::fromValue(open) : QVariant();
}

QHash<int, QByteArray> OwnWindows::roleNames() const
{
    return {{ConversationKeyRole, "conversationKey"}, {PlaceRole, "place"}};
}

QStringList OwnWindows::keys() const
{
    QStringList keys;
    for (const auto &open : m_open)
        keys.append(open->key());
    return keys;
}

std::vector<OpenConversation *> OwnWindows::all() const
{
    std::vector<OpenConversation *> all;
    for (const auto &open : m_open)
        all.push_back(open.get());
    return all;
}

int OwnWindows::rowOf(const QString &conversationKey) const
{
    const auto found = std::ranges::find_if(m_open, [&](const auto &open) { return open->key() == conversationKey; });
    return found == m_open.end() ? -1 : int(found - m_open.begin());
}

void OwnWindows::setActiveKey(const QString &key)
{
    if (std::exchange(m_activeKey, key) != key)
        Q_EMIT activeKeyChanged();
}

bool OwnWindows::open(const QString &conversationKey)
{
    if (show(conversationKey))
        return true;
    auto open = m_make();
    open->timeline()->open(conversationKey);
    if (open->key().isEmpty())
        return false;
    Q_EMIT opened(conversationKey); // it is nowhere else by now
    const int row = count();
    beginInsertRows({}, row, row);
    m_open.push_back(std::move(open));
    endInsertRows();
    Q_EMIT countChanged();
    return true;
}

bool OwnWindows::show(const QString &conversationKey, const QString &messageKey)
{
    if (conversationKey.isEmpty() || !has(conversationKey))
        return false;
    Q_EMIT shown(conversationKey, messageKey);
    return true;
}

void OwnWindows::close(const QString &conversationKey)
{
    const int row = rowOf(conversationKey);
    if (row < 0)
        return;
    if (m_activeKey == conversationKey)
        setActiveKey(QString());
    beginRemoveRows({}, row, row);
    std::unique_ptr<OpenConversation> gone = std::move(m_open[size_t(row)]);
    m_open.erase(m_open.begin() + row);
    endRemoveRows();
    gone.release()->deleteLater(); // after the window, which looks at it to its end
    Q_EMIT countChanged();
}

void OwnWindows::closeAll()
{
    while (!m_open.empty())
        close(m_open.back()->key());
}

void OwnWindows::reopen()
{
    for (const QString &key : m_places.value(QStringLiteral("open")).toStringList())
        open(key);
}

QRectF OwnWindows::placeOf(const QString &conversationKey) const
{
    return m_places.value(QStringLiteral("places/") + conversationKey).toRect();
}

void OwnWindows::keepPlace(const QString &conversationKey, int x, int y, int width, int height)
{
    m_places.beginGroup(QStringLiteral("places"));
    if (m_places.childKeys().size() >= placesMax && !m_places.contains(conversationKey))
        m_places.remove(QString()); // nobody has so many: those of long ago
    m_places.setValue(conversationKey, QRect(x, y, width, height));
    m_places.endGroup();
}

} // namespace porchlight::models
