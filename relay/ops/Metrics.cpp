// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/Metrics.h"

#include <QFile>

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <limits>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

MetricFamily counter(const char *name, const char *help, double value)
{
    ClientMetric metric;
    metric.counter.value = value;
    return {name, help, MetricType::Counter, {metric}};
}

MetricFamily gauge(const char *name, const char *help, double value)
{
    ClientMetric metric;
    metric.gauge.value = value;
    return {name, help, MetricType::Gauge, {metric}};
}

MetricFamily refusals(const GatewayCounters &counters)
{
    MetricFamily family{"porchlight_refusals_total", "Errors told to clients, by code of the wire.", MetricType::Counter, {}};
    for (std::size_t code = 0; code < counters.refusals.size(); ++code) {
        if (counters.refusals[code].value() == 0)
            continue;
        ClientMetric metric;
        metric.label = {{"code", std::to_string(code)}};
        metric.counter.value = double(counters.refusals[code].value());
        family.metric.push_back(std::move(metric));
    }
    return family;
}

MetricFamily overRate(const GatewayCounters &counters)
{
    MetricFamily family{"porchlight_rate_limited_total", "Requests refused by a limit of an account.", MetricType::Counter, {}};
    for (const RateKindName &row : allRateKinds) {
        ClientMetric metric;
        metric.label = {{"kind", row.name}};
        metric.counter.value = double(counters.overRate[std::size_t(row.kind)].value());
        family.metric.push_back(std::move(metric));
    }
    return family;
}

/// The buckets are read first: what is counted meanwhile may be missing from them, never from the whole.
MetricFamily commitSeconds(const WriterCounters &counters)
{
    ClientMetric metric;
    quint64 upTo = 0;
    for (std::size_t i = 0; i < WriterCounters::bucketSeconds.size(); ++i) {
        upTo += counters.commitsWithin[i].value();
        metric.histogram.bucket.push_back({upTo, WriterCounters::bucketSeconds[i]});
    }
    const quint64 all = std::max(upTo, counters.commits.value());
    metric.histogram.bucket.push_back({all, std::numeric_limits<double>::infinity()});
    metric.histogram.sample_count = all;
    metric.histogram.sample_sum = double(counters.commitNanoseconds.value()) / 1e9;
    return {"porchlight_commit_seconds", "How long transactions took, synced.", MetricType::Histogram, {metric}};
}

double longestSeconds(const TurnMeter &turns)
{
    return double(turns.longestNanoseconds.value()) / 1e9;
}

/// As above: the buckets first.
MetricFamily turnSeconds(const char *name, const char *help, const TurnMeter &turns)
{
    ClientMetric metric;
    quint64 upTo = 0;
    for (std::size_t i = 0; i < TurnMeter::bucketSeconds.size(); ++i) {
        upTo += turns.within[i].value();
        metric.histogram.bucket.push_back({upTo, TurnMeter::bucketSeconds[i]});
    }
    const quint64 all = std::max(upTo, turns.count.value());
    metric.histogram.bucket.push_back({all, std::numeric_limits<double>::infinity()});
    metric.histogram.sample_count = all;
    metric.histogram.sample_sum = double(turns.nanoseconds.value()) / 1e9;
    return {name, help, MetricType::Histogram, {metric}};
}

double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return double(statm.readAll().split(' ').value(1).toLongLong()) * double(::sysconf(_SC_PAGESIZE));
}

} // namespace

QByteArray metricsText(const Counters &counters)
{
    const GatewayCounters &g = counters.gateway;
    const WriterCounters &w = counters.writer;
    const std::vector<MetricFamily> families{
        counter("porchlight_accepted_total", "Connections accepted.", double(g.accepted.value())),
        counter("porchlight_turned_away_total", "Connections closed at once: too many.", double(g.turnedAway.value())),
        gauge("porchlight_connections", "Connections now.", double(g.connections.value())),
        gauge("porchlight_tls_handshakes", "TLS handshakes in progress.", double(g.handshakes.value())),
        gauge("porchlight_sessions", "Open WebSockets.", double(g.sessions.value())),
        counter("porchlight_frames_in_total", "Frames received.", double(g.framesIn.value())),
        counter("porchlight_frames_out_total", "Frames sent.", double(g.framesOut.value())),
        counter("porchlight_malformed_total", "Messages that could not be read.", double(g.malformed.value())),
        counter("porchlight_pushes_total", "Batches of entries sent to sessions.", double(g.pushes.value())),
        turnSeconds("porchlight_gateway_turn_seconds", "How long turns of the gateway's event loop took.", g.turns.clock),
        turnSeconds("porchlight_gateway_turn_cpu_seconds", "The same, in processor time.", g.turns.processor),
        gauge("porchlight_gateway_longest_turn_seconds", "The longest of the last 10 to 20 seconds.", longestSeconds(g.turns.clock)),
        gauge("porchlight_gateway_longest_turn_cpu_seconds", "The same, in processor time.", longestSeconds(g.turns.processor)),
        refusals(g),
        overRate(g),
        gauge("porchlight_account_flags", "Accounts that admin flags lists.", double(g.flags.value())),
        counter("porchlight_operations_total", "Operations in transactions.", double(w.operations.value())),
        counter("porchlight_appends_total", "Of these, entries to be appended to logs.", double(w.appends.value())),
        counter("porchlight_commits_total", "Transactions.", double(w.commits.value())),
        commitSeconds(w),
        counter("porchlight_store_full_total", "Transactions that found no room.", double(w.fullCommits.value())),
        counter("porchlight_store_failed_total", "Transactions that failed.", double(w.failedCommits.value())),
        gauge("porchlight_store_full", "1 while the disk is full.", double(w.isFull.value())),
        gauge("porchlight_write_queue", "Operations waiting for a transaction.", double(w.queueLength.value())),
        counter("process_cpu_seconds_total", "Processor time, user and system.", cpuSeconds()),
        gauge("process_resident_memory_bytes", "Memory in RAM.", residentBytes()),
    };
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(families));
}

} // namespace porchlight::relay
