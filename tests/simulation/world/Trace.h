// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Schedule.h"

#include <QByteArrayView>
#include <QString>

#include <cstdio>

namespace porchlight::simulation {

/// A running hash of everything that happened: equal for two runs only if they were the same run (I25). Can print it
/// for people besides.
class Trace
{
public:
    Trace(const Schedule &schedule, bool isPrinted) : m_schedule(schedule), m_isPrinted(isPrinted) {}

    void mix(quint64 value)
    {
        for (int shift = 0; shift < 64; shift += 8)
            m_hash = (m_hash ^ ((value >> shift) & 0xff)) * 0x100000001b3ull;
    }
    void mix(QByteArrayView bytes)
    {
        mix(quint64(m_schedule.now().count()));
        for (const char byte : bytes)
            m_hash = (m_hash ^ quint64(static_cast<unsigned char>(byte))) * 0x100000001b3ull;
    }
    /// @p text makes the line; it is not called when nobody reads it.
    template <class Text>
    void say(Text &&text) const
    {
        if (!m_isPrinted)
            return;
        const QByteArray line = QString(text()).toUtf8();
        std::printf("%10.3f  %s\n", double(m_schedule.now().count()) / 1000 - 1000, line.constData());
    }
    quint64 hash() const { return m_hash; }

private:
    const Schedule &m_schedule;
    quint64 m_hash = 0xcbf29ce484222325ull;
    bool m_isPrinted;
};

} // namespace porchlight::simulation
