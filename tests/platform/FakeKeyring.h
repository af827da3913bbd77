// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/platform/Keyring.h"

#include <map>

namespace porchlight::test {

/// A keyring without a desktop, which fails in any way that one can. It is not there until `failure` is taken away.
class FakeKeyring final : public platform::Keyring
{
public:
    using Failure = platform::KeyringFailure;

    Result<SecretBuffer, Failure> read(const QString &entry) override
    {
        ++calls;
        if (failure)
            return *failure;
        const auto found = entries.find(entry);
        if (found == entries.end())
            return Failure{Failure::Kind::NoEntry};
        return SecretBuffer(QByteArray(found->second));
    }

    std::optional<Failure> write(const QString &entry, QByteArrayView secret) override
    {
        ++calls;
        if (!failure && !losesWhatItTakes)
            entries[entry] = secret.toByteArray();
        return failure;
    }

    std::optional<Failure> remove(const QString &entry) override
    {
        ++calls;
        if (!failure)
            entries.erase(entry);
        return failure;
    }

    std::map<QString, QByteArray> entries;
    std::optional<Failure> failure = Failure{};
    bool losesWhatItTakes = false;
    int calls = 0;
};

} // namespace porchlight::test
