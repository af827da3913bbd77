// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "app/store/LocalReader.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// One message of another, to be shown to whoever runs the relay (D4). It goes with its proof: neither side can lie about
/// what was said.
class ReportModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// What would be shown, in one line; empty: nothing is being reported.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    /// This device has what proves it. A message that came from another device has none.
    Q_PROPERTY(bool isProvable READ isProvable NOTIFY changed)
    Q_PROPERTY(bool isDone READ isDone NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    using Conversation = std::function<ConversationId()>; ///< that is open

    ReportModel(store::LocalReader &reader, EngineSink &sink, Conversation conversation, QObject *parent = nullptr);

    QString words() const { return m_words; }
    bool isProvable() const { return !m_proof.isEmpty(); }
    bool isDone() const { return m_isDone; }
    bool isBusy() const { return m_ask != 0; }
    QString error() const { return m_error.words(); }

    /// A message of the open conversation; with an empty key the newest of the other one that can be proved.
    Q_INVOKABLE void begin(const QString &messageKey);
    Q_INVOKABLE void send(const QString &reason);
    Q_INVOKABLE void clear();

    void onDone(const engine::AskDone &done);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();

private:
    bool take(const ConversationId &conversation, const store::TimelineRow &row);

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    const Conversation m_conversation;
    ConversationId m_reported;
    Seq m_seq = 0;
    QByteArray m_proof;
    QString m_words;
    Sentence m_error;
    bool m_isDone = false;
    engine::AskId m_ask = 0;
};

} // namespace porchlight::models
