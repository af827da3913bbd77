// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/AskId.h"
#include "app/engine/LinkEvents.h"
#include "shared/base/Ids.h"
#include "shared/content/Content.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// What a person does with groups, and what the screen is told of them (D3).
namespace porchlight::engine {

inline constexpr std::size_t groupMembersMax = 1'000; ///< that this app makes keys for; said plainly where it is reached

/// Title, and a picture as JPEG or PNG; each may be empty. And what is pinned.
struct GroupLook
{
    QString title;      ///< at most displayNameCharsMax
    QByteArray picture; ///< at most pictureBytesMax, prepared by the caller
    std::vector<Reply> pins = {}; ///< newest first, at most pinsMax

    friend bool operator==(const GroupLook &, const GroupLook &) = default;
};

/// Makes a group; answered by ConversationReady, or AskFailed.
struct CreateGroup
{
    AskId ask = 0;
    GroupLook look;
    std::vector<AccountId> members; ///< beside oneself
};

enum class GroupChangeKind : quint8 { Add, Remove, Promote, Demote, Leave };

/// Answered by AskDone, or AskFailed. What is so already is done. It is tried again, signed anew, while others change the
/// group at the same time.
struct ChangeGroup
{
    AskId ask = 0;
    ConversationId conversation;
    GroupChangeKind kind = GroupChangeKind::Add;
    std::vector<AccountId> accounts; ///< none to leave, one to promote and demote
};

/// Whether members that are no admins may add others. Answered by AskDone, or AskFailed.
struct SetMembersAdd
{
    AskId ask = 0;
    ConversationId conversation;
    bool mayAdd = false;
};

/// A new invitation link, in place of the one before; or none any more. Answered by AskDone, or AskFailed; the link comes with
/// GroupTold.
struct SetInvitation
{
    AskId ask = 0;
    ConversationId conversation;
    bool isOpen = false;
};

/// By an invitation link; answered by ConversationReady, or AskFailed.
struct JoinGroup
{
    AskId ask = 0;
    QString link;
};

/// Tells all members; admins and, if the members may add, the others.
struct SetGroupLook
{
    ConversationId conversation;
    GroupLook look;
};

/// The group is on the screen from now on: GroupTold comes at once, and with every change. Null: none is.
struct ShowGroup
{
    ConversationId conversation;
};

struct GroupMemberTold
{
    AccountId account;
    QString handle; ///< empty: not known yet
    bool isAdmin = false;

    friend bool operator==(const GroupMemberTold &, const GroupMemberTold &) = default;
};

/// How a group stands.
struct GroupTold
{
    ConversationId conversation;
    std::vector<GroupMemberTold> members; ///< admins first, then by handle
    bool isMember = false;                ///< oneself
    bool isAdmin = false;
    bool membersAdd = false;
    bool isOpen = false; ///< somebody may come by a link
    QString link;        ///< when this account has made it
    QrSquares squares;   ///< the same for a camera

    friend bool operator==(const GroupTold &, const GroupTold &) = default;
};

/// How many of the others have a message (rule 6), and in a small group who, where they let it be seen.
struct AskReceipts
{
    AskId ask = 0;
    ConversationId conversation;
    Seq seq = 0;
};

struct ReceiptsTold
{
    AskId ask = 0;
    quint32 members = 0;
    quint32 delivered = 0;
    quint32 read = 0;
    std::vector<AccountId> deliveredTo; ///< in a group of up to 64; those in readBy are not in it
    std::vector<AccountId> readBy;

    friend bool operator==(const ReceiptsTold &, const ReceiptsTold &) = default;
};

} // namespace porchlight::engine
