// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupJoining.h"

#include "app/models/StatusName.h"
#include "shared/base/RelayAddress.h"

namespace porchlight::models {

namespace {

QString placeOf(const QString &typed)
{
    const auto link = parseGroupLink(typed);
    return link ? link->relay.place() : QString();
}

} // namespace

GroupJoining::GroupJoining(EngineSink &sink, Place ownPlace, QObject *parent)
    : QObject(parent), m_sink(sink), m_ownPlace(std::move(ownPlace))
{
}

void GroupJoining::setLink(const QString &link)
{
    if (std::exchange(m_link, link) == link)
        return;
    m_place = placeOf(link);
    m_ask = 0; // by another
    m_error.clear();
    Q_EMIT changed();
}

void GroupJoining::join()
{
    if (!isOurs() || isBusy())
        return;
    m_error.clear();
    m_ask = m_sink.nextAsk();
    m_sink.post(engine::JoinGroup{m_ask, m_link.trimmed()});
    Q_EMIT changed();
}

void GroupJoining::clear()
{
    setLink(QString());
}

void GroupJoining::onReady(const engine::ConversationReady &ready)
{
    if (m_ask == 0 || ready.ask != m_ask)
        return;
    clear();
    Q_EMIT opened(keyOf(ready.conversation));
}

void GroupJoining::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    m_ask = 0;
    m_error = groupTrouble(GroupAct::Join, failed);
    Q_EMIT changed();
}

} // namespace porchlight::models
