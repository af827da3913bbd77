// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Store.h"
#include "shared/base/Time.h"

namespace porchlight::relay {

/// A file beside the database that says how far it had come, so that an older copy put in its place by hand is known as
/// one when the relay starts (rule 4). It is written after the database, never before: whatever crashes when, it is never
/// ahead of the database that it belongs to. What it misses, the tides of the clients show. Without the file nothing is
/// concluded. One thread at a time.
class Witness
{
public:
    static constexpr milliseconds between = 30s; ///< copies younger than that are left to the clients

    explicit Witness(const QString &dataFolder);

    /// Whether the database that is there is an older copy of the one that was, or another one altogether.
    bool contradicts(Store &store) const;
    /// After a commit. Writes when it is time and there is something new.
    void note(const Store &store, milliseconds now);
    /// What was noted last, whatever the time.
    void write();
    void write(const ShownTide &state);

private:
    std::optional<ShownTide> read() const;

    const QString m_path;
    std::optional<ShownTide> m_noted;
    QByteArray m_written;
    milliseconds m_writtenAt = Never;
};

} // namespace porchlight::relay
