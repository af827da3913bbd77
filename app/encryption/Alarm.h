// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <set>
#include <vector>

/// What encrypts what people say: app/engine/Seal.h is its front, app/crypto what it is made of.
namespace porchlight::encryption {

/// Something that an honest relay and honest clients never do. Whoever raises one has refused what it was about, and
/// nothing has changed. For people, in the end; which ones they see is decided elsewhere.
struct Alarm
{
    enum class Kind : quint8 {
        Forged,        ///< a list of devices that breaks the rules or is not signed as it must be
        Forked,        ///< two lists with one version, both signed by the account
        RolledBack,    ///< the relay knows an older list than it has told of in this generation
        KeyChanged,    ///< another account key: nothing is sent there before accept()
        NotLinked,     ///< a list of one's own account that is not signed by the key this device was linked with
        KeysLost,      ///< this device's own keys are gone, or its account has listed others: it has to be linked anew
        PublishRefused, ///< the relay does not take a list that keeps the rules
        RosterLie,     ///< what is said of a conversation's members does not fit what they have signed, or itself
        // Of bodies and items; `version` says which
        BodyForged,    ///< not sealed by the device it is said to be of, or not as it stands in the log
        BodyMisplaced, ///< of a device that may not write there, or under another epoch than it lies in
        OldKeyUsed,    ///< of a key that its device had replaced before: somebody else may have it
        BodiesDiffer,  ///< read, but bodies of its device name other predecessors or numbers than it
        BundleForged,  ///< keys to begin a session with that their device has not signed
        ItemForged,    ///< through a session, and not for this device or not from that one
    };

    Kind kind = Kind::Forged;
    AccountId account;           ///< whom it is about
    ConversationId conversation; ///< RosterLie and of bodies only
    quint64 version = 0;         ///< of the list; the epoch, with RosterLie; the entry, or the device's number

    friend auto operator<=>(const Alarm &, const Alarm &) = default;
};

/// What was raised since it was asked last, in order; each once for as long as this lives, however often it is said.
/// Owned by Encryption, handed to its parts; on the storage thread.
class Alarms
{
public:
    void raise(const Alarm &alarm)
    {
        if (!m_known.insert(alarm).second)
            return;
        m_new.push_back(alarm);
        m_untold.push_back(alarm);
    }
    std::vector<Alarm> take() { return std::exchange(m_new, {}); }
    /// The same, for what people are told of it.
    std::vector<Alarm> takeUntold() { return std::exchange(m_untold, {}); }

private:
    std::set<Alarm> m_known;
    std::vector<Alarm> m_new;
    std::vector<Alarm> m_untold;
};

} // namespace porchlight::encryption
