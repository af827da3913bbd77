// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/DevicesModel.h"
#include "app/store/LocalReader.h"

#include <QDateTime>
#include <QTimer>
#include <QVariantList>

namespace porchlight::models {

/// The way of one of one's own messages, for the delivery inspector: read from the local database anew after each
/// commit, so that it is live while it is open. Only the devices are asked of the relay. On the thread of the windows.
class DeliveryModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// Empty: nothing is inspected, or what was is gone.
    Q_PROPERTY(QString messageKey READ messageKey NOTIFY changed)
    /// Its beginning in one line; empty when it was deleted or cannot be shown.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    /// As in the timeline.
    Q_PROPERTY(QString status READ status NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    /// By the clock of this device; invalid: written on another one.
    Q_PROPERTY(QDateTime queued READ queued NOTIFY changed)
    /// By the clock of the relay; invalid: it is not there yet.
    Q_PROPERTY(QDateTime committed READ committed NOTIFY changed)
    /// Its number in the conversation; 0: none in the relay's present life.
    Q_PROPERTY(double sequence READ sequence NOTIFY changed)
    /// Everybody it is for, how many of them have it, how many have read it.
    Q_PROPERTY(int others READ others NOTIFY changed)
    Q_PROPERTY(int delivered READ delivered NOTIFY changed)
    Q_PROPERTY(int read READ read NOTIFY changed)
    /// Who it is for in a conversation of two; else empty.
    Q_PROPERTY(QString peerName READ peerName NOTIFY changed)
    /// { name, accountKey } of those in a small group who have read it, and of those who only have it (C5).
    Q_PROPERTY(QVariantList readBy READ readBy NOTIFY changed)
    Q_PROPERTY(QVariantList deliveredTo READ deliveredTo NOTIFY changed)
    /// One's own, with how far each has come in this conversation.
    Q_PROPERTY(porchlight::models::DevicesModel *devices READ devices CONSTANT)

public:
    DeliveryModel(store::LocalReader &reader, EngineSink &sink, std::function<quint32()> ownDevice,
                  std::function<ConversationId()> conversation, QObject *parent = nullptr);

    QString messageKey() const;
    QString words() const;
    QString status() const;
    QString failure() const { return m_route ? m_route->row.failure : QString(); }
    QDateTime queued() const;
    QDateTime committed() const;
    double sequence() const { return m_route ? double(m_route->row.seq.value_or(0)) : 0; }
    int others() const;
    int delivered() const { return reached(store::MessageStatus::Delivered); }
    int read() const { return reached(store::MessageStatus::Read); }
    QString peerName() const;
    QVariantList readBy() const { return people(true); }
    QVariantList deliveredTo() const { return people(false); }
    DevicesModel *devices() { return &m_devices; }

    /// A message of the open conversation; others' are passed over. Live until close().
    Q_INVOKABLE void inspect(const QString &messageKey);
    Q_INVOKABLE void close();
    /// Something was committed.
    void refresh();
    void onTold(const engine::ReceiptsTold &told);
    void onFailed(const engine::AskFailed &failed);
    void online(); ///< what could not be asked before

Q_SIGNALS:
    void changed();

private:
    int reached(store::MessageStatus status) const;
    bool hasIt(const store::MemberMark &mark, store::MessageStatus status) const;
    void readRoute();
    bool isLarge() const;
    void askReceipts();
    QVariantList people(bool areReaders) const;

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    const std::function<ConversationId()> m_open;
    QTimer m_again; ///< counts are asked for once more
    engine::AskId m_ask = 0;
    std::optional<engine::ReceiptsTold> m_receipts;
    DevicesModel m_devices;
    ConversationId m_conversation;
    std::optional<MessageId> m_message;
    std::optional<store::MessageRoute> m_route; ///< texts as they were stored
};

} // namespace porchlight::models
