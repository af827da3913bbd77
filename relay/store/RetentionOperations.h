// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <chrono>

/// What may be asked of the store about what goes in the end: bodies, devices that fell silent, and what could not be
/// delivered (rules 13 to 17).
namespace porchlight::relay {

inline constexpr std::chrono::days bodiesKept{30};             ///< once every device awake has them
inline constexpr std::chrono::days bodiesKeptForAsleep{400};   ///< for an account without a device awake
inline constexpr std::chrono::days silenceBeforeParking{90};
inline constexpr quint64 mailboxItemsBeforeParking = 5'000;
inline constexpr std::chrono::days clockJumpMax{7};            ///< beyond it, destructive timers wait (rule 17)
inline constexpr quint64 deadLettersMax = 10'000;              ///< what comes beyond is not noted

/// Before anything of a run is done: whether the relay's clock can be believed. With more than clockJumpMax between
/// @p nowMs and the last run, in either direction, runs are held until a BeginRetention with `confirmed`.
struct BeginRetention
{
    quint64 nowMs = 0;
    bool confirmed = false; ///< the operator says that the clock is right
};

/// Parks up to `devicesMax` devices that are silent for too long, or have too many items waiting: their mailboxes are
/// emptied, and nothing is put into them any more. Does nothing while runs are held.
struct ParkDevices
{
    quint64 nowMs = 0;
    std::chrono::milliseconds silent = silenceBeforeParking;
    quint64 itemsMax = mailboxItemsBeforeParking;
    int devicesMax = 16;
};

/// Takes the bodies of up to `rowsMax` entries whose time has come; the rows stay, without them. Looks at no more than
/// `conversationsMax` conversations, the next ones each time. Does nothing while runs are held.
struct PurgeBodies
{
    quint64 nowMs = 0;
    std::chrono::milliseconds keep = bodiesKept;
    std::chrono::milliseconds keepForAsleep = bodiesKeptForAsleep;
    int rowsMax = 200;
    int conversationsMax = 64;
};

struct RetentionOutcome
{
    std::optional<quint64> heldSinceMs; ///< runs wait for the operator: nothing was done
    quint64 done = 0;                   ///< devices parked, or bodies taken
    bool finished = true;               ///< false: there is more, ask again
};

/// The device is here: it has been seen, and is awake again.
struct WakeDevice
{
    DeviceId device;
    quint64 nowMs = 0;
};

/// Why something was not delivered as it should be.
enum class DeadLetterReason : quint8 {
    Damaged = 1,     ///< the disk gave back something else than was stored
    OutOfPlace = 2,  ///< … and not even where it stands can be believed: the log ends there for its readers
    Quarantined = 3, ///< a device could not process it, again and again (rule 15)
    MailDropped = 4, ///< its device was parked; seq is the last item, attempts how many there were
};

inline constexpr Seq deadLetterSeqMax = Seq(1) << 62; ///< no log gets so far: what says so is not noted

/// For the operator's list. The same again changes nothing. Of a log that is not the device's nothing is noted.
struct NoteDeadLetter
{
    LogId log;
    DeviceId device; ///< who met it
    Seq seq = 0;
    DeadLetterReason reason = DeadLetterReason::Damaged;
    quint32 attempts = 0;
    quint64 nowMs = 0;
};

} // namespace porchlight::relay
