// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QDateTime>
#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// The safety number with one contact, while somebody looks at it (encryption.md 5.1). On the thread of the windows;
/// the number is worked out by the engine.
class SafetyModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString accountKey READ accountKey NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QStringList groups READ groups NOTIFY changed)
    Q_PROPERTY(QString squares READ squares NOTIFY changed)
    Q_PROPERTY(QString verified READ verified NOTIFY changed)
    Q_PROPERTY(bool canVerify READ canVerify NOTIFY changed)
    Q_PROPERTY(int devices READ devices NOTIFY changed)
    Q_PROPERTY(QDateTime newest READ newest NOTIFY changed)

public:
    explicit SafetyModel(EngineSink &sink, QObject *parent = nullptr) : QObject(parent), m_sink(sink) {}

    /// Whose it is; empty when nobody looks.
    QString accountKey() const;
    bool isBusy() const { return m_ask != 0; }
    /// A sentence for people.
    QString error() const { return m_error.words(); }
    /// 12 of 5 digits; empty while the keys of one of the two are not known.
    QStringList groups() const { return m_told.groups; }
    /// "0" and "1" by rows, of a square; empty when there is no code.
    QString squares() const { return m_squares; }
    /// "no", "yes", or "changed": with another key than the one in force.
    QString verified() const;
    bool canVerify() const { return m_told.canVerify; }
    /// That the contact has; 0 while that is not known.
    int devices() const { return m_told.devices; }
    /// When the last of them was linked; invalid while that is not known.
    QDateTime newest() const;

    /// @p accountKey of a contact, as TimelineModel::avatarKey.
    Q_INVOKABLE void open(const QString &accountKey);
    /// The person has compared the number that is shown, or takes that back.
    Q_INVOKABLE void setVerified(bool isVerified);
    Q_INVOKABLE void close();

    void onTold(const engine::SafetyNumberTold &told);
    void onFailed(const engine::AskFailed &failed);
    /// Something was stored: a number that could not be told may be known now.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void set(const engine::SafetyNumberTold &told);

    EngineSink &m_sink;
    AccountId m_contact; ///< null: closed
    engine::AskId m_ask = 0;
    Sentence m_error;
    engine::SafetyNumberTold m_told;
    QString m_squares;
};

} // namespace porchlight::models
