// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/BodyAddress.h"
#include "app/crypto/senderkey/SenderKeyRows.h"

namespace porchlight::crypto {

/// The chain of the bodies of one other device in one conversation, as far as it is known: each names its number and
/// the hash of the one before, inside what the relay cannot read. So what the relay drops, repeats or reorders shows,
/// in whichever order bodies are opened. A device that was put back to an older copy names no predecessor (all zeros),
/// once: what is missing before it shows by its number. A value on the engine's thread; says what it sees, and never
/// refuses a body.
class PeerChain
{
public:
    explicit PeerChain(const PeerChainName &name) : m_name(name) {}
    static std::optional<PeerChain> fromRow(const PeerChainRow &row);
    PeerChainRow row() const;

    enum class Verdict {
        First,       ///< nothing of this device was known
        Follows,     ///< the next one
        Gap,         ///< some before it are not there: "a message may be missing"
        Fills,       ///< one of those that were not there
        HashDiffers, ///< it names another predecessor, or another successor names it: alarm
        Repeated,    ///< its number was taken, or is too far back to be known: alarm, unless the message is
    };
    struct Step
    {
        Verdict verdict = Verdict::First;
        quint64 missing = 0; ///< Gap: how many
        PeerChainRow row;
    };
    /// An opened body: its counter (not 0), the predecessor it names, and its own bodyDigest().
    Step note(quint64 counter, const Digest &previous, const Digest &body);
    /// What the body with this counter said has come in another way, and so it is not missing; its own bytes were not
    /// opened, and what it names, and what names it, is not looked at.
    PeerChainRow came(quint64 counter);

    /// Numbers first to last have not been seen.
    struct Hole
    {
        quint64 first = 0;
        quint64 last = 0;
        Digest before;           ///< the body of first - 1; zeros: none, or it is not known
        Digest after;            ///< what the body of last + 1 names as its predecessor
        bool isBeforeUs = false; ///< from before the first body that was opened: perhaps not for us, and not missing
    };
    const std::vector<Hole> &holes() const { return m_holes; }

    static constexpr std::size_t holesMax = 64; ///< the oldest are forgotten: "may be missing" stays on the screen

private:
    Verdict fill(std::size_t hole, quint64 counter, const Digest &previous, const Digest &body);
    void keep(const Hole &hole, std::size_t at);

    PeerChainName m_name;
    quint64 m_last = 0; ///< the highest counter; 0: none yet
    Digest m_lastBody; ///< zeros: none yet, or it is not known
    std::vector<Hole> m_holes; ///< in order
};

} // namespace porchlight::crypto
