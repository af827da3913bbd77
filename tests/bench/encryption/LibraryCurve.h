// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace porchlight::bench {

/// Curve25519 as libomemo-c computes it, which the channel between two devices is made of: by itself, to tell what is the
/// library's from what is ours. Each call ends the program when it fails.
class LibraryCurve
{
public:
    LibraryCurve();
    ~LibraryCurve();

    void agree() const;
    /// The public key of a pair.
    void makePair() const;
    void verify() const;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

} // namespace porchlight::bench
