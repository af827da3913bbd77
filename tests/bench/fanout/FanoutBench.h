// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/fanout/FanoutEngines.h"
#include "tests/bench/fanout/RawWrites.h"
#include "tests/bench/fanout/TurnWatch.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace porchlight::bench {

/// One group at work, and what a bare write of as many bytes to as many sockets costs in the same run.
struct FanoutLine
{
    QString name;
    int members = 0;
    int connected = 0;
    double rate = 0; ///< messages in a second
    Fanout fanout;
    RawWrites raw;
    Turns turns; ///< of the relay's gateway meanwhile
};

/// What a relay makes of large groups (A10, H5): an ordinary one in which everybody is there, the same with devices of the app
/// among them that read every word, and one of as many as a relay takes, most of whom are away. Each with a relay process and a database of its own, the relay on one core and those who
/// measure on the others.
class FanoutBench
{
public:
    struct Extent
    {
        int members = 500;
        double rate = 100;
        milliseconds duration = 30s;
        int largeMembers = 10'000;
        int largeConnected = 2'000;
        double largeRate = 5;
        int apps = 5;
        milliseconds settle = 21s; ///< the relay remembers its longest turn for up to 20 s: those of the beginning are not meant
    };
    Extent extent;

    /// What went wrong; else empty. The lines say how much arrived: everything must.
    QString measure(const QString &programs, const QString &folder);
    QString table() const;
    QJsonObject json() const;

private:
    QString measureApps(const QString &programs, const QString &folder);
    QString appsText() const;
    QString measureGroup(const QString &programs, const QString &folder, const FanoutLine &wanted);

    std::vector<FanoutLine> m_lines;
    EnginesResult m_engines;
};

} // namespace porchlight::bench
