// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ProxyModel.h"

namespace porchlight::models {

ProxyModel::ProxyModel(std::shared_ptr<runtime::RelayProxy> proxy, EngineSink &sink, QObject *parent)
    : QObject(parent), m_proxy(std::move(proxy)), m_sink(sink)
{
    if (m_proxy)
        m_choice = m_proxy->choice();
}

QString ProxyModel::kind() const
{
    return runtime::nameOf(m_choice.kind);
}

bool ProxyModel::choose(const QString &kind, const QString &host, const QString &port, const QString &user,
                        const QString &password)
{
    runtime::ProxyChoice choice;
    choice.kind = runtime::proxyKindNamed(kind);
    if (choice.isOwn()) {
        bool isNumber = false;
        choice.host = host.trimmed();
        choice.port = port.trimmed().toUShort(&isNumber);
        if (!isNumber || choice.port == 0)
            return fail(Sentence::english("The port of a proxy is a number from 1 to 65535."));
        choice.user = user.trimmed();
        const bool isSame = choice.host == m_choice.host && choice.port == m_choice.port && choice.user == m_choice.user;
        choice.password = password.isEmpty() && isSame ? m_choice.password : password;
        if (choice.user.isEmpty() && !choice.password.isEmpty())
            return fail(Sentence::english("A password needs a user."));
        if (!choice.isValid())
            return fail(Sentence::english("That is no address of a proxy."));
    }
    m_wasChosen = true; // the report may come before this returns
    if (!m_proxy || !m_proxy->choose(choice)) {
        m_wasChosen = false;
        return fail(Sentence::english("It could not be stored on this computer. Is the disk full?"));
    }
    m_choice = choice;
    m_error.clear();
    m_sink.post(engine::TryNow()); // what waited for the way of before
    Q_EMIT changed();
    return true;
}

void ProxyModel::clearError()
{
    m_error.clear();
    Q_EMIT changed();
}

void ProxyModel::report(const engine::ConnectionReport &report)
{
    if (report.state == engine::ConnectionReport::State::Offline && std::exchange(m_wasChosen, false))
        m_sink.post(engine::TryNow());
    else if (report.state == engine::ConnectionReport::State::Online)
        m_wasChosen = false;
}

bool ProxyModel::fail(const Sentence &error)
{
    m_error = error;
    Q_EMIT changed();
    return false;
}

} // namespace porchlight::models
