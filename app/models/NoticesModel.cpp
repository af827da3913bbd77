// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/NoticesModel.h"

#include <algorithm>

namespace porchlight::models {

using engine::Notice;

NoticesModel::NoticesModel(EngineSink &sink, QObject *parent)
    : QObject(parent),
      m_sink(sink),
      m_account(sink, [this](quint32 device) { return m_names.contains(device) ? m_names.at(device) : QString(); }),
      m_here(sink, [](quint32) { return QString(); })
{
}

std::vector<Notice> NoticesModel::noticesOf(const ConversationId &conversation) const
{
    std::vector<Notice> found;
    std::ranges::copy_if(m_told.notices, std::back_inserter(found),
                         [&](const Notice &notice) { return notice.conversation == conversation; });
    return found;
}

std::vector<NoticeLine> NoticesModel::lines() const
{
    std::vector<NoticeLine> lines;
    if (m_conversation.isNull())
        return lines;
    for (const Notice &notice : noticesOf(m_conversation)) {
        if (notice.kind == Notice::Kind::KeyChanged)
            lines.push_back({notice.timeMs, LineKind::KeyChanged});
        else if (notice.kind == Notice::Kind::MessageMissing)
            lines.push_back({notice.timeMs, LineKind::Missing});
    }
    std::ranges::stable_sort(lines, {}, &NoticeLine::timeMs);
    return lines;
}

void NoticesModel::open(const ConversationId &conversation)
{
    if (std::exchange(m_conversation, conversation) != conversation)
        showHere();
}

void NoticesModel::onTold(const engine::NoticesTold &told)
{
    m_told = told;
    m_account.set(noticesOf({}), {});
    showHere();
    askForNames();
}

void NoticesModel::showHere()
{
    const auto troubles = m_told.troubles.find(m_conversation);
    m_here.set(m_conversation.isNull() ? std::vector<Notice>() : noticesOf(m_conversation),
               troubles == m_told.troubles.end() ? engine::BodyTroubles() : troubles->second);
    Q_EMIT linesChanged();
}

// ---- how one's devices are called

void NoticesModel::online()
{
    m_ask = 0; // whatever was asked before was lost
    askForNames();
}

void NoticesModel::askForNames()
{
    if (m_ask != 0 || m_account.kind() != u"deviceLinked" || !m_account.deviceName().isEmpty())
        return;
    m_ask = m_sink.nextAsk();
    m_sink.post(engine::AskDevices{m_ask, {}});
}

void NoticesModel::onListed(const engine::DevicesListed &listed)
{
    if (m_ask == 0 || listed.ask != m_ask)
        return; // it is asked for anew with the next notice or connection
    for (const wire::DeviceInfo &device : listed.devices)
        m_names[device.device] = device.name;
    m_ask = 0;
    m_account.rename();
}

void NoticesModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask != 0 && failed.ask == m_ask)
        m_ask = 0;
}

} // namespace porchlight::models
