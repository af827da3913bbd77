// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/SigningKey.h"

#include <QStringList>

namespace porchlight {

using Fingerprint = ByteId<struct FingerprintTag, 64>;

/// H_5200, where H_0 = 0x0000 || key || id and H_i = SHA-512(H_{i-1} || key): slow on purpose, so that nobody looks for
/// a key whose digits are nearly the same. Some milliseconds: not while something is drawn, and once for each key.
Fingerprint fingerprintOf(QByteArrayView key, QByteArrayView id);
Fingerprint fingerprintOf(const SigningPublicKey &accountKey, const AccountId &account);

enum class ScanResult : quint8 {
    Match,
    Mismatch,    ///< the same two people, other keys: somebody stands between them
    OtherPeople, ///< the code of another conversation
    NotReadable, ///< no code of ours, or one of a newer version
};

/// What two people compare to know that nobody stands between them (encryption.md 5.1). It is over account keys, so it
/// holds for every device of both and changes with a new account key only. Computed once, when it is made. Never
/// changes, any thread.
class SafetyNumber
{
public:
    struct Person
    {
        AccountId account;
        SigningPublicKey accountKey;
    };

    SafetyNumber(const Person &me, const Person &you);

    /// 60 digits, the same on both sides.
    QString digits() const;
    /// The digits in 12 groups of 5, as they are shown.
    QStringList groups() const;
    /// What one's own screen shows as a QR code: 0x01 || me 16 || my fingerprint 32 || you 16 || your fingerprint 32.
    QByteArray qrPayload() const;
    /// Compares what was read from the other's screen, crosswise.
    ScanResult scanned(QByteArrayView payload) const;

private:
    Person m_me;
    Person m_you;
    Fingerprint m_mine;
    Fingerprint m_yours;
};

} // namespace porchlight
