// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/StorageWish.h"
#include "app/models/ConversationListModel.h"
#include "app/store/StorageQuery.h"
#include "shared/base/Sentence.h"

#include <QThreadPool>
#include <QVariantList>

namespace porchlight::models {

/// What a profile takes on this computer, and what can be done about it. On the thread of the windows; the database is
/// measured on a thread of its own with a reader of its own, and what is wished is done by the storage thread. Deletes nothing
/// anywhere else.
class StorageModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isMeasured READ isMeasured NOTIFY changed)
    Q_PROPERTY(QString total READ total NOTIFY changed) ///< sizes as people read them: "41 MB"
    Q_PROPERTY(QString unused READ unused NOTIFY changed) ///< empty: nothing to speak of
    /// { key, size, share }: "messages", "search", "faces", "keys", "other"; shares of all, 0 to 1.
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed)
    /// The largest: { conversationKey, name, avatarKey, isGroup, isSelf, picture, size, messages }.
    Q_PROPERTY(QVariantList biggest READ biggest NOTIFY changed)
    Q_PROPERTY(QString task READ task NOTIFY changed) ///< what is under way: "", "clear", "giveBack" or "index"
    Q_PROPERTY(double share READ share NOTIFY changed) ///< of it, 0 to 1
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    static constexpr int biggestMax = 12;
    static constexpr qint64 worthGivingBack = 64 * 1024;

    using Tend = std::function<void(const engine::StorageWish &)>;

    /// @p database: its path. What is borrowed outlives it.
    StorageModel(const QString &database, const ConversationListModel &conversations, Tend tend, QObject *parent = nullptr);
    ~StorageModel() override; ///< waits for what is being measured

    bool isMeasured() const { return m_isMeasured; }
    QString total() const;
    QString unused() const;
    QVariantList parts() const;
    QVariantList biggest() const;
    QString task() const;
    double share() const { return m_share; }
    QString error() const { return m_error.words(); }

    Q_INVOKABLE void measure();
    /// What was said there up to now goes from this device.
    Q_INVOKABLE void clearConversation(const QString &conversationKey);
    Q_INVOKABLE void giveBack();
    Q_INVOKABLE void indexAnew();
    Q_INVOKABLE void forgetError() { setError({}); }

    void onReport(const engine::StorageReport &report);

Q_SIGNALS:
    void changed();

private:
    void begin(const engine::StorageWish &wish);
    void setError(const Sentence &error);

    const QString m_database;
    const ConversationListModel &m_conversations;
    const Tend m_tend;
    store::StorageUse m_use;
    bool m_isMeasured = false;
    bool m_isMeasuring = false;
    std::optional<engine::StorageWish> m_wish; ///< under way
    double m_share = 0;
    Sentence m_error;
    QThreadPool m_worker; ///< goes first
};

} // namespace porchlight::models
