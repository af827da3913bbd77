// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalChanges.h"
#include "app/models/EngineSink.h"
#include "app/store/LocalReader.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// What others get to see of oneself, and what they may (C3 to C5, D2). Audiences are "everyone", "contacts" or "nobody":
/// the relay enforces them, for all of one's devices, and what it refuses is said by `error`. Receipts and typing are told
/// by one's own devices, which tell each other whether they do; who does not tell does not see.
class PrivacyModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool receipts READ receipts WRITE setReceipts NOTIFY changed)
    Q_PROPERTY(bool typing READ typing WRITE setTyping NOTIFY changed)
    Q_PROPERTY(QString presence READ presence NOTIFY changed)
    Q_PROPERTY(QString writes READ writes NOTIFY changed)
    Q_PROPERTY(QString adds READ adds NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY isBusyChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    PrivacyModel(store::LocalReader &reader, EngineSink &sink, QObject *parent = nullptr);

    bool receipts() const { return !has(Preference::NoReceipts); }
    bool typing() const { return !has(Preference::NoTyping); }
    QString presence() const;
    QString writes() const;
    QString adds() const;
    bool isBusy() const { return m_ask != 0; }
    QString error() const { return m_error.words(); }

    void setReceipts(bool tells) { prefer(Preference::NoReceipts, !tells); }
    void setTyping(bool tells) { prefer(Preference::NoTyping, !tells); }
    /// @p what: "presence", "writes" or "adds".
    Q_INVOKABLE void choose(const QString &what, const QString &audience);
    /// In one conversation: @p what is "receipts" or "typing", @p choice "on", "off" or "" (as everywhere).
    Q_INVOKABLE void preferIn(const QString &conversationKey, const QString &what, const QString &choice);
    Q_INVOKABLE void clear() { set(0, QString()); }

    void refresh(const engine::LocalChanges &changes);
    void onDone(const engine::AskDone &done);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();
    void isBusyChanged();
    void errorChanged();

private:
    bool has(Preference preference) const { return (m_flags & quint64(preference)) != 0; }
    void prefer(Preference preference, bool on);
    void read();
    void set(engine::AskId ask, const Sentence &error);

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    quint64 m_flags = 0;
    wire::AccountSettings m_settings;
    engine::AskId m_ask = 0;
    Sentence m_error;
};

} // namespace porchlight::models
