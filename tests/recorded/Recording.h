// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"
#include "shared/wire/Frame.h"

#include <QJsonObject>

namespace porchlight::recorded {

/// What happened at the relay's end of a connection.
struct Line
{
    enum class What : quint8 { Opened, FromApp, FromRelay, ClosedByApp, ClosedByRelay };

    qint64 ms = 0; ///< since the recording began
    quint64 link = 0;
    QString device; ///< handle/number; for people, and to tell whose connection it is
    What what = What::Opened;
    QByteArray message; ///< of a WebSocket, as it was
};

/// What devices and relay of one version of the protocol have said to each other, and what must come of it. Its files:
/// frames.jsonl, one line of JSON for each message; expected.json; NAME.profile, the database of a device at some
/// moment, as qCompress() makes it smaller. A recording that is in the tree is never written again.
struct Recording
{
    GenerationId generation; ///< of the relay's database
    QString invitation;      ///< good for all that register
    qint64 wallMs = 0;       ///< the time when it began, since 1970
    std::vector<Line> lines;
    QJsonObject expected;
    std::map<QString, QByteArray> profiles; ///< by name

    /// Ends the program when the files are not there, or are none.
    static Recording read(const QString &folder);
    void write(const QString &folder) const;
};

/// What the wire calls the frames in a message, for people: "welcome", "mailbox-fence entries".
QString frameNames(const QByteArray &message);

} // namespace porchlight::recorded
