// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace porchlight::models {

/// Starts a conversation with someone by their handle. One attempt at a time; a new one replaces it. On the thread of
/// the windows.
class FinderModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY isBusyChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    /// The conversation with that handle that there is already; then the relay is not asked.
    using Find = std::function<std::optional<ConversationId>(const QString &handle)>;

    FinderModel(EngineSink &sink, Find find, milliseconds patience, QObject *parent = nullptr);

    bool isBusy() const { return m_ask != 0; }
    QString error() const { return m_error.words(); }

    Q_INVOKABLE void start(const QString &handle);
    /// Forgets the error, and an attempt under way.
    Q_INVOKABLE void clear();

    void onReady(const engine::ConversationReady &ready);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void isBusyChanged();
    void errorChanged();
    void opened(const QString &conversationKey);

private:
    void set(engine::AskId ask, const Sentence &error);

    EngineSink &m_sink;
    const Find m_find;
    QTimer m_patience;
    engine::AskId m_ask = 0;
    Sentence m_error;
};

} // namespace porchlight::models
