// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/GroupEvents.h"
#include "app/engine/HistoryEvents.h"
#include "app/engine/LocalStore.h"
#include "app/engine/NoticeEvents.h"
#include "app/engine/PresenceEvents.h"
#include "app/engine/RecoveryEvents.h"
#include "app/engine/SafetyEvents.h"
#include "app/engine/SlowTask.h"
#include "shared/base/LargeVariant.h"
#include "shared/base/Time.h"

/// Everything the engine may ask for. It has no socket, no clock, no file; its host turns these into the real things
/// (app/runtime) or into simulated ones (tests/simulation).
namespace porchlight::engine {

/// One attempt to reach the relay. Chosen by the engine, never used twice by one host.
using ConnectionId = quint64;

struct Dial
{
    ConnectionId connection = 0;
    QString relayUrl;
};

/// No SocketClosed is expected after it.
struct HangUp
{
    ConnectionId connection = 0;
};

struct Transmit
{
    ConnectionId connection = 0;
    wire::Frame frame;
};

/// How it stands with the relay.
struct ConnectionReport
{
    enum class State : quint8 {
        SignedOut,
        Offline,
        Connecting,
        Online,
        Stranger, ///< what answers is not the relay that was joined: there is no retry by itself (F3)
    };

    State state = State::SignedOut;
    QString reason;               ///< why not online, a sentence for people
    milliseconds retryAt = Never; ///< monotonic, while offline

    friend bool operator==(const ConnectionReport &, const ConnectionReport &) = default;
};

struct Composed
{
    AskId ask = 0;
    MessageId id;
};

struct ConversationReady
{
    AskId ask = 0;
    ConversationId conversation;
};

struct AskFailed
{
    AskId ask = 0;
    wire::ErrorCode code = wire::ErrorCode::None; ///< None: there is no connection
    QString text;
};

/// The relay has done what was asked.
struct AskDone
{
    AskId ask = 0;
};

struct DevicesListed
{
    AskId ask = 0;
    std::vector<wire::DeviceInfo> devices;
};

/// An invitation to the relay, for one person.
struct InvitationTold
{
    AskId ask = 0;
    QString link;          ///< empty: this device does not know its own relay's address
    QrSquares squares;     ///< of the link, drawn on the way to the windows
    quint64 expiresMs = 0; ///< of the relay's wall clock
};

/// A device of the account was linked, renamed or unlinked: whoever shows a list asks for it again.
struct DevicesChanged
{
};

using EngineEffectTypes = std::variant<
    Dial, HangUp, Transmit, ConnectionReport, Composed, ConversationReady, AskFailed, AskDone, DevicesListed,
    DevicesChanged, LinkReport, DeviceStanding, SafetyNumberTold, ReadHistory, HistoryReport, RecoveryReport,
    RecoveryStanding, RunSlowly, NoticesTold, PresenceTold, TypingTold, GroupTold, ReceiptsTold,
    VerifiedTold, InvitationTold>;
using EngineEffect = LargeVariant<EngineEffectTypes>;

/// What a step, or several that share one transaction, came to. The rule that everything rests on: nothing in `now`
/// may reveal what is only in `transaction`. Whatever does (an acknowledgement, a mark, a message that was just
/// composed) is asked for by committed(), or stands in `after`.
struct Out
{
    LocalTransaction transaction;
    std::vector<EngineEffect> now;
    std::vector<EngineEffect> after; ///< only once the transaction is durable; dropped if it fails
};

} // namespace porchlight::engine

extern template class porchlight::LargeVariant<porchlight::engine::EngineEffectTypes>;
