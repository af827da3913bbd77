// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Seal.h"

namespace porchlight::encryption {

/// Numbers for requests that are this layer's alone: each has sealRequestBit, and no two of one run are the same.
/// Owned by Encryption, handed to its parts, which remember for themselves what they have asked.
class Requests
{
public:
    quint64 next() { return engine::sealRequestBit | (m_last += 2); }

private:
    quint64 m_last = 0;
};

} // namespace porchlight::encryption
