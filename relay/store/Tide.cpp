// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/Tide.h"

#include "shared/wire/Limits.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace porchlight::relay {

namespace {

constexpr qsizetype counterBytes = 8;
constexpr qsizetype startBytes = 16;
constexpr qsizetype macBytes = 24;
constexpr qsizetype tideBytes = counterBytes + startBytes + macBytes;

static_assert(tideBytes <= wire::tideBytesMax, "it must fit into the frames that carry it");

QByteArray macOf(QByteArrayView plain, const GenerationId &generation, QByteArrayView key)
{
    QMessageAuthenticationCode mac(QCryptographicHash::Sha256, key.toByteArray());
    mac.addData(generation.toBytes());
    mac.addData(plain.data(), plain.size());
    return mac.result().first(macBytes);
}

/// In a time that tells nothing of where they differ.
bool isSame(QByteArrayView one, QByteArrayView other)
{
    unsigned difference = one.size() != other.size();
    for (qsizetype i = 0; i < std::min(one.size(), other.size()); ++i)
        difference |= unsigned(one[i] ^ other[i]);
    return difference == 0;
}

} // namespace

QByteArray encodeTide(const Tide &tide, const GenerationId &generation, QByteArrayView key)
{
    QByteArray bytes(counterBytes, Qt::Uninitialized);
    qToBigEndian(tide.counter, bytes.data());
    bytes.append(reinterpret_cast<const char *>(tide.start.data()), startBytes);
    bytes += macOf(bytes, generation, key);
    return bytes;
}

std::optional<Tide> decodeTide(QByteArrayView bytes, const GenerationId &generation, QByteArrayView key)
{
    if (bytes.size() != tideBytes || key.size() != tideKeyBytes)
        return std::nullopt;
    const QByteArrayView plain = bytes.first(counterBytes + startBytes);
    if (!isSame(macOf(plain, generation, key), bytes.last(macBytes)))
        return std::nullopt;
    Tide tide;
    tide.counter = qFromBigEndian<quint64>(bytes.data());
    std::copy_n(bytes.begin() + counterBytes, startBytes, tide.start.begin());
    return tide;
}

} // namespace porchlight::relay
