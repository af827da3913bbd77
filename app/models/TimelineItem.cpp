// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/TimelineItem.h"

#include "app/models/DisplayText.h"
#include "app/models/LocalDay.h"
#include "app/models/StatusName.h"
#include "shared/base/Time.h"

namespace porchlight::models {

namespace {

constexpr milliseconds runGapMax = 5min;

bool isOneRun(const TimelineItem &one, const TimelineItem &other)
{
    const auto gap = qAbs(qint64(one.row.timeMs) - qint64(other.row.timeMs));
    return !one.row.note && !other.row.note && one.row.sender == other.row.sender && one.day == other.day && gap <= runGapMax.count();
}

} // namespace

TimelineItem::TimelineItem(store::TimelineRow stored, const store::Watermarks &marks, LocalDay *calendar)
    : row(std::move(stored)), status(messageStatus(row, marks)), day(calendar ? calendar->of(row.timeMs) : LocalDay().of(row.timeMs))
{
    std::vector<TextSpan> spans;
    for (const Mention &mention : row.mentions)
        spans.push_back({qsizetype(mention.start), qsizetype(mention.length)});
    row.text = displayText(row.text, spans);
    for (std::size_t at = 0; at < spans.size(); ++at) {
        row.mentions[at].start = quint32(spans[at].start);
        row.mentions[at].length = quint32(spans[at].length);
    }
    row.senderName = oneLine(row.senderName, nameUnitsMax);
    for (store::ReactionRow &reaction : row.reactions)
        reaction.emoji = oneLine(reaction.emoji, emojiBytesMax);
    if (row.quote) {
        row.quote->author = oneLine(row.quote->author, nameUnitsMax);
        row.quote->quote = previewText(row.quote->quote);
    }
}

bool TimelineItem::regroup(const TimelineItem *older, const TimelineItem *newer)
{
    const bool isFirstOfDay = !older || older->day != day;
    const bool isStart = !older || !isOneRun(*this, *older);
    const bool isEnd = !newer || !isOneRun(*this, *newer);
    const bool isNews = isFirstOfDay != showDay || isStart != runStart || isEnd != runEnd;
    showDay = isFirstOfDay;
    runStart = isStart;
    runEnd = isEnd;
    return isNews;
}

} // namespace porchlight::models
