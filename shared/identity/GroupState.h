// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/ControlEvent.h"

#include <map>
#include <set>

namespace porchlight {

enum class GroupRole : quint8 { Member = 1, Admin = 2 };

/// What SetPolicy's flags mean; others are kept as they are.
enum class GroupPolicy : quint32 {
    MembersAdd = 1, ///< not only admins add
};

struct GroupMember
{
    GroupRole role = GroupRole::Member;
    quint64 since = 0; ///< number of the control event by which it came

    friend bool operator==(const GroupMember &, const GroupMember &) = default;
};

/// Why somebody may not do what a control event says. The set is closed.
enum class GroupFault : quint8 {
    NotAMember, ///< who acts, or whom it is done to
    NotAllowed, ///< by the role
    Already,    ///< a member already, or of that role
    Oneself,    ///< who removes himself has to leave
    LastAdmin,  ///< nobody would be left who can do anything
    Full,
    NoInvitation, ///< the capability is not, or not any more, that of the group
    Barred,       ///< was removed: an admin has to add him
};

/// Who belongs to a group and may do what, after so many of its control events (encryption.md 5.3). The relay and every
/// client come to the same by replaying them in order; that they are signed and follow each other is ControlChain's to
/// say. Also what is encoded is the same everywhere. A value; any thread.
class GroupState
{
public:
    /// Nobody is in it before its create.
    GroupState() = default;

    /// Nothing when @p event may be applied next. @p membersMax: as many as there may be afterwards.
    std::optional<GroupFault> fault(const ControlEvent &event, std::size_t membersMax) const;
    /// Only after fault() has had nothing against it. An operation of a newer version changes nothing but the count.
    void apply(const ControlEvent &event);
    /// The account was deleted: it goes, whoever it was. Should nobody be admin then, the member of the longest standing
    /// becomes it, of those who came together the one with the least id. False when it was no member.
    bool gone(const AccountId &account);

    bool isMember(const AccountId &account) const { return m_members.contains(account); }
    bool isAdmin(const AccountId &account) const;
    const std::map<AccountId, GroupMember> &members() const { return m_members; }
    std::size_t adminCount() const;
    bool allows(GroupPolicy policy) const { return (m_flags & quint32(policy)) != 0; }
    quint32 flags() const { return m_flags; }
    /// Whose secret lets somebody in; null: nobody comes by link.
    const SigningPublicKey &capability() const { return m_capability; }

    QByteArray encode() const;
    /// Nothing for what encode() has not made.
    static std::optional<GroupState> decode(QByteArrayView bytes);
    friend bool operator==(const GroupState &, const GroupState &) = default;

private:
    struct Applied;
    struct Judged;

    std::map<AccountId, GroupMember> m_members;
    std::set<AccountId> m_barred; ///< were removed, and cannot come by link
    quint32 m_flags = 0;
    SigningPublicKey m_capability;
};

} // namespace porchlight
