// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/CommandLine.h"
#include "relay/ops/ExitCode.h"

#include <optional>

/// What passes over the admin socket: one request and one answer, each a line of JSON (RFC 8259), then the relay
/// closes.
namespace porchlight::relay {

inline constexpr qsizetype adminRequestBytesMax = 4 * 1024;
inline constexpr qsizetype adminAnswerBytesMax = 64 * 1024;

/// A command for the running relay.
struct AdminRequest
{
    Command command = Command::Status;
    quint32 uses = 1;
    std::chrono::days expires{1};
    QString publicUrl; ///< for the link, instead of what the settings say; empty: as they say
    Work work = Work::Analytics;
    Toggle toggle = Toggle::Auto;
    quint64 number = 0; ///< of a report
};

/// How it ended; the text is for stdout when it ended well, and a sentence for stderr when not.
struct AdminAnswer
{
    ExitCode code = ExitCode::Ok;
    QString text;
};

/// As the request names it; empty for what is no command for a running relay.
QString adminCommandName(Command command);

/// With the end of the line.
QByteArray encodeRequest(const AdminRequest &request);
QByteArray encodeAnswer(const AdminAnswer &answer);

/// Nothing for what is no request, has a value out of its limits, or a command that this version does not know. What
/// else the object holds is passed over (B6).
std::optional<AdminRequest> decodeRequest(const QByteArray &line);
std::optional<AdminAnswer> decodeAnswer(const QByteArray &line);

} // namespace porchlight::relay
