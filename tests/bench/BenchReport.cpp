// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/BenchReport.h"

#include <QJsonArray>
#include <QThread>

namespace porchlight::bench {

namespace {

QString number(double value, int decimals = 0)
{
    return QString::number(value, 'f', decimals);
}

QString row(const QString &name, const QStringList &cells)
{
    QString line = QStringLiteral("  ") + name.leftJustified(46);
    for (const QString &cell : cells)
        line += cell.rightJustified(15);
    return line + u'\n';
}

QString rateRow(const QString &name, const CommitRate &rate)
{
    return row(name, {number(rate.messagesPerSecond), number(rate.commitsPerSecond)});
}

QString latencyRow(const QString &name, const Latencies &latencies)
{
    return row(name, {number(latencies.percentileMs(0.5), 2), number(latencies.percentileMs(0.95), 2),
                      number(latencies.percentileMs(0.99), 2), number(latencies.percentileMs(1), 2)});
}

QString loadRow(const QString &name, const LoadResult &result)
{
    return row(name, {number(double(result.committed) / result.seconds), number(result.relayCpuMicrosPerMessage(), 1),
                      number(result.loadCpuMicrosPerMessage(), 1), number(result.toCommitted.percentileMs(0.5), 1),
                      number(result.toCommitted.percentileMs(0.99), 1)});
}

QJsonObject json(const CommitRate &rate)
{
    return {{QStringLiteral("messages_per_s"), rate.messagesPerSecond}, {QStringLiteral("commits_per_s"), rate.commitsPerSecond}};
}

QJsonObject json(const Latencies &latencies)
{
    return {{QStringLiteral("count"), qint64(latencies.count())},
            {QStringLiteral("p50_ms"), latencies.percentileMs(0.5)},
            {QStringLiteral("p95_ms"), latencies.percentileMs(0.95)},
            {QStringLiteral("p99_ms"), latencies.percentileMs(0.99)},
            {QStringLiteral("max_ms"), latencies.percentileMs(1)}};
}

QJsonObject json(const LoadResult &result)
{
    return {{QStringLiteral("seconds"), result.seconds},
            {QStringLiteral("sent"), qint64(result.sent)},
            {QStringLiteral("committed"), qint64(result.committed)},
            {QStringLiteral("committed_per_s"), double(result.committed) / result.seconds},
            {QStringLiteral("send_to_committed"), json(result.toCommitted)},
            {QStringLiteral("send_to_arrived"), json(result.toArrived)},
            {QStringLiteral("send_to_delivered"), json(result.toDelivered)},
            {QStringLiteral("relay_cpu_us_per_message"), result.relayCpuMicrosPerMessage()},
            {QStringLiteral("relay_cpu_share_of_a_core"), result.relayCpuShare()},
            {QStringLiteral("relay_resident_mib"), result.relayAfter.residentMiB},
            {QStringLiteral("load_cpu_us_per_message"), result.loadCpuMicrosPerMessage()}};
}

QString fleetTable(const FleetBench &fleet, const CommitRate &plain, const CommitRate &store)
{
    QString text = QStringLiteral("\nMany devices, by the load client on a raw epoll loop: a request under way in every stream\n");
    text += row({}, {QStringLiteral("msg/s"), QStringLiteral("of plain 64"), QStringLiteral("of store 64"), QStringLiteral("relay us/msg"),
                     QStringLiteral("load us/msg"), QStringLiteral("p50 ms"), QStringLiteral("p99 ms")});
    for (const FleetLine &line : fleet.lines) {
        text += row(line.name, {number(line.perSecond), number(line.perSecond / plain.messagesPerSecond, 3),
                                number(line.perSecond / store.messagesPerSecond, 2), number(line.relayMicros, 1),
                                number(line.loadMicros, 1), number(line.p50Ms, 1), number(line.p99Ms, 1)});
    }
    text += QStringLiteral("\nEverybody at rest; then the relay is killed under them and started again\n");
    text += row({}, {QStringLiteral("KiB each"), QStringLiteral("us a return"), QStringLiteral("half back s"), QStringLiteral("all back s"),
                     QStringLiteral("half tried"), QStringLiteral("all tried"), QStringLiteral("busiest s, %")});
    for (const CrowdLine &crowd : fleet.crowds) {
        const load::Storm &storm = crowd.storm;
        text += row(crowd.name, {number(crowd.idleKiB, 1), number(crowd.returnMicros), number(storm.medianSeconds, 1),
                                 number(storm.seconds, 1), QString::number(storm.medianAttempts),
                                 QString::number(storm.mostAttempts), number(100 * storm.busiestSecond, 1)});
    }
    return text;
}

QJsonArray json(const std::vector<FleetLine> &lines, const CommitRate &plain, const CommitRate &store)
{
    QJsonArray array;
    for (const FleetLine &line : lines) {
        array.append(QJsonObject{{QStringLiteral("name"), line.name},
                                 {QStringLiteral("messages_per_s"), line.perSecond},
                                 {QStringLiteral("of_plain_sqlite_batch_64"), line.perSecond / plain.messagesPerSecond},
                                 {QStringLiteral("of_relay_store_batch_64"), line.perSecond / store.messagesPerSecond},
                                 {QStringLiteral("relay_cpu_us_per_message"), line.relayMicros},
                                 {QStringLiteral("load_cpu_us_per_message"), line.loadMicros},
                                 {QStringLiteral("p50_ms"), line.p50Ms},
                                 {QStringLiteral("p99_ms"), line.p99Ms}});
    }
    return array;
}

QJsonArray json(const std::vector<CrowdLine> &crowds)
{
    QJsonArray array;
    for (const CrowdLine &crowd : crowds) {
        array.append(QJsonObject{{QStringLiteral("name"), crowd.name},
                                 {QStringLiteral("devices"), qint64(crowd.devices)},
                                 {QStringLiteral("relay_idle_kib_each"), crowd.idleKiB},
                                 {QStringLiteral("relay_cpu_us_per_return"), crowd.returnMicros},
                                 {QStringLiteral("all_back_s"), crowd.storm.seconds},
                                 {QStringLiteral("half_back_s"), crowd.storm.medianSeconds},
                                 {QStringLiteral("median_attempts"), crowd.storm.medianAttempts},
                                 {QStringLiteral("most_attempts"), crowd.storm.mostAttempts},
                                 {QStringLiteral("busiest_second_share"), crowd.storm.busiestSecond}});
    }
    return array;
}

} // namespace

QString BenchReport::table() const
{
    QString text = QStringLiteral("Porchlight relay: %1 devices in %2 conversations on loopback, %3 bytes a message, %4 cores for all\n")
                       .arg(devices).arg(conversations).arg(bodyBytes).arg(QThread::idealThreadCount());
    text += QStringLiteral("\nThe yardstick: this disk in this run (SQLite, WAL, synchronous=FULL)\n");
    text += row({}, {QStringLiteral("messages/s"), QStringLiteral("commits/s")});
    text += rateRow(QStringLiteral("plain table, 1 in each commit"), plainBatch1);
    text += rateRow(QStringLiteral("plain table, 64 in each commit"), plainBatch64);
    text += rateRow(QStringLiteral("the relay's store, 1 in each commit"), storeBatch1);
    text += rateRow(QStringLiteral("the relay's store, 64 in each commit"), storeBatch64);
    text += QStringLiteral("\nSaturated: a request under way each way in every conversation\n");
    text += row({}, {QStringLiteral("durable msg/s"), QStringLiteral("relay us/msg"), QStringLiteral("load us/msg"),
                     QStringLiteral("to sent p50 ms"), QStringLiteral("p99 ms")});
    text += loadRow(QStringLiteral("1 message in a request"), saturatedBy1);
    text += loadRow(QStringLiteral("8 messages in a request"), saturatedBy8);
    text += QStringLiteral("\nOpen loop: %1 messages/s for %2 s, from the time each was to be sent\n")
                .arg(openLoopPerSecond).arg(number(openLoop.seconds));
    text += row({}, {QStringLiteral("p50 ms"), QStringLiteral("p95 ms"), QStringLiteral("p99 ms"), QStringLiteral("longest ms")});
    text += latencyRow(QStringLiteral("to sent (the relay's disk has it)"), openLoop.toCommitted);
    text += latencyRow(QStringLiteral("to the recipient's socket"), openLoop.toArrived);
    text += latencyRow(QStringLiteral("to delivered, as the sender sees it"), openLoop.toDelivered);
    text += row(QStringLiteral("relay: CPU for each message, of a core"),
                {number(openLoop.relayCpuMicrosPerMessage(), 1) + QStringLiteral(" us"),
                 number(openLoop.relayCpuShare() * 100, 1) + QStringLiteral(" %")});
    text += row(QStringLiteral("load: CPU for each message"), {number(openLoop.loadCpuMicrosPerMessage(), 1) + QStringLiteral(" us")});
    text += row(QStringLiteral("relay: resident memory before, after all"),
                {number(idleRelayMiB, 1) + QStringLiteral(" MiB"), number(saturatedBy8.relayAfter.residentMiB, 1) + QStringLiteral(" MiB")});
    text += fleetTable(fleet, plainBatch64, storeBatch64);
    text += QStringLiteral("\n%1 messages in all, each confirmed, delivered and marked once. The devices are light: the app's socket and\n"
                           "codec, but no database, so that a recipient's own disk is not in these times.\n").arg(sentInAll);
    return text;
}

QJsonObject BenchReport::json() const
{
    return {{QStringLiteral("devices"), devices},
            {QStringLiteral("conversations"), conversations},
            {QStringLiteral("body_bytes"), bodyBytes},
            {QStringLiteral("cores"), QThread::idealThreadCount()},
            {QStringLiteral("plain_sqlite_batch_1"), bench::json(plainBatch1)},
            {QStringLiteral("plain_sqlite_batch_64"), bench::json(plainBatch64)},
            {QStringLiteral("relay_store_batch_1"), bench::json(storeBatch1)},
            {QStringLiteral("relay_store_batch_64"), bench::json(storeBatch64)},
            {QStringLiteral("saturated_by_1"), bench::json(saturatedBy1)},
            {QStringLiteral("saturated_by_8"), bench::json(saturatedBy8)},
            {QStringLiteral("open_loop_per_s"), openLoopPerSecond},
            {QStringLiteral("open_loop"), bench::json(openLoop)},
            {QStringLiteral("relay_idle_resident_mib"), idleRelayMiB},
            {QStringLiteral("fleet"), bench::json(fleet.lines, plainBatch64, storeBatch64)},
            {QStringLiteral("storm"), bench::json(fleet.crowds)},
            {QStringLiteral("messages_in_all"), qint64(sentInAll)}};
}

} // namespace porchlight::bench
