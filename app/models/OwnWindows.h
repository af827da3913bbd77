// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/OpenConversation.h"

#include <QRectF>
#include <QSettings>
#include <QTimer>

namespace porchlight::models {

/// The conversations that stand in a window of their own, each once, and where those windows were. Owns what they show; the
/// windows belong to the view, one for each row. On the thread of the windows. Which are open is remembered, in a file beside
/// the database, as their places are.
class OwnWindows final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QStringList keys READ keys NOTIFY countChanged)
    /// Of the conversation that somebody looks at in such a window, or nothing: set by the windows.
    Q_PROPERTY(QString activeKey READ activeKey WRITE setActiveKey NOTIFY activeKeyChanged)

public:
    static constexpr int placesMax = 100;
    /// The end of the app shuts all windows, and comes sooner than this after it: those are open the next time.
    static constexpr milliseconds keptAfter = 1s;

    enum Role {
        ConversationKeyRole = Qt::UserRole + 1,
        PlaceRole, ///< an OpenConversation
    };

    using Make = std::function<std::unique_ptr<OpenConversation>()>;

    OwnWindows(Make make, const QString &placesPath, QObject *parent = nullptr);
    ~OwnWindows() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_open.size()); }
    QStringList keys() const;
    QString activeKey() const { return m_activeKey; }
    void setActiveKey(const QString &key);
    std::vector<OpenConversation *> all() const;

    /// Also brings the one to the front that is there already. False: there is no such conversation.
    Q_INVOKABLE bool open(const QString &conversationKey);
    Q_INVOKABLE bool has(const QString &conversationKey) const { return rowOf(conversationKey) >= 0; }
    /// Brings its window to the front, at a message if one is named. False: it has none.
    Q_INVOKABLE bool show(const QString &conversationKey, const QString &messageKey = {});
    Q_INVOKABLE void close(const QString &conversationKey);
    Q_INVOKABLE void closeAll();
    /// Those that were open when the app ended, as far as they are still there.
    void reopen();
    /// Where it was; without a size: never.
    Q_INVOKABLE QRectF placeOf(const QString &conversationKey) const;
    Q_INVOKABLE void keepPlace(const QString &conversationKey, int x, int y, int width, int height);

Q_SIGNALS:
    void countChanged();
    void activeKeyChanged();
    void opened(const QString &conversationKey);
    void shown(const QString &conversationKey, const QString &messageKey);

private:
    int rowOf(const QString &conversationKey) const;

    const Make m_make;
    QSettings m_places;
    std::vector<std::unique_ptr<OpenConversation>> m_open;
    QString m_activeKey;
    QTimer m_keeping;
};

} // namespace porchlight::models
