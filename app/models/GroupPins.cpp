// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupPins.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"

#include <algorithm>

namespace porchlight::models {

GroupPins::GroupPins(store::LocalReader &reader, EngineSink &sink, Names &names, const GroupModel &group,
                     GroupModel::LookNow lookNow)
    : m_reader(reader), m_sink(sink), m_names(names), m_group(group), m_lookNow(std::move(lookNow))
{
    connect(&group, &GroupModel::changed, this, &GroupPins::changed); // who may pin
}

void GroupPins::show(const ConversationId &conversation)
{
    m_conversation = conversation;
    refresh();
}

void GroupPins::refresh()
{
    m_pins = m_conversation.isNull() ? std::vector<Reply>() : m_reader.pins(m_conversation);
    QVariantList shown;
    for (const Reply &pin : m_pins) {
        const auto row = m_reader.message(m_conversation, pin.to);
        if (row && row->isDeleted)
            continue;
        const QString text = row && row->state == ContentState::Readable ? row->text : pin.quote;
        shown.append(QVariantMap{{QStringLiteral("messageKey"), keyOf(pin.to)},
                                 {QStringLiteral("author"), pin.author == m_names.own()
                                      ? tr("You") : oneLine(m_names.calledIn(pin.author, m_conversation), nameUnitsMax)},
                                 {QStringLiteral("text"), previewText(text)}});
    }
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT changed();
}

bool GroupPins::isPinned(const QString &messageKey) const
{
    return std::ranges::any_of(m_pins, [&](const Reply &pin) { return keyOf(pin.to) == messageKey; });
}

void GroupPins::pin(const QString &messageKey)
{
    const auto id = MessageId::fromHex(messageKey.toLatin1());
    const auto row = id && !m_conversation.isNull() ? m_reader.message(m_conversation, *id) : std::nullopt;
    if (!row || row->isDeleted || row->note || row->state != ContentState::Readable || !row->seq)
        return;
    std::vector<Reply> pins{Reply{row->id, row->sender, quoteOf(row->text)}};
    std::ranges::copy_if(m_pins, std::back_inserter(pins), [&](const Reply &pin) { return pin.to != *id; });
    pins.resize(std::min(pins.size(), pinsMax));
    set(std::move(pins));
}

void GroupPins::unpin(const QString &messageKey)
{
    std::vector<Reply> pins = m_pins;
    if (std::erase_if(pins, [&](const Reply &pin) { return keyOf(pin.to) == messageKey; }) > 0)
        set(std::move(pins));
}

void GroupPins::set(std::vector<Reply> pins)
{
    if (!mayPin() || pins == m_pins)
        return;
    engine::GroupLook look = m_lookNow();
    look.pins = std::move(pins);
    m_sink.post(engine::SetGroupLook{m_conversation, look});
}

} // namespace porchlight::models
