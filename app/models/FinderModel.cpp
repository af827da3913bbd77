// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/FinderModel.h"

#include "app/models/StatusName.h"
#include "shared/base/Handle.h"

namespace porchlight::models {

FinderModel::FinderModel(EngineSink &sink, Find find, milliseconds patience, QObject *parent)
    : QObject(parent), m_sink(sink), m_find(std::move(find)), m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { set(0, Sentence::english("The relay does not answer.")); });
}

void FinderModel::start(const QString &handle)
{
    if (handle.trimmed().isEmpty())
        return set(0, Sentence::english("Whose handle? It looks like @ada."));
    const auto normalized = normalizedHandle(handle);
    if (!normalized)
        return set(0, wire::describe(wire::ErrorCode::BadHandle));
    if (const auto known = m_find(*normalized)) {
        set(0, QString());
        Q_EMIT opened(keyOf(*known));
        return;
    }
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::AskConversation{m_ask, *normalized});
}

void FinderModel::clear()
{
    set(0, QString());
}

void FinderModel::onReady(const engine::ConversationReady &ready)
{
    if (m_ask == 0 || ready.ask != m_ask)
        return;
    set(0, QString());
    Q_EMIT opened(keyOf(ready.conversation));
}

void FinderModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask != 0 && failed.ask == m_ask)
        set(0, failed.text.isEmpty() ? Sentence::english("This did not work. Please try again.") : failed.text);
}

void FinderModel::set(engine::AskId ask, const Sentence &error)
{
    if (ask != 0)
        m_patience.start();
    else
        m_patience.stop();
    const bool wasBusy = isBusy();
    m_ask = ask;
    if (isBusy() != wasBusy)
        Q_EMIT isBusyChanged();
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

} // namespace porchlight::models
