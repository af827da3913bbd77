// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is missing in the open conversation, and where it would stand (rules 9 and 13).
#include "app/models/TimelineModel.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace porchlight::models {

QString gapName(GapKind kind)
{
    switch (kind) {
    case GapKind::None: return QString();
    case GapKind::Expired: return QStringLiteral("expired");
    case GapKind::Elsewhere: return QStringLiteral("elsewhere");
    case GapKind::Asked: return QStringLiteral("asked");
    }
    return QString();
}

namespace {

GapKind kindOf(const engine::Gap &gap)
{
    if (gap.isBeforeDevice)
        return GapKind::Elsewhere;
    return gap.isExpired ? GapKind::Expired : GapKind::Asked;
}

/// Of what is missing between two entries; what can still be fetched counts for more.
GapKind gapBetween(const std::vector<engine::Gap> &gaps, Seq older, Seq newer)
{
    GapKind kind = GapKind::None;
    for (const engine::Gap &gap : gaps) {
        if (gap.first > older && gap.last < newer)
            kind = std::max(kind, kindOf(gap));
    }
    return kind;
}

} // namespace

/// Rows without a number, such as those that wait to be sent, have no gap above them: it stands above the next one.
void TimelineModel::readGaps()
{
    m_gaps = m_reader.gaps(m_head.id);
    int first = -1;
    int last = -1;
    // What lies below the oldest row that is loaded is known once the next one has a number.
    bool isKnown = !m_beyond || m_beyond->row.seq;
    Seq older = m_beyond ? m_beyond->row.seq.value_or(0) : 0;
    bool isFirst = true;
    bool isBegin = !m_beyond;
    for (int row = int(m_items.size()) - 1; row >= 0; --row) {
        TimelineItem &item = m_items[size_t(row)];
        const auto seq = item.row.seq;
        const GapKind gap = seq && isKnown ? gapBetween(m_gaps, older, *seq) : GapKind::None;
        if (seq) {
            isBegin = isBegin && (!isFirst || gap == GapKind::None);
            isFirst = false;
            isKnown = true;
            older = *seq;
        }
        if (std::exchange(item.gap, gap) == gap)
            continue;
        last = std::max(last, row);
        first = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last), {GapRole});
    const GapKind below = isKnown && !m_hasNewer ? gapBetween(m_gaps, older, std::numeric_limits<Seq>::max()) : GapKind::None;
    isBegin = isBegin && (!isFirst || below == GapKind::None);
    const bool isBelowNews = std::exchange(m_gapBelow, below) != below;
    if (std::exchange(m_beginsHere, isBegin) != isBegin || isBelowNews)
        Q_EMIT gapsChanged();
    placeLines();
}

void TimelineModel::setLines(std::vector<NoticeLine> lines)
{
    if (std::exchange(m_lines, std::move(lines)) != m_lines)
        placeLines();
}

/// Each stands above the first row that is newer. What may be missing is not spoken of while something is still to
/// come.
void TimelineModel::placeLines()
{
    const bool isFetching = std::ranges::any_of(m_gaps, [](const engine::Gap &gap) { return !gap.isExpired; });
    auto line = m_lines.cbegin();
    const auto namesUpTo = [&](quint64 timeMs) {
        std::set<LineKind> kinds;
        for (; line != m_lines.cend() && line->timeMs <= timeMs; ++line) {
            if (!isFetching || line->kind != LineKind::Missing)
                kinds.insert(line->kind);
        }
        return lineNames(kinds);
    };
    if (m_beyond)
        namesUpTo(m_beyond->row.timeMs); // above what is not shown
    for (int row = int(m_items.size()) - 1; row >= 0; --row) {
        const QString notice = namesUpTo(m_items[size_t(row)].row.timeMs);
        if (std::exchange(m_items[size_t(row)].notice, notice) != notice)
            Q_EMIT dataChanged(index(row), index(row), {NoticeRole});
    }
    const QString below = namesUpTo(std::numeric_limits<quint64>::max());
    if (std::exchange(m_noticeBelow, below) != below)
        Q_EMIT gapsChanged();
}

void TimelineModel::wantOlder()
{
    const auto isAsked = [](const engine::Gap &gap) { return !gap.isExpired; };
    const auto newest = std::find_if(m_gaps.rbegin(), m_gaps.rend(), isAsked); // it is fetched from its end
    if (newest == m_gaps.rend() || newest->last == m_wanted)
        return;
    m_wanted = newest->last;
    m_sink.post(engine::WantOlder{m_head.id});
}

} // namespace porchlight::models
