// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalRows.h"
#include "app/store/NameQuery.h"

#include <QJsonArray>
#include <QJsonObject>

namespace porchlight::exporting {

inline constexpr int exportVersion = 1; ///< of the format: docs/EXPORT.md

/// 2026-11-26T20:15:00.123Z
QString timeText(quint64 ms);

/// What somebody shows of themselves; the picture as a file of the export.
struct Shown
{
    QString about;
    QString picture; ///< below the export's folder; empty: none
};

/// @p people and @p groups: by personRecord() and groupRecord().
QJsonObject accountRecord(const store::LocalIdentity &identity, const Shown &own, const QJsonArray &people, const QJsonArray &groups,
                          quint64 nowMs);
/// The other one of a conversation of two.
QJsonObject personRecord(const store::ConversationSummary &summary, const Shown &shown);
/// @p members: whom the group has told of, also who is no member any more.
QJsonObject groupRecord(const store::ConversationSummary &summary, const std::vector<store::NamedPerson> &members,
                        const std::vector<Reply> &pins, const QString &picture);
/// The beginning of a conversation's file.
QJsonObject conversationRecord(const store::ConversationSummary &summary);
QJsonObject messageRecord(const store::TimelineRow &row, const store::ConversationSummary &summary,
                          const store::LocalIdentity &identity);
/// What lies between @p first and @p last is not on this computer.
QJsonObject missingRecord(Seq first, Seq last);

/// In one line.
QByteArray lineOf(const QJsonObject &object);

} // namespace porchlight::exporting
