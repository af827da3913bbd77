// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QtQmlIntegration>

#include <functional>

namespace porchlight::models {

/// What one does with a conversation beside talking in it: accepting a stranger's request (rule 12) and muting (B1),
/// which the relay is asked for, one attempt at a time; pinning and archiving, which one's devices tell each other. What
/// it comes to is read from the database like everything else. On the thread of the windows.
class ConversationSwitches final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY isBusyChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    using WallClock = std::function<qint64()>; ///< milliseconds since 1970

    ConversationSwitches(EngineSink &sink, WallClock clock, QObject *parent = nullptr);

    bool isBusy() const { return m_ask != 0; }
    /// A sentence for people, until the next attempt.
    QString error() const { return m_error.words(); }

    Q_INVOKABLE void accept(const QString &conversationKey);
    /// @p hours from now; 0: no more; below 0: for ever.
    Q_INVOKABLE void mute(const QString &conversationKey, int hours);
    Q_INVOKABLE void setPinned(const QString &conversationKey, bool pinned);
    Q_INVOKABLE void setArchived(const QString &conversationKey, bool archived);
    Q_INVOKABLE void clear() { set(0, QString()); }

    void onDone(const engine::AskDone &done);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void isBusyChanged();
    void errorChanged();

private:
    void set(engine::AskId ask, const Sentence &error);

    EngineSink &m_sink;
    const WallClock m_clock;
    engine::AskId m_ask = 0;
    Sentence m_error;
};

} // namespace porchlight::models
