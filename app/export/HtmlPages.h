// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalRows.h"

#include <functional>

namespace porchlight::exporting {

/// Pages to read an export with: well-formed, without a script, and nothing in them is loaded from anywhere. Whatever
/// people have written is text in them and never markup.
QByteArray pageBegin(const QString &title);
QByteArray pageEnd();

QByteArray indexBegin(const store::LocalIdentity &identity, quint64 nowMs);
/// @p folder: where the conversation's files lie, of letters that need no escaping in an address.
QByteArray indexLine(const store::ConversationSummary &summary, const QString &folder, qint64 messages);
QByteArray conversationBegin(const store::ConversationSummary &summary);
/// What somebody is called.
using Called = std::function<QString(const AccountId &)>;
QByteArray messageBlock(const store::TimelineRow &row, const store::LocalIdentity &identity, const Called &called);
QByteArray missingBlock();

/// As text between tags and in quoted attributes, of characters that XML has.
QString escaped(const QString &foreign);
/// Who a conversation is with, for people.
QString nameOf(const store::ConversationSummary &summary);

} // namespace porchlight::exporting
