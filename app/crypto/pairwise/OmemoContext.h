// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"

#include <memory>

struct signal_context;

namespace porchlight::pairwise {

/// The library's context: its primitives (OpenSSL), its randomness (the one handed in, for keys as well) and its lock.
/// Owns them all; belongs to one thread, since the library's reference counts are plain numbers (pitfall 12). Never
/// logs. Private to this folder.
class OmemoContext
{
public:
    /// @p random must outlive this.
    explicit OmemoContext(Random &random);
    ~OmemoContext();
    OmemoContext(const OmemoContext &) = delete;
    OmemoContext &operator=(const OmemoContext &) = delete;

    signal_context *get() const;

private:
    friend struct OmemoProvider;
    struct Parts;

    std::unique_ptr<Parts> m_parts;
};

} // namespace porchlight::pairwise
