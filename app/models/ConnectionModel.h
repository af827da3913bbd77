// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace porchlight::models {

/// How it stands with the relay, as QML shows it. On the thread of the windows. Never ticks while online or while no one
/// looks at the seconds: an idle window costs nothing.
class ConnectionModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY reasonChanged)
    Q_PROPERTY(QString linkError READ linkError NOTIFY linkErrorChanged)
    /// The last ten one by one, before that in tens: a window that waits for its relay all night is not painted every second.
    Q_PROPERTY(int retrySeconds READ retrySeconds NOTIFY retrySecondsChanged)

public:
    explicit ConnectionModel(EngineSink &sink, QObject *parent = nullptr);

    QString state() const;
    QString reason() const { return m_report.reason; }
    /// What is wrong with the link that was given to useLink(), a sentence for people; empty when nothing is.
    QString linkError() const { return m_linkError.words(); }
    int retrySeconds() const;
    bool isTicking() const { return m_tick.isActive(); }

    /// @p retryIn: zero when there is no retry to wait for.
    void report(const engine::ConnectionReport &report, milliseconds retryIn);

    /// Where the profile's relay is, as it is stored.
    void setRelay(const QString &relayUrl) { m_relayUrl = relayUrl; }

    Q_INVOKABLE void tryNow();
    /// The same relay at a new place or with a new key, by an invitation link or an address. One of the two must be as
    /// it was: the token is for that relay alone. False: linkError says why not.
    Q_INVOKABLE bool useLink(const QString &typed);

Q_SIGNALS:
    void stateChanged();
    void reasonChanged();
    void linkErrorChanged();
    void retrySecondsChanged();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    void arm();

    void setLinkError(const Sentence &error);

    EngineSink &m_sink;
    engine::ConnectionReport m_report;
    QString m_relayUrl;
    Sentence m_linkError;
    QDeadlineTimer m_retry;
    QTimer m_tick;
};

} // namespace porchlight::models
