// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/HouseModel.h"
#include "app/runtime/SignInFlow.h"
#include "app/store/LocalRows.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// The form on which one makes an account or signs in: checks what can be checked here, hands the rest to the
/// SignInFlow, and says at which field something is wrong. On the thread of the windows. Never keeps a password.
class SignInModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY isBusyChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    Q_PROPERTY(QString errorField READ errorField NOTIFY errorChanged)
    Q_PROPERTY(QString relayUrl READ relayUrl NOTIFY relayUrlChanged)
    Q_PROPERTY(porchlight::models::HouseModel *house READ house CONSTANT) ///< null: there is none to be started here

public:
    explicit SignInModel(runtime::SignInFlow::Store store, runtime::SignInPatience patience = {}, QObject *parent = nullptr);

    bool isBusy() const { return m_flow.isRunning(); }
    QString error() const { return m_error.words(); }
    /// "relay", "invitation", "handle", "password", "name", or "" when it is about none of them.
    QString errorField() const { return m_errorField; }
    /// The one used last.
    QString relayUrl() const { return m_relayUrl; }
    void setRelayUrl(const QString &relayUrl);
    HouseModel *house() const { return m_house.get(); }
    /// Before anybody looks.
    void setHouse(std::unique_ptr<HouseModel> house) { m_house = std::move(house); }
    void setProxy(std::shared_ptr<const runtime::RelayProxy> proxy) { m_flow.setProxy(std::move(proxy)); }
    /// Whose profile this is already: no one else may sign in to it.
    void setOwner(const store::LocalIdentity &owner) { m_owner = owner; }
    void setError(const QString &field, const Sentence &error);

    Q_INVOKABLE void createAccount(const QString &relayUrl, const QString &invitation, const QString &handle,
                                   const QString &password, const QString &displayName);
    Q_INVOKABLE void signIn(const QString &relayUrl, const QString &handle, const QString &password,
                            const QString &displayName);
    /// The relay's address and the code in an invitation link; empty for anything else.
    Q_INVOKABLE QStringList readLink(const QString &typed) const;
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void isBusyChanged();
    /// Or the field that it is about.
    void errorChanged();
    void relayUrlChanged();
    void signedIn();

private:
    void start(runtime::SignInRequest request);
    void onFinished(const runtime::SignInResult &result);

    runtime::SignInFlow m_flow;
    std::unique_ptr<HouseModel> m_house;
    QString m_relayUrl;
    std::optional<store::LocalIdentity> m_owner;
    Sentence m_error;
    QString m_errorField;
};

} // namespace porchlight::models
