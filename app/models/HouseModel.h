// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/house/HouseRelay.h"

#include <QElapsedTimer>
#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// "Try it on this computer": the relay that a profile without an invitation starts for itself, and lives on from then on.
/// Owns it: it runs while the profile is open. On the thread of the windows. Never touches a relay of somebody else.
class HouseModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isThere READ isThere CONSTANT)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString link READ link NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    /// @p folder: of the relay's data, made when it is started. @p program may be empty.
    explicit HouseModel(const QString &folder, const QString &program = house::findRelayProgram(), QObject *parent = nullptr);

    /// There is a program to start.
    bool isThere() const { return m_relay.isThere(); }
    bool isBusy() const { return m_isBusy; }
    /// The invitation to it; empty until it is open.
    QString link() const { return m_link; }
    /// A sentence for people, until the next attempt.
    QString error() const { return m_error.words(); }

    /// Starts it, if need be, and has it give an invitation: `link`.
    Q_INVOKABLE void open();
    /// What did not work is tried again.
    Q_INVOKABLE void tryAgain();
    /// The profile lives at this address: if that is the relay here, it is started. Empty: it lives nowhere.
    void live(const QString &relayUrl);

    house::HouseRelay &relay() { return m_relay; }

Q_SIGNALS:
    void changed();
    /// It is there, for the profile that lives on it; its address may be another than it was.
    void ready(const QString &relayUrl);

private:
    void set(bool isBusy, const Sentence &error);
    void onStarted(quint16 port);
    void onEnded();

    house::HouseRelay m_relay;
    QElapsedTimer m_since; ///< it has been running
    QString m_home;        ///< where the profile lives; empty, unless that is here
    QString m_asked;       ///< the address that is being looked at
    QString m_link;
    Sentence m_error;
    bool m_isBusy = false;
    bool m_isInviting = false;
};

} // namespace porchlight::models
