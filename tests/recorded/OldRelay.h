// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/recorded/DeviceHost.h"
#include "tests/recorded/RawFrame.h"
#include "tests/recorded/Recording.h"

namespace porchlight::recorded {

/// The relay of a recording before the app of today: one device of it, from one of its connections on. Greets it and
/// pushes what was pushed then, byte for byte and after the same times; a log that is opened is sent once more. Answers
/// each request with what the same one was answered then; one that nobody had asked as a relay of version 1 would: what
/// keeps something is done, what it does not know is unsupported, and for the rest it is too busy. So an app may ask in
/// another order, more or less than then.
class OldRelay
{
public:
    /// Of a recording; nothing is pushed that came later.
    struct Span
    {
        qint64 fromMs = 0; ///< when the device starts
        qint64 untilMs = 0;
    };

    /// @p path is what the device had on its disk then.
    OldRelay(simulation::Schedule &schedule, const Recording &recording, const QString &device, quint64 link, Span span,
             const QString &path);

    DeviceHost &device() { return m_host; }
    /// What it has said, in order.
    const std::vector<RawFrame> &asked() const { return m_asked; }
    /// What a device of version 1 said of that type: the first field of each.
    std::vector<QCborValue> askedThen(quint64 type) const;

private:
    void dial(engine::ConnectionId connection);
    void take(engine::ConnectionId connection, const RawFrame &frame);
    void greet(engine::ConnectionId connection);
    void openLogs(engine::ConnectionId connection, const RawFrame &openLog);
    QByteArray answerTo(const RawFrame &request) const;
    std::optional<QByteArray> recordedAnswer(const RawFrame &request, bool isSame) const;
    void deliver(engine::ConnectionId connection, const QByteArray &message, milliseconds delay);

    simulation::Schedule &m_schedule;
    const Recording &m_recording;
    QString m_name;
    quint64 m_link;
    Span m_span;
    milliseconds m_began;
    DeviceHost m_host;
    engine::ConnectionId m_connection = 0; ///< the one that is open
    std::vector<RawFrame> m_asked;
};

} // namespace porchlight::recorded
