// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QtQmlIntegration>

#include <functional>

namespace porchlight::models {

/// Another password for the account, and its end (D1). On the thread of the windows. Passwords are kept no longer than
/// they are under way.
class AccountModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString stage READ stage NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString errorField READ errorField NOTIFY changed)

public:
    /// @p handle: of the account, to be typed before it is deleted.
    AccountModel(EngineSink &sink, std::function<QString()> handle, QObject *parent = nullptr);

    bool isBusy() const { return m_ask != 0; }
    /// "" , "changing", "changed", "deleting" or "deleted".
    QString stage() const { return m_stage; }
    /// A sentence for people, until the next attempt, and what it is about: "current", "wanted", "again", "handle" or "".
    QString error() const { return m_error.words(); }
    QString errorField() const { return m_errorField; }
    bool isDeleted() const { return m_stage == QStringLiteral("deleted"); }

    Q_INVOKABLE void changePassword(const QString &current, const QString &wanted, const QString &again);
    /// @p typed: the own handle, as a person types it.
    Q_INVOKABLE void deleteAccount(const QString &typed, const QString &password);
    /// The dialog is closed. What is under way goes on, and nobody hears of it; but that the account is gone.
    Q_INVOKABLE void clear();

    void onDone(const engine::AskDone &done);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();
    /// The relay has done it: what is on this computer can go.
    void deleted();

private:
    void set(const QString &stage, const QString &field = {}, const Sentence &error = {});

    EngineSink &m_sink;
    const std::function<QString()> m_handle;
    engine::AskId m_ask = 0;
    QString m_stage;
    Sentence m_error;
    QString m_errorField;
};

} // namespace porchlight::models
