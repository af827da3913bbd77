// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"

#include <deque>

namespace porchlight::engine {

/// After an end that was none: entries are opened one by one, and it is durably noted beforehand which, so that one that
/// ends the program is known and put aside (rule 15). Does nothing, and costs no commit, otherwise. Opens nothing itself.
class Caution
{
public:
    static constexpr quint32 attemptsMax = 5;   ///< then an entry is put aside
    static constexpr int entriesWithoutEnd = 256; ///< so many have gone well: enough of that

    explicit Caution(const LocalImage &image) : m_isActive(image.wasInterrupted), m_last(image.processing) {}

    bool isActive() const { return m_isActive; }
    /// What the last connection brought comes again.
    void forget();
    /// They wait for their turn.
    void take(const wire::Entries &frame, Out &out);
    /// So does this, when something waits that came before it in its log. False: it need not.
    bool take(const wire::Trimmed &frame);

    /// What is whose turn.
    struct Turn
    {
        wire::Entries frame; ///< of one entry, or none with `trimmed`
        bool isPutAside = false;
        std::optional<wire::Trimmed> trimmed = {};
    };
    /// Once what was noted is durable: what may be opened now. Nothing otherwise.
    std::vector<Turn> ready(Out &out);

private:
    void note(Out &out);
    void end(std::vector<Turn> &turns, Out &out);
    void giveTrimmed(std::vector<Turn> &turns);

    bool m_isActive = false;
    bool m_isNoted = false;
    std::optional<SetProcessing> m_last; ///< what was being opened, and for which time
    std::deque<Turn> m_waiting; ///< bounded by the relay's window
    int m_wentWell = 0;
};

} // namespace porchlight::engine
