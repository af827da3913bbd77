// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/identity/Owner.h"

namespace porchlight::test {

inline QByteArray bytesOfHex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

template <class T>
T ofHex(const char *digits)
{
    return *T::fromBytes(QByteArray::fromHex(digits));
}

/// The key whose seed is @p byte 32 times, as the vectors have it.
inline SigningKey vectorKey(char byte)
{
    return SigningKey(*SigningSeed::fromBytes(QByteArray(32, byte)));
}

/// The account 00 01 … 0f of the vectors, or the one that begins with another byte.
inline AccountId vectorAccount(unsigned char first = 0)
{
    std::array<unsigned char, 16> bytes;
    for (unsigned char &byte : bytes)
        byte = first++;
    return AccountId(bytes);
}

inline constexpr milliseconds vectorTime{1'700'000'000'123};

inline DeviceFacts vectorDevice()
{
    return {{vectorAccount(), 7},
            ofHex<IdentityPublicKey>("055dfedd3b6bd47f6fa28ee15d969d5bb0ea53774d488bdaf9df1c6e0124b3ef22"),
            vectorKey(2).publicKey(),
            vectorTime,
            true};
}

inline SignedCertificate vectorCertificate()
{
    const OwnDevice device{vectorDevice(), vectorKey(2)};
    return device.certifiedBy(vectorKey(1));
}

} // namespace porchlight::test
