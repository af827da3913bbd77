// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalReader.h"
#include "app/store/SearchQuery.h"
#include "tests/bench/Latencies.h"
#include "tests/bench/search/Chatter.h"

#include <QJsonObject>

namespace porchlight::bench {

/// Queries of one kind.
struct SearchLine
{
    QString name;
    QString example;
    Latencies times;
    qint64 hits = 0; ///< of all of them, the first page of each
};

/// What it takes to find things on a device that has much (E4): queries of each kind over a real database, and what the
/// index costs in room and in time.
class SearchBench
{
public:
    struct Extent
    {
        int messages = 1'000'000;
        int conversations = 200;
        int rounds = 200; ///< queries of each kind
        int sliceRounds = 40;
    };
    Extent extent;

    /// What went wrong; else empty.
    QString measure(const QString &folder);
    QString table() const;
    QJsonObject json() const;
    /// The slowest kind's 99th percentile.
    double worstMs() const;

private:
    bool fill(const QString &path);
    void query(store::LocalReader &reader);
    void query(store::LocalReader &reader, const QString &name, const std::function<store::SearchAsk()> &next);
    bool weigh(const QString &path);
    bool indexAnew(const QString &path);

    Chatter m_chatter{20'261'127};
    std::vector<SearchLine> m_lines;
    double m_storedPerSecond = 0;
    double m_textMiB = 0, m_indexMiB = 0, m_databaseMiB = 0;
    Latencies m_slices;
    double m_indexedPerSecond = 0; ///< of what was there before, in slices
};

} // namespace porchlight::bench
