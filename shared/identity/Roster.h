// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/DeviceList.h"

#include <span>

namespace porchlight {

/// What the digest of a roster says of a member: all that the relay needs to know of it.
struct RosterMember
{
    AccountId account;
    SigningPublicKey accountKey;
    quint64 manifestVersion = 0;
    Digest manifestHash;

    friend auto operator<=>(const RosterMember &, const RosterMember &) = default;
};

RosterMember rosterMember(const DeviceList &devices);

/// Who may read from an epoch on (encryption.md 5.3), the same for the relay and every client: SHA-256(
/// "PORCHLIGHT/roster/v1" || conversation || epoch u64 || for each member account || AIK || version u64 || hash). In
/// any order and any number of times, each member counts once; an account under two versions is a mistake of the
/// caller.
RosterDigest rosterDigest(const ConversationId &conversation, quint64 epoch, std::vector<RosterMember> members);

struct RosterDevice
{
    DeviceId device;
    IdentityPublicKey identityKey;
    SigningPublicKey signingKey;

    friend auto operator<=>(const RosterDevice &, const RosterDevice &) = default;
};

/// The devices that may read a conversation in one epoch. Never changes, owns what it says, any thread.
class Roster
{
public:
    /// @p members are the lists in force; one account may be there twice (the self conversation), with one version.
    Roster(const ConversationId &conversation, quint64 epoch, std::span<const DeviceList *const> members);

    const ConversationId &conversation() const { return m_conversation; }
    quint64 epoch() const { return m_epoch; }
    const RosterDigest &digest() const { return m_digest; }
    const std::vector<RosterMember> &members() const { return m_members; } ///< ascending by account
    const std::vector<RosterDevice> &devices() const { return m_devices; } ///< ascending by account and number
    /// Null when it may not read.
    const RosterDevice *device(const DeviceId &id) const;

private:
    ConversationId m_conversation;
    quint64 m_epoch;
    std::vector<RosterMember> m_members;
    std::vector<RosterDevice> m_devices;
    RosterDigest m_digest;
};

/// What a sender key has to know: one that a device in `gone` was given must not be used again, each in `come` is given
/// the next.
struct RosterChange
{
    std::vector<DeviceId> gone; ///< also a device whose keys are others now; it is in `come` as well
    std::vector<DeviceId> come;
    std::vector<AccountId> rekeyed; ///< in both, under another account key: their own devices may all have stayed

    bool isEmpty() const { return gone.empty() && come.empty() && rekeyed.empty(); }
    friend bool operator==(const RosterChange &, const RosterChange &) = default;
};

RosterChange rosterChange(const Roster &before, const Roster &after);

} // namespace porchlight
