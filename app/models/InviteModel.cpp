// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/InviteModel.h"

#include "app/models/StatusName.h"

namespace porchlight::models {

namespace {

/// The relay says how long to wait, and only roughly: it is days rather than minutes.
QString sentenceFor(const engine::AskFailed &failed)
{
    switch (failed.code) {
    case wire::ErrorCode::NotAllowed:
        return Sentence::english("On this relay its operator invites people. Ask them for an invitation.");
    case wire::ErrorCode::RateLimited:
        return Sentence::english("You have invited many people lately. Try again in a few hours.");
    case wire::ErrorCode::Unsupported:
        return Sentence::english("This relay is older, and only its operator can invite people.");
    default:
        return failed.text;
    }
}

} // namespace

void InviteModel::make()
{
    if (isBusy())
        return;
    m_ask = m_sink.nextAsk();
    forget({});
    m_sink.post(engine::AskInvitation{m_ask});
}

void InviteModel::clear()
{
    m_ask = 0;
    forget({});
}

void InviteModel::onTold(const engine::InvitationTold &told)
{
    if (m_ask == 0 || told.ask != m_ask)
        return;
    m_ask = 0;
    m_squares = squaresText(told.squares);
    m_expires = QDateTime::fromMSecsSinceEpoch(qint64(told.expiresMs));
    m_link = told.link;
    m_error = told.link.isEmpty() ? Sentence::english("No link can be made to this relay.") : QString();
    Q_EMIT changed();
}

void InviteModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    m_ask = 0;
    forget(sentenceFor(failed));
}

void InviteModel::forget(const Sentence &error)
{
    m_link.clear();
    m_squares.clear();
    m_expires = {};
    m_error = error;
    Q_EMIT changed();
}

} // namespace porchlight::models
