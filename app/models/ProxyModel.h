// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "app/runtime/RelayProxy.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// The form in which one chooses the way to the relay. What is chosen counts at once, for the connection that there is as
/// well. Never gives a stored password out again. On the thread of the windows.
class ProxyModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// "none", "system", "socks5" or "http", as it is in force.
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString host READ host NOTIFY changed)
    Q_PROPERTY(int port READ port NOTIFY changed) ///< 0: none
    Q_PROPERTY(QString user READ user NOTIFY changed)
    Q_PROPERTY(bool hasPassword READ hasPassword NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    /// Null: there is nothing to choose, and everything stays as it is.
    ProxyModel(std::shared_ptr<runtime::RelayProxy> proxy, EngineSink &sink, QObject *parent = nullptr);

    QString kind() const;
    QString host() const { return m_choice.host; }
    int port() const { return m_choice.port; }
    QString user() const { return m_choice.user; }
    bool hasPassword() const { return !m_choice.password.isEmpty(); }
    QString error() const { return m_error.words(); }

    /// False: error says why not. An empty @p password beside the host, port and user of before leaves the one there is.
    Q_INVOKABLE bool choose(const QString &kind, const QString &host, const QString &port, const QString &user,
                            const QString &password);
    Q_INVOKABLE void clearError();

    /// Of the connection that the choice has ended the next is not waited for.
    void report(const engine::ConnectionReport &report);

Q_SIGNALS:
    void changed();

private:
    bool fail(const Sentence &error);

    const std::shared_ptr<runtime::RelayProxy> m_proxy;
    EngineSink &m_sink;
    runtime::ProxyChoice m_choice;
    Sentence m_error;
    bool m_wasChosen = false;
};

} // namespace porchlight::models
