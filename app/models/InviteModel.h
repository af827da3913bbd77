// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QDateTime>
#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// An invitation to the relay, for one person who has no account there. On the thread of the windows. Whoever has the link
/// may use it, so it is kept no longer than its dialog is open.
class InviteModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString link READ link NOTIFY changed)
    Q_PROPERTY(QString squares READ squares NOTIFY changed)
    Q_PROPERTY(QDateTime expires READ expires NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    explicit InviteModel(EngineSink &sink, QObject *parent = nullptr) : QObject(parent), m_sink(sink) {}

    bool isBusy() const { return m_ask != 0; }
    QString link() const { return m_link; }       ///< empty: there is none
    QString squares() const { return m_squares; } ///< as QrPicture takes them
    QDateTime expires() const { return m_expires; }
    QString error() const { return m_error.words(); }     ///< a sentence for people, until the next attempt

    /// Asks the relay for one; in place of another, if there is one.
    Q_INVOKABLE void make();
    /// The dialog is closed. One that comes later is thrown away.
    Q_INVOKABLE void clear();

    void onTold(const engine::InvitationTold &told);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();

private:
    void forget(const Sentence &error);

    EngineSink &m_sink;
    engine::AskId m_ask = 0;
    QString m_link;
    QString m_squares;
    QDateTime m_expires;
    Sentence m_error;
};

} // namespace porchlight::models
