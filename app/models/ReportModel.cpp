// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ReportModel.h"

#include "app/models/DisplayText.h"

namespace porchlight::models {

namespace {

constexpr int lookedThroughMax = 60;

} // namespace

ReportModel::ReportModel(store::LocalReader &reader, EngineSink &sink, Conversation conversation, QObject *parent)
    : QObject(parent), m_reader(reader), m_sink(sink), m_conversation(std::move(conversation))
{
}

bool ReportModel::take(const ConversationId &conversation, const store::TimelineRow &row)
{
    if (row.mine || row.isDeleted || !row.seq || row.state != ContentState::Readable)
        return false;
    m_reported = conversation;
    m_seq = *row.seq;
    m_words = oneLine(row.text, previewUnitsMax);
    m_proof = m_reader.people().proof(conversation, row.id);
    return true;
}

void ReportModel::begin(const QString &messageKey)
{
    clear();
    const ConversationId conversation = m_conversation();
    const auto id = MessageId::fromHex(messageKey.toLatin1());
    if (id) {
        if (const auto row = m_reader.message(conversation, *id))
            take(conversation, *row);
    } else {
        for (const store::TimelineRow &row : m_reader.timelinePage(conversation, std::nullopt, lookedThroughMax)) {
            if (take(conversation, row) && isProvable())
                break;
        }
    }
    Q_EMIT changed();
}

void ReportModel::send(const QString &reason)
{
    if (!isProvable() || isBusy() || m_isDone)
        return;
    m_error.clear();
    m_ask = m_sink.nextAsk();
    m_sink.post(engine::ReportMessage{m_ask, m_reported, m_seq, m_proof, reason.left(engine::reportReasonMax)});
    Q_EMIT changed();
}

void ReportModel::clear()
{
    m_reported = {};
    m_seq = 0;
    m_proof.clear();
    m_words.clear();
    m_error.clear();
    m_isDone = false;
    m_ask = 0;
    Q_EMIT changed();
}

void ReportModel::onDone(const engine::AskDone &done)
{
    if (m_ask == 0 || done.ask != m_ask)
        return;
    m_ask = 0;
    m_isDone = true;
    Q_EMIT changed();
}

void ReportModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    m_ask = 0;
    m_error = failed.text.isEmpty() ? Sentence::english("This did not work. Please try again.") : failed.text;
    Q_EMIT changed();
}

} // namespace porchlight::models
