// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::bench {

/// Somebody's profile after some years, for the real program to be started on: its database, and the file with its key.
/// What it belongs to is on no relay, so it starts without one. Writes files and nothing else.
struct BenchProfile
{
    int conversations = 200;
    int messages = 100'000;

    /// The profile "default" of @p data, which must not be there yet. What went wrong; else empty.
    QString write(const QString &data) const;
};

} // namespace porchlight::bench
