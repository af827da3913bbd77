// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LinkEvents.h"
#include "app/store/LocalRows.h"

#include <QDateTime>

/// How values of the store and of the engine cross into QML.
namespace porchlight::models {

/// "" for what others wrote, else "sending", "sent", "delivered", "read", "failed".
QString statusName(store::MessageStatus status);

/// Whether a conversation makes no sound at this moment.
bool isMutedNow(const store::ConversationSummary &summary);

/// The modules of a code by rows, "0" and "1", as QrPicture takes them; empty without one.
QString squaresText(const engine::QrSquares &squares);

/// Local time; invalid for 0 and for what no calendar has.
QDateTime localTime(quint64 sinceEpochMs);

template <class Id>
QString keyOf(const Id &id)
{
    return QString::fromLatin1(id.toHex());
}

} // namespace porchlight::models
