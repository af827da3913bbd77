// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <sysexits.h>

namespace porchlight::relay {

/// How the program ends, in the numbers of sysexits.h, so that whoever starts it (systemd, a script) can tell what to
/// do. They are listed in docs/SELF-HOSTING.md and in the usage text.
enum class ExitCode : int {
    Ok = EX_OK,
    Usage = EX_USAGE,             ///< 64: the command line was not understood
    BadDatabase = EX_DATAERR,     ///< 65: damaged, of a newer version, or of another program
    Unavailable = EX_UNAVAILABLE, ///< 69: the port is taken
    CannotCreate = EX_CANTCREAT,  ///< 73: a folder or file cannot be made or opened
    Disk = EX_IOERR,              ///< 74: the disk failed or is full
    InUse = EX_TEMPFAIL,          ///< 75: another process has the data, or gave no answer: try again
    Configuration = EX_CONFIG,    ///< 78: the settings, or the key they name, cannot be used
};

/// Why a command failed: the number for programs, the sentence for people.
struct Failure
{
    ExitCode code = ExitCode::Unavailable;
    QString sentence;
};

} // namespace porchlight::relay
