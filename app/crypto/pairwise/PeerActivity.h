// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"
#include "shared/base/Time.h"

namespace porchlight::pairwise {

/// What has passed between this device and another, for two questions: is it time to say something, so that the session
/// heals (encryption.md 5.9, "Heartbeat"), and may it be begun anew once more ("DR failure"). A record of its own,
/// since it must outlive the session. A pure value; all times are handed in, since 1970-01-01 UTC.
class PeerActivity
{
public:
    static constexpr milliseconds heartbeatAfter = std::chrono::hours(24);
    static constexpr milliseconds heartbeatAfterInLargeGroups = std::chrono::hours(7 * 24);
    static constexpr quint32 unansweredMax = 53; ///< XEP-0384, section 5.7: an answer is due at once
    static constexpr milliseconds resetAgainAfter = std::chrono::hours(1);

    void sent(milliseconds now);
    /// The first item since the last answer draws how much later than needed it will be answered, so that the devices
    /// of a group do not all speak in the same instant.
    void received(milliseconds now, Random &random);

    /// When a heartbeat should go; Never while nothing waits for an answer.
    milliseconds heartbeatDue(bool onlyLargeGroups) const;
    /// At most one reset an hour, whatever went wrong: unlimited, two devices answered each other's resets for ever.
    bool mayReset(milliseconds now) const;
    void reset(milliseconds now);

    QByteArray encode() const;
    /// Nothing for damage, which may be taken for a new one.
    static std::optional<PeerActivity> decode(QByteArrayView bytes);
    friend bool operator==(const PeerActivity &, const PeerActivity &) = default;

private:
    milliseconds m_lastSent{0}; ///< 0 is never, here and below
    milliseconds m_lastReceived{0};
    milliseconds m_unansweredSince{0};
    milliseconds m_lastReset{0};
    quint32 m_unanswered = 0;
    quint32 m_delayPerMille = 0; ///< of the wait, up to a quarter
};

} // namespace porchlight::pairwise
