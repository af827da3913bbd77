// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// What is made of app/search/IndexTerms.h: a document's terms, and neither its text nor where in it they are. The reader
// looks at the text for itself. The terms are ASCII and already what they should be, so the plainest tokenizer does.
#define PORCHLIGHT_MAKE_SEARCH_INDEX \
    "CREATE VIRTUAL TABLE search USING fts5(terms, content='', columnsize=0, detail=none, tokenize=\"ascii tokenchars '_'\");"

// search      the index, by documents; a document's number is its day << 21, and counts up within the day: so the newest are
//             the last ones, and neighbours in time are neighbours in the index, which keeps it small.
// search_doc  which message a document is; what is not in it is not indexed.
// setting     search_below   messages with a smaller number may not be indexed yet; none: all are
//             search_traces  what was erased may still have left terms in the index: 1 due, 2 being merged away
inline constexpr const char *searchStep = PORCHLIGHT_MAKE_SEARCH_INDEX
    "CREATE TABLE search_doc ("
    "    doc INTEGER PRIMARY KEY, message INTEGER NOT NULL UNIQUE REFERENCES message (id) ON DELETE CASCADE"
    ") STRICT;"
    "CREATE INDEX mention_account ON mention (account, message);"
    "INSERT INTO setting SELECT 'search_below', max(id) + 1 FROM message HAVING max(id) IS NOT NULL;";

} // namespace porchlight::store
