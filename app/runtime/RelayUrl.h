// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Result.h"

#include <QUrl>

namespace porchlight::runtime {

/// The address of a relay as it was typed; "ws://" may be left out. The error is a sentence for people. Until there is
/// TLS only this computer can be reached, by 127.0.0.1, [::1] or localhost: nothing may cross a network in the clear.
Result<QUrl, QString> usableRelayUrl(const QString &typed);

} // namespace porchlight::runtime
