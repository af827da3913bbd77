// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalRows.h"

#include <QJsonObject>

namespace porchlight::exporting {

inline constexpr int exportVersion = 1; ///< of the format: docs/EXPORT.md

/// 2026-11-26T20:15:00.123Z
QString timeText(quint64 ms);

QJsonObject accountRecord(const store::LocalIdentity &identity, const std::vector<store::ConversationSummary> &conversations,
                          quint64 nowMs);
/// The beginning of a conversation's file.
QJsonObject conversationRecord(const store::ConversationSummary &summary);
QJsonObject messageRecord(const store::TimelineRow &row, const store::ConversationSummary &summary,
                          const store::LocalIdentity &identity);
/// What lies between @p first and @p last is not on this computer.
QJsonObject missingRecord(Seq first, Seq last);

/// In one line.
QByteArray lineOf(const QJsonObject &object);

} // namespace porchlight::exporting
