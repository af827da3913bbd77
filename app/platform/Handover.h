// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>

#include <optional>

class QLocalSocket;

namespace porchlight::platform {

/// What a second start of a profile was asked for, and hands to the window that has the profile open.
struct Wanted
{
    static constexpr qsizetype unitsMax = 2048;

    QString with;            ///< a handle
    QString link;            ///< a porchlight: link; from anywhere, so it is judged by who takes it
    QString activationToken; ///< of the desktop: allows a window to come to the front
    bool isHidden = false;   ///< nobody wants to see it, as after a login that has started it twice

    /// Bounded; of what is longer, or no map, nothing is made. Unknown fields are passed over.
    QByteArray encoded() const;
    static std::optional<Wanted> decoded(const QByteArray &bytes);
};

/// A profile's window listens here for those that are started after it: a socket of this user's alone, in the folder that
/// the system has for such. To be made by who has the profile's lock. On the thread that made it.
class Handover final : public QObject
{
    Q_OBJECT

public:
    explicit Handover(const QString &profileFolder, QObject *parent = nullptr);

    /// False: others will be told that the profile is in use, and no more.
    bool isListening() const { return m_server.isListening(); }

    /// From a second process, without an event loop: true once the window has taken it. Takes @p patience at most.
    static bool handOver(const QString &profileFolder, const Wanted &wanted, std::chrono::milliseconds patience);

Q_SIGNALS:
    void asked(const porchlight::platform::Wanted &wanted);

private:
    void onConnected();
    void onData(QLocalSocket &socket);

    QLocalServer m_server;
};

} // namespace porchlight::platform
