// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/ExitCode.h"
#include "relay/ops/Settings.h"
#include "relay/tls/TlsIdentity.h"

namespace porchlight::relay {

/// What apps will see of the relay, and so what its invitation links say.
struct RelayIdentity
{
    std::optional<TlsIdentity> tls; ///< none: a proxy encrypts
    bool isPinned = false;          ///< links carry the key: it is not of an authority that apps know anyway
};

/// By the settings; makes the relay's own key at the first time. The folder's lock must be held.
Result<RelayIdentity, Failure> takeIdentity(const QString &dataFolder, const Settings &settings, milliseconds now);

/// The answer to `admin invite create`: the code, the link that holds it, and what there is to do before it can be
/// used, each on lines of its own. @p port: where the relay listens.
QString invitationText(const QString &code, const Settings &settings, const RelayIdentity &identity, quint16 port);

/// The answers to `tls show` and `check`. They change nothing.
Result<QString, Failure> tlsReport(const QString &dataFolder, const Settings &settings);
Result<QString, Failure> checkReport(const QString &dataFolder, const Settings &settings);

} // namespace porchlight::relay
