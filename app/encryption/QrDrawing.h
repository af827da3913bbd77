// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/qr/QrCode.h"
#include "app/engine/LinkEvents.h"

namespace porchlight::encryption {

/// As the windows take it, which know nothing of codes. Without one, without squares.
engine::QrSquares drawn(const std::optional<QrCode> &code);
engine::QrSquares drawnText(const QString &text);

} // namespace porchlight::encryption
