// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the person at the window does with the open conversation; the rest of TimelineModel only shows it.
#include "app/models/TimelineModel.h"

#include "app/models/StatusName.h"
#include "shared/base/Sentence.h"

#include <QLocale>

#include <algorithm>

namespace porchlight::models {

bool TimelineModel::accept(const QString &text)
{
    if (m_head.id.isNull())
        return false;
    const auto isBlank = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; };
    if (std::all_of(text.begin(), text.end(), isBlank)) {
        setComposeError(Sentence::english("There is nothing to send yet."));
        return false;
    }
    if (const qsizetype bytes = text.toUtf8().size(); bytes > textBytesMax) {
        const QLocale locale;
        setComposeError({Sentence::english("This is too long for one message: it has %1, and %2 is the most. Please send it in parts."),
                         {locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat),
                          locale.formattedDataSize(textBytesMax, 0, QLocale::DataSizeTraditionalFormat)}});
        return false;
    }
    setComposeError(QString());
    return true;
}

bool TimelineModel::send(const QString &text, const QString &replyKey)
{
    if (!accept(text))
        return false;
    toNewest(); // where it will stand
    const engine::AskId ask = m_sink.nextAsk();
    m_composing.emplace(ask, Composing{m_head.id, text});
    m_sink.post(engine::Compose{ask, m_head.id, text, m_actions.replyTo(replyKey), mentionsOf(text)});
    return true;
}

std::vector<Mention> TimelineModel::mentionsOf(const QString &text) const
{
    return m_head.isGroup && m_mentionsOf ? m_mentionsOf(text) : std::vector<Mention>();
}

void TimelineModel::onComposed(const engine::Composed &composed)
{
    if (m_composing.erase(composed.ask) == 0)
        return;
    m_composed.insert(composed.id);
    if (rowOf(composed.id) >= 0) // it was read before the word of it came
        announce(composed.id);
}

void TimelineModel::onFailed(const engine::AskFailed &failed)
{
    const auto composing = m_composing.extract(failed.ask);
    if (composing.empty())
        return;
    setComposeError(failed.text);
    Q_EMIT notStored(models::keyOf(composing.mapped().conversation), composing.mapped().text);
}

void TimelineModel::announce(const MessageId &id)
{
    if (m_composed.erase(id) > 0)
        Q_EMIT sentOwn();
}

void TimelineModel::shown(const QString &messageKey)
{
    const int row = rowOf(messageKey);
    if (row < 0)
        return;
    m_lastShown = m_items[size_t(row)].row.id;
    if (row == 0 && !m_hasNewer && std::exchange(m_isReadingBack, false)) // the view may be in the middle of its layout
        QMetaObject::invokeMethod(this, &TimelineModel::trim, Qt::QueuedConnection);
    // One's own need no mark: the newest of someone else's here or above.
    const auto isTheirs = [](const TimelineItem &item) { return !item.row.mine && item.row.seq; };
    const auto theirs = std::find_if(m_items.begin() + row, m_items.end(), isTheirs);
    if (theirs == m_items.end() || *theirs->row.seq <= m_readTold)
        return;
    // A new life of the relay may have numbered it anew since it was loaded.
    const auto stored = m_reader.message(m_head.id, theirs->row.id);
    if (!stored || !stored->seq || *stored->seq <= m_readTold)
        return;
    m_readTold = *stored->seq;
    m_sink.post(engine::MarkRead{m_head.id, m_readTold});
}

const TimelineItem *TimelineModel::itemOf(const QString &messageKey) const
{
    const int row = rowOf(messageKey);
    return row < 0 ? nullptr : &m_items[size_t(row)];
}

void TimelineModel::remove(const QString &messageKey)
{
    const int row = rowOf(messageKey);
    if (row >= 0 && m_items[size_t(row)].status == store::MessageStatus::Failed)
        m_sink.post(engine::Remove{m_head.id, m_items[size_t(row)].row.id});
}

void TimelineModel::refreshFaces()
{
    if (m_head.isGroup && !m_items.empty())
        Q_EMIT dataChanged(index(0), index(int(m_items.size()) - 1), {PictureRole});
}

void TimelineModel::setComposeError(const Sentence &error)
{
    if (std::exchange(m_composeError, error) != error)
        Q_EMIT composeErrorChanged();
}

} // namespace porchlight::models
