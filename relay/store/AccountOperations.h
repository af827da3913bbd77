// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/DeliveryOperations.h"
#include "relay/store/GenerationOperations.h"

/// What may be asked of the store about people: accounts, devices and their tokens, invitations, who talks with whom.
namespace porchlight::relay {

/// Makes an account and its first device, using up one use of the invitation.
struct CreateAccount
{
    AccountId account; ///< random, made by whoever asks
    QString handle;    ///< normalised
    QByteArray passwordHash;
    TokenHash invitation;
    QString deviceName;
    TokenHash token;
    quint64 nowMs = 0;
};

/// Adds a device to an account whose password was verified. The others hear of it in their account log.
struct AddDevice
{
    AccountId account;
    QString deviceName;
    TokenHash token;
    quint64 nowMs = 0;
};

struct DeviceOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< HandleTaken, InvitationInvalid, CredentialsWrong (account gone)
    DeviceId device;
    QString handle;
    std::vector<AccountEntry> announced = {};
};

/// A token was shown. The current one, and the successor handed out last, are good; using the successor makes it the
/// current one and the old one the previous. The previous one after that is a clone alarm: TokenReplayed.
struct UseToken
{
    TokenHash used;
    TokenHash successor; ///< handed out with the answer, good from now on
    quint64 nowMs = 0;
    /// A device that comes from another generation begins anew: its cursors and its mailbox do as in OpenGeneration.
    std::optional<ShownTide> shown;
    /// Newest first: what the device used before. Looked at only when `used` is unknown and `shown` proves that this
    /// database has forgotten something, and then good only as `used` would be: what was replaced stays replaced.
    std::vector<TokenHash> older;
    /// The device has come since with the same token, and is perhaps there: it does not begin anew a second time.
    bool hasBegun = false;
};

struct TokenOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< TokenUnknown or TokenReplayed
    DeviceId device;
    bool isOlderCopy = false; ///< what was shown proves it of this generation: another one is to be opened (rule 4)
};

/// Finds the account and makes the conversation of the two; nobody hears of it before its first entry. Who asks before
/// there is one has accepted it (rule 12): both, when both looked for each other.
struct StartDirect
{
    AccountId self;
    QString handle; ///< normalised
};

struct ConversationOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< UnknownHandle
    ConversationId conversation;
    std::vector<wire::Member> members;
};

struct CreateInvitation
{
    TokenHash code; ///< invitationHash() of the code
    quint32 uses = 1;
    quint64 expiresMs = 0;
    quint64 nowMs = 0;
};

/// Gives a device of the same account another name.
struct RenameDevice
{
    DeviceId by; ///< who asks
    quint32 device = 0;
    QString name;
    quint64 nowMs = 0;
};

/// Takes a device of the same account away, perhaps the asking one itself: from here on it neither reads nor appends,
/// its tokens are unknown, its mailbox, cursors and send numbers are gone (B1). Its number is never used again.
struct UnlinkDevice
{
    DeviceId by;
    quint32 device = 0;
    quint64 nowMs = 0;
};

/// No sound from a conversation on any device of the account; 0: not muted.
struct SetMute
{
    DeviceId by;
    ConversationId conversation;
    quint64 untilMs = 0;
    quint64 nowMs = 0;
};

/// Accepts a stranger's request without an answer (rule 12).
struct AcceptConversation
{
    DeviceId by;
    ConversationId conversation;
    quint64 nowMs = 0;
};

/// Of the four above. What is so already is done again without an announcement.
struct AccountOutcome
{
    /// TokenUnknown (who asks was unlinked), NoSuchDevice, NotAMember (or nothing was said there), NotAllowed (PeopleOperations.h).
    wire::ErrorCode error = wire::ErrorCode::None;
    std::vector<AccountEntry> announced = {};
    RaisedMarks revealed = {}; ///< by an acceptance
    /// By a block: also what the same transaction has brought before.
    struct Withheld
    {
        AccountId from;
        AccountId sender;
        std::optional<ConversationId> conversation; ///< of the two, if there is one
    };
    std::optional<Withheld> withheld = {};
};

/// When devices were last connected, for many at once; never back. Nobody waits for it: what is lost is told again.
struct NoteContacts
{
    struct Contact
    {
        DeviceId device;
        quint64 seenMs = 0;
    };
    std::vector<Contact> contacts;
};

} // namespace porchlight::relay
