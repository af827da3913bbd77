// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/AskId.h"
#include "app/engine/HistoryPage.h"

/// The history of the account on a device that was linked later: what it asks the host and what it tells the person.
namespace porchlight::engine {

/// The person wants it from another device once more. Answered with AskDone when it is noted, whenever it comes.
struct AskHistory
{
    AskId ask = 0;
};

/// An effect: a piece of what is stored here is wanted; the answer is HistoryRead.
struct ReadHistory
{
    quint64 reading = 0;
    std::optional<HistoryPlace> before; ///< none: the newest
    int recordsMax = 0;
    qsizetype bytesMax = 0; ///< of what they say, but for the first
};

struct HistoryRead
{
    quint64 reading = 0;
    std::optional<HistoryPlace> before; ///< as it was asked
    HistoryPage page;
};

/// How it stands with the history that is to come; told when it changes.
struct HistoryReport
{
    enum class Stage : quint8 {
        None,    ///< nothing is to come
        Asking,  ///< a device was asked just now
        Waiting, ///< and does not answer: none of them seems to be online
        Coming,
        Done, ///< since the program began: it has come
    };

    Stage stage = Stage::None;
    quint64 messages = 0; ///< that have come so far

    friend bool operator==(const HistoryReport &, const HistoryReport &) = default;
};

} // namespace porchlight::engine
