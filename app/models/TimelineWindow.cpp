// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which piece of the open conversation is loaded: around a message of long ago it does not reach to the newest one.
#include "app/models/TimelineModel.h"

#include <algorithm>

namespace porchlight::models {

int TimelineModel::seek(const QString &messageKey)
{
    if (const int row = rowOf(messageKey); row >= 0)
        return row;
    const auto id = MessageId::fromHex(messageKey.toLatin1());
    auto sought = id ? m_reader.message(m_head.id, *id) : std::nullopt;
    if (!sought)
        return -1;
    const auto place = sought->place;
    Rows newer = m_reader.timelinePageAfter(m_head.id, place, pageRows + 1);
    beginResetModel();
    m_items.clear();
    takeEnd(newer);
    for (auto row = newer.rbegin(); row != newer.rend(); ++row)
        m_items.emplace_back(std::move(*row), m_head.marks);
    m_items.emplace_back(std::move(*sought), m_head.marks);
    append(m_reader.timelinePage(m_head.id, place, pageRows + 1));
    m_isReadingBack = true;
    m_lastShown.reset();
    endResetModel();
    regroup(0, int(m_items.size()) - 1);
    readGaps();
    Q_EMIT hasOlderChanged();
    return rowOf(*id);
}

/// A page, ascending, and the first of the next one if there is one.
void TimelineModel::takeEnd(Rows &page)
{
    m_hasNewer = page.size() > size_t(pageRows);
    if (m_hasNewer)
        page.pop_back();
}

/// Lets the oldest rows go, never those around what is on the screen.
void TimelineModel::trim()
{
    if (m_isReadingBack || int(m_items.size()) <= keptRowsMax)
        return;
    const int onScreen = m_lastShown ? rowOf(*m_lastShown) + 1 : 0;
    const int kept = std::max(keptRowsMax / 2, onScreen + pageRows);
    if (kept >= int(m_items.size()))
        return;
    const bool hadOlder = hasOlder();
    m_beyond = m_items[size_t(kept)];
    erase(kept, int(m_items.size()) - 1);
    if (!hadOlder)
        Q_EMIT hasOlderChanged();
}

/// Then what came stays beyond the newer end until somebody goes there: nobody sees all of it at once, and to read it would
/// keep the window.
bool TimelineModel::isOvertaken() const
{
    if (m_hasNewer || m_items.empty() || !m_composed.empty() || !m_reader.hasChangedBeyond(m_head.id, m_revision, keptRowsMax))
        return false;
    const Rows newest = m_reader.timelinePage(m_head.id, std::nullopt, 1);
    return !newest.empty() && newest.front().place > m_items.front().row.place;
}

void TimelineModel::loadNewer()
{
    if (!m_hasNewer || m_items.empty())
        return;
    Rows page = m_reader.timelinePageAfter(m_head.id, m_items.front().row.place, pageRows + 1);
    takeEnd(page);
    if (!page.empty())
        insert(0, page.begin(), page.end());
    readGaps();
    if (!m_hasNewer)
        Q_EMIT hasOlderChanged();
}

void TimelineModel::toNewest()
{
    if (!m_hasNewer)
        return;
    beginResetModel();
    m_items.clear();
    m_hasNewer = false;
    m_isReadingBack = false;
    m_lastShown.reset();
    append(m_reader.timelinePage(m_head.id, std::nullopt, pageRows + 1));
    endResetModel();
    readGaps();
    Q_EMIT hasOlderChanged();
}

} // namespace porchlight::models
