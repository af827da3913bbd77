// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// EncryptionBench: how its figures are shown.

#include "tests/bench/encryption/EncryptionBench.h"

#include <QJsonArray>

namespace porchlight::bench {

namespace {

QString number(double value, int decimals = 1)
{
    return QString::number(value, 'f', decimals);
}

QString ratio(double value, double to)
{
    return to > 0 ? number(value / to) : QStringLiteral("-");
}

QString row(const QString &name, const QStringList &cells)
{
    QString line = QStringLiteral("  ") + name.leftJustified(52);
    for (const QString &cell : cells)
        line += cell.rightJustified(14);
    return line + u'\n';
}

} // namespace

QString EncryptionBench::table() const
{
    QString text = QStringLiteral("\nEncryption: us of CPU for one message of %1 characters, the median of %2 rounds; "
                                  "the engine, no network\n\n")
                       .arg(textBytes)
                       .arg(extent.rounds);
    text += row(QStringLiteral("in memory"),
                {QStringLiteral("clear"), QStringLiteral("sealed"), QStringLiteral("encryption"),
                 QStringLiteral("primitives"), QStringLiteral("times")});
    for (const EncryptionLine &line : lines) {
        text += row(line.name, {number(line.plain), number(line.sealed), number(line.encryption()), number(line.raw),
                                ratio(line.encryption(), line.raw)});
    }
    text += u'\n';
    text += row(QStringLiteral("with the app's database"),
                {QStringLiteral("clear"), QStringLiteral("sealed"), QStringLiteral("encryption"),
                 QStringLiteral("its share, %"), QStringLiteral("commits"), QStringLiteral("(clear)"),
                 QStringLiteral("key rows"), QStringLiteral("of bytes"), QStringLiteral("sealing them")});
    for (const EncryptionLine &line : lines) {
        text += row(line.name, {number(line.plainDisk), number(line.sealedDisk), number(line.encryptionOnDisk()),
                                number(100 * line.encryptionOnDisk() / line.sealedDisk, 0), number(line.commits),
                                number(line.commitsPlain), number(line.records), number(line.recordBytes, 0),
                                number(line.rawRows)});
    }
    text += u'\n';
    text += row(QStringLiteral("between two devices, the channel alone"),
                {QStringLiteral("us"), QStringLiteral("primitives"), QStringLiteral("times")});
    for (const ItemLine &line : items)
        text += row(line.name, {number(line.micros), number(line.raw), ratio(line.micros, line.raw)});
    text += u'\n';
    text += row(QStringLiteral("bytes"), {QStringLiteral("clear"), QStringLiteral("sealed")});
    for (const SizeLine &line : sizes)
        text += row(line.name, {QString::number(line.plain), QString::number(line.sealed)});
    return text;
}

QJsonObject EncryptionBench::json() const
{
    QJsonArray costs;
    for (const EncryptionLine &line : lines) {
        costs.append(QJsonObject{{QStringLiteral("name"), line.key},
                                 {QStringLiteral("memory_clear_us"), line.plain},
                                 {QStringLiteral("memory_sealed_us"), line.sealed},
                                 {QStringLiteral("disk_clear_us"), line.plainDisk},
                                 {QStringLiteral("disk_sealed_us"), line.sealedDisk},
                                 {QStringLiteral("primitives_us"), line.raw},
                                 {QStringLiteral("sealing_rows_us"), line.rawRows},
                                 {QStringLiteral("commits"), line.commits},
                                 {QStringLiteral("commits_clear"), line.commitsPlain},
                                 {QStringLiteral("key_rows"), line.records},
                                 {QStringLiteral("key_row_bytes"), line.recordBytes}});
    }
    QJsonArray channel;
    for (const ItemLine &line : items) {
        channel.append(QJsonObject{{QStringLiteral("name"), line.key},
                                   {QStringLiteral("us"), line.micros},
                                   {QStringLiteral("primitives_us"), line.raw}});
    }
    QJsonArray bytes;
    for (const SizeLine &line : sizes) {
        bytes.append(QJsonObject{{QStringLiteral("name"), line.key},
                                 {QStringLiteral("clear"), line.plain},
                                 {QStringLiteral("sealed"), line.sealed}});
    }
    return {{QStringLiteral("text_characters"), textBytes},
            {QStringLiteral("rounds"), extent.rounds},
            {QStringLiteral("messages"), costs},
            {QStringLiteral("channel"), channel},
            {QStringLiteral("bytes"), bytes}};
}

} // namespace porchlight::bench
