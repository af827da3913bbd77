// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/search/FoldedText.h"
#include "shared/base/Ids.h"

#include <QByteArrayList>

/// By which terms the index knows a text. A term has a-z, 0-9 and _ alone, whatever it stands for: so it means nothing
/// else to a query parser, and no letter is folded or parted a second time by the tokenizer.
namespace porchlight::search {

/// Of a run of letters its first one, its first two and every three; of dense characters each and every two. That finds
/// any part of a word from three letters on, its beginning before that, and what has no words.
QByteArrayList termsOf(const FoldedText &text);

QByteArray termOfConversation(qint64 row);
QByteArray termOfAuthor(const AccountId &author);
/// Of texts with a link in them.
QByteArray termOfLinks();
bool hasLink(const QString &text);

/// All under which a message is indexed, each once, with spaces between them.
QByteArray documentOf(const QString &text, qint64 conversation, const AccountId &author);

/// The terms of a run from @p first on; for a query a part of a word: then its beginning counts only where that is all.
void addTermsOfRun(QByteArrayList &terms, const FoldedUnit *first, const FoldedUnit *last, bool isQuery);

} // namespace porchlight::search
