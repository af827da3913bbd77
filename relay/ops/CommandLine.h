// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/Settings.h"
#include "relay/services/Shedding.h"
#include "shared/base/Result.h"
#include "shared/base/Time.h"

#include <QStringList>

#include <chrono>
#include <functional>

namespace porchlight::relay {

inline constexpr quint32 invitationUsesMax = 10'000;
inline constexpr quint32 invitationDaysMax = 3650;

enum class Command {
    Serve, Check, ShowTls, CreateInvitation, Status, Shed, Version, Help,
    RetentionStatus, RetentionRun, RetentionConfirm, DeadLetters, Backup, Restore, Flags, ClearFlags,
    Reports, ShowReport, CloseReport,
};

/// What the operator asked for, every value within its limits.
struct Invocation
{
    Command command = Command::Help;
    QString dataFolder; ///< not empty for commands that need one
    GivenSettings settings; ///< over those of the file; each is good by itself
    quint32 uses = 1;
    std::chrono::days expires{0};
    QString publicUrl; ///< for an invitation
    Work work = Work::Analytics; ///< to shed
    Toggle toggle = Toggle::Auto;
    quint64 number = 0; ///< of a report, for commands that need one
    QString file; ///< not empty for commands that need one
    std::optional<milliseconds> rehearsalFrom; ///< what the relay's clock says first; none: it is the machine's
};

/// Why it could not be understood, as a sentence for the operator. The program ends with EX_USAGE.
struct UsageError
{
    QString sentence;
};

/// What a variable of the environment is set to; empty when it is not.
using Environment = std::function<QString(const char *name)>;

/// @p arguments without the name of the program. Words and options may stand in any order. An option that the command
/// does not know is an error: nothing that was asked for is passed over.
Result<Invocation, UsageError> parseCommandLine(const QStringList &arguments, const Environment &environment);

/// Every command and every option, in lines of at most 80 characters.
QString usageText();
QString versionText();

} // namespace porchlight::relay
