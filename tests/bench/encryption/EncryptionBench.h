// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace porchlight::bench {

/// CPU time of one message, in microseconds; each the median of the rounds, which measure all of them in turn.
struct EncryptionLine
{
    QString name;
    QString key;          ///< in JSON
    double plain = 0;     ///< in memory, without encryption
    double sealed = 0;    ///< in memory, with it
    double plainDisk = 0; ///< with the app's database
    double sealedDisk = 0;
    double raw = 0;     ///< the primitives alone; 0: there are none
    double rawRows = 0; ///< … for sealing the rows that the database is given for it
    double commits = 0; ///< of the sealed one
    double commitsPlain = 0;
    double records = 0;
    double recordBytes = 0;

    double encryption() const { return sealed - plain; }
    double encryptionOnDisk() const { return sealedDisk - plainDisk; }
};

/// An item through the channel between two devices, without what stands around it. Plain values.
struct ItemLine
{
    QString name;
    QString key;
    double micros = 0;
    double raw = 0;
};

/// What a message is on its way. Plain values.
struct SizeLine
{
    QString name;
    QString key;
    qsizetype plain = 0;
    qsizetype sealed = 0;
};

/// What sending and receiving cost with the encryption and without it, on the real engine, in memory and with the app's
/// database, and beside them the primitives alone; nothing of a network or a relay. All of it in this process.
struct EncryptionBench
{
    struct Extent
    {
        int rounds = 5;                     ///< that count; one more comes before
        int talks = 6;                      ///< in each round, of 16 messages in each direction
        std::vector<quint32> groups{2, 10}; ///< devices of one account that a renewed key goes to
        quint32 widest = 50;                ///< … of two accounts
    };

    Extent extent;
    qsizetype textBytes = 20;
    std::vector<EncryptionLine> lines;
    std::vector<ItemLine> items;
    std::vector<SizeLine> sizes;

    /// What went wrong; else empty. The databases are made in @p folder.
    QString measure(const QString &folder);
    QString table() const;
    QJsonObject json() const;
};

} // namespace porchlight::bench
