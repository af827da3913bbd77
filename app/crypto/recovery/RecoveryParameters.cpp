// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/recovery/RecoveryParameters.h"

namespace porchlight {

namespace {

constexpr quint8 version = 1;
constexpr quint8 flagPassphrase = 1;

} // namespace

QByteArray RecoveryParameters::encoded() const
{
    ByteWriter writer;
    writer.u8(version).u8(hasPassphrase ? flagPassphrase : 0);
    cost.write(writer);
    return writer.id(salt).bytes();
}

std::optional<RecoveryParameters> RecoveryParameters::decoded(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isKnown = reader.u8() == version;
    const quint8 flags = reader.u8();
    RecoveryParameters parameters;
    parameters.hasPassphrase = flags == flagPassphrase;
    parameters.cost = Argon2Cost::read(reader);
    parameters.salt = reader.id<Argon2Salt>();
    if (!reader.isDone() || !isKnown || flags > flagPassphrase || !parameters.cost.isBounded())
        return std::nullopt;
    return parameters;
}

} // namespace porchlight
