// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupMaker.h"

#include "app/models/GroupPicture.h"
#include "app/models/StatusName.h"

namespace porchlight::models {

GroupMaker::GroupMaker(store::LocalReader &reader, EngineSink &sink, Names &names, QObject *parent)
    : QObject(parent), m_sink(sink), m_people(reader, sink, names, [](const AccountId &) { return false; })
{
}

void GroupMaker::create(const QString &title)
{
    if (isBusy() || m_waits)
        return;
    m_wish.look.title = cleanedDisplayName(title);
    m_wish.members = m_people.chosen();
    m_error.clear();
    if (m_wish.look.title.isEmpty())
        m_error = Sentence::english("What is the group called? It needs a name.");
    else if (m_wish.members.size() + 1 > engine::groupMembersMax)
        m_error = groupTrouble(GroupAct::Make, {0, wire::ErrorCode::GroupFull, {}});
    else
        post();
    Q_EMIT changed();
}

void GroupMaker::post()
{
    m_wish.ask = m_sink.nextAsk();
    m_sink.post(m_wish);
}

void GroupMaker::online()
{
    if (!std::exchange(m_waits, false))
        return;
    post();
    Q_EMIT changed();
}

void GroupMaker::choosePicture(const QUrl &file)
{
    setPicture(groupPictureFrom(file));
}

void GroupMaker::pastePicture()
{
    setPicture(groupPictureFromClipboard());
}

void GroupMaker::removePicture()
{
    setPicture(QByteArray());
}

void GroupMaker::setPicture(const Result<QByteArray, QString> &picture)
{
    m_error = picture ? QString() : picture.error();
    if (picture)
        m_wish.look.picture = *picture;
    Q_EMIT changed();
}

void GroupMaker::clear()
{
    m_wish = {};
    m_waits = false;
    m_error.clear();
    m_people.forget();
    Q_EMIT changed();
}

void GroupMaker::onReady(const engine::ConversationReady &ready)
{
    if (m_wish.ask == 0 || ready.ask != m_wish.ask)
        return;
    clear();
    Q_EMIT opened(keyOf(ready.conversation));
}

void GroupMaker::onFailed(const engine::AskFailed &failed)
{
    if (m_wish.ask == 0 || failed.ask != m_wish.ask)
        return;
    m_wish.ask = 0;
    m_waits = failed.code == wire::ErrorCode::None;
    if (!m_waits)
        m_error = groupTrouble(GroupAct::Make, failed, m_people.chosenCount() == 1 ? m_people.chosenNames().constFirst() : QString());
    Q_EMIT changed();
}

} // namespace porchlight::models
