// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/recovery/RecoveryKit.h"
#include "app/engine/SlowTask.h"

namespace porchlight::encryption {

/// The derivation of a recovery kit's keys: half a second and 256 MiB at the usual cost. Owns the code until it goes.
class RecoveryTask final : public engine::SlowTask
{
public:
    RecoveryTask(const RecoveryCode &code, const RecoveryParameters &parameters)
        : m_code(code), m_parameters(parameters)
    {
    }

    void run() override { m_kit.emplace(RecoveryKit::derive(m_code, {}, m_parameters)); }

    const RecoveryCode &code() const { return m_code; }
    /// After run().
    const Result<RecoveryKit, RecoveryFailure> &kit() const { return *m_kit; }

private:
    const RecoveryCode m_code;
    const RecoveryParameters m_parameters;
    std::optional<Result<RecoveryKit, RecoveryFailure>> m_kit;
};

} // namespace porchlight::encryption
