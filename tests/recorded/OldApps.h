// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/recorded/Recording.h"
#include "tests/recorded/RelayHost.h"

#include <QStringList>

namespace porchlight::recorded {

/// The apps of a recording before the relay of today: says to it what they said, byte for byte and at the same times,
/// and writes down what it answers. What a relay draws at random is the one thing that cannot be as it was: accounts
/// get the ids that they had, since those are signed into everything; and where an app shows a token or a tide, that
/// which this relay gave it in the same place stands for the recorded one.
class OldApps
{
public:
    OldApps(const Recording &recording, const QString &folder);

    void play();
    /// What the relay has said, and whom it has hung up on.
    const std::vector<Line> &answers() const { return m_answers; }
    /// What was said and could not be read.
    const QStringList &unread() const { return m_unread; }
    RelayHost &relay() { return *m_relay; }

private:
    /// What was given out on one connection, one after the other.
    struct Given
    {
        std::vector<QByteArray> tokens;
        QByteArray tide; ///< the last
    };

    void learnAccounts();
    void say(const Line &line);
    void heard(LinkId link, Line::What what, const QByteArray &message);
    static void note(Given &given, const QByteArray &message);
    void bend(wire::Hello &hello, const QString &device) const;
    std::optional<QByteArray> tokenFor(const QByteArray &recorded) const;

    const Recording &m_recording;
    simulation::Schedule m_schedule;
    milliseconds m_began;
    std::map<QString, AccountId> m_accounts; ///< by handle
    std::map<LinkId, QString> m_devices;
    std::map<LinkId, Given> m_then; ///< up to the present line of the recording
    std::map<LinkId, Given> m_now;
    std::map<QString, QByteArray> m_tides; ///< that a device was given last
    std::vector<Line> m_answers;
    QStringList m_unread;
    std::unique_ptr<RelayHost> m_relay;
};

} // namespace porchlight::recorded
