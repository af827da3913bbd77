// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/Person.h"

#include "tests/demo/Waiting.h"
#include "tests/system/HeadlessClient.h"

#include <QFile>

namespace porchlight::demo {

namespace {

constexpr auto patience = 60s;
constexpr engine::AskId askConversation = 1;

/// Nobody signs in by password here: the profile keeps a token.
const QString password = QStringLiteral("porch-lantern-7");

} // namespace

Person::Person(const QString &handle, const QString &displayName, const QString &data, const QString &log)
    : m_handle(handle), m_displayName(displayName), m_paths(*store::ProfilePaths::of(handle, data)), m_data(data), m_log(log)
{
}

QString Person::settle(const QString &relayUrl, const QString &invitation, const QString &peer)
{
    test::HeadlessClient client(m_paths);
    std::optional<QString> registered;
    bool isReady = false;
    QObject::connect(&client, &test::HeadlessClient::registered, &client, [&](const QString &trouble) { registered = trouble; });
    QObject::connect(&client.engine(), &runtime::EngineThread::conversationReady, &client, [&] { isReady = true; });
    // As soon as there is a connection.
    QObject::connect(&client.engine(), &runtime::EngineThread::connectionChanged, &client,
                     [&](const engine::ConnectionReport &report) {
                         if (report.state == engine::ConnectionReport::State::Online && !peer.isEmpty())
                             client.engine().post(engine::AskConversation{askConversation, peer});
                     });
    if (const auto trouble = client.start())
        return *trouble;
    if (!invitation.isEmpty()) {
        client.makeAccount({relayUrl, m_handle, password, m_displayName, QStringLiteral("demo"), invitation});
        if (!waitUntil([&] { return registered.has_value(); }, patience))
            return QStringLiteral("the relay does not answer");
        if (!registered->isEmpty())
            return *registered;
    }
    if (!peer.isEmpty() && !waitUntil([&] { return isReady; }, patience))
        return QStringLiteral("the conversation could not be opened");
    return {};
}

bool Person::openWindow(const QString &programs, const QString &with)
{
    if (!m_reader) {
        auto opened = store::LocalReader::open(m_paths.database);
        if (!opened)
            return false;
        m_reader = std::move(opened).value();
        m_watch = std::make_unique<test::TimelineWatch>(*m_reader);
    }
    m_app = std::make_unique<test::ChildProcess>(programs + QStringLiteral("/porchlight"), m_log);
    QStringList arguments{QStringLiteral("--profile"), m_handle, QStringLiteral("--data"), m_data,
                          QStringLiteral("--keys"), QStringLiteral("file")};
    if (!with.isEmpty())
        arguments << QStringLiteral("--with") << with;
    return m_app->start(arguments);
}

void Person::chooseDark()
{
    QFile settings(m_paths.folder + QStringLiteral("/appearance.ini"));
    if (settings.open(QIODevice::WriteOnly))
        settings.write("[appearance]\nmode=dark\n");
}

std::vector<test::TimelineChange> Person::look()
{
    if (!m_watch)
        return {};
    std::vector<test::TimelineChange> changes = m_watch->poll();
    for (const test::TimelineChange &change : changes)
        m_statuses[change.row.text] = change.now;
    return changes;
}

std::optional<store::MessageStatus> Person::statusOf(const QString &text) const
{
    const auto found = m_statuses.find(text);
    return found == m_statuses.end() ? std::nullopt : std::optional(found->second);
}

} // namespace porchlight::demo
