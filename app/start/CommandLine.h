// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/platform/Handover.h"
#include "app/platform/KeyNote.h"
#include "shared/base/Result.h"

namespace porchlight::start {

/// What the program was started with. A value.
struct CommandLine
{
    QString profile;      ///< a good name
    bool isAlone = false; ///< it was named: no other is opened beside it
    QString data;         ///< empty: where the system has it
    platform::Wanted wanted;
    std::optional<platform::KeyPlace> keyPlace;
    bool isDemo = false;
    quint32 demoSeed = 1;

    static const char *help();
    /// Of the running application. The error is for people.
    static Result<CommandLine, QString> read();
    /// As the desktop is to start the same after the login.
    QStringList atLogin() const;
};

} // namespace porchlight::start
