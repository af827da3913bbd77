// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConnectionModel.h"

#include "shared/base/RelayAddress.h"

#include <QMetaMethod>

namespace porchlight::models {

namespace {

constexpr int singly = 10; ///< so many seconds are counted one by one

} // namespace

ConnectionModel::ConnectionModel(EngineSink &sink, QObject *parent) : QObject(parent), m_sink(sink), m_tick(this)
{
    m_retry.setRemainingTime(0);
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer); // a coarse one may come too early, and again at once
    connect(&m_tick, &QTimer::timeout, this, [this] {
        Q_EMIT retrySecondsChanged();
        arm();
    });
}

QString ConnectionModel::state() const
{
    using State = engine::ConnectionReport::State;
    switch (m_report.state) {
    case State::SignedOut: return QStringLiteral("signedOut");
    case State::Offline: return QStringLiteral("offline");
    case State::Connecting: return QStringLiteral("connecting");
    case State::Online: return QStringLiteral("online");
    case State::Stranger: return QStringLiteral("stranger");
    }
    return QString();
}

int ConnectionModel::retrySeconds() const
{
    const auto seconds = int((m_retry.remainingTime() + 999) / 1000);
    return seconds <= singly ? seconds : (seconds + singly - 1) / singly * singly;
}

void ConnectionModel::report(const engine::ConnectionReport &report, milliseconds retryIn)
{
    const bool isWaiting = report.state == engine::ConnectionReport::State::Offline;
    const int before = retrySeconds();
    m_retry.setRemainingTime(isWaiting ? retryIn.count() : 0);
    const engine::ConnectionReport last = std::exchange(m_report, report);
    if (report.state != last.state)
        Q_EMIT stateChanged();
    if (report.reason != last.reason)
        Q_EMIT reasonChanged();
    if (retrySeconds() != before)
        Q_EMIT retrySecondsChanged();
    arm();
}

void ConnectionModel::tryNow()
{
    m_sink.post(engine::TryNow());
}

bool ConnectionModel::useLink(const QString &typed)
{
    const auto relay = parseRelayAddress(typed);
    const auto known = parseRelayAddress(m_relayUrl);
    if (!relay) {
        setLinkError(relay.error());
        return false;
    }
    const bool isSamePlace = known && known->place() == relay->place();
    const bool isSameKey = known && relay->proof == RelayAddress::Proof::Pin && isSamePin(known->pin, relay->pin);
    if ((!isSamePlace && !isSameKey) || (known && known->proof == RelayAddress::Proof::Pin && relay->proof != known->proof)) {
        setLinkError(Sentence::english("This link is of another relay. To join that one, start Porchlight with --profile and "
                                       "another name."));
        return false;
    }
    setLinkError(QString());
    if (*known == *relay)
        m_sink.post(engine::TryNow());
    else
        m_sink.post(engine::UseRelay{relay->toString()});
    return true;
}

void ConnectionModel::setLinkError(const Sentence &error)
{
    if (std::exchange(m_linkError, error) != error)
        Q_EMIT linkErrorChanged();
}

void ConnectionModel::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&ConnectionModel::retrySecondsChanged) && !m_tick.isActive())
        arm();
}

void ConnectionModel::arm()
{
    const qint64 left = m_retry.remainingTime();
    if (left <= 0 || !isSignalConnected(QMetaMethod::fromSignal(&ConnectionModel::retrySecondsChanged)))
        return m_tick.stop();
    // To the end of the time for which it shows what it shows.
    const int shown = retrySeconds();
    m_tick.start(milliseconds(left - qint64(shown - (shown > singly ? singly : 1)) * 1000));
}

} // namespace porchlight::models
