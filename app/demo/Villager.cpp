// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Villager.h"

#include "app/runtime/RealParts.h"

namespace porchlight::demo {

namespace {

/// Of no use to anybody: the relay that knows it is gone with the demo. qml/README.md has it, for whoever tries the forms.
const QString password = QStringLiteral("harbour-light");
const QString deviceName = QStringLiteral("Boathouse laptop");
constexpr engine::AskId adoptAsk = ~engine::AskId(0);

} // namespace

Villager::Villager(const QString &handle, const QString &data, std::shared_ptr<const Clock> clock)
    : m_handle(handle), m_paths(*store::ProfilePaths::of(handle, data)), m_clock(std::move(clock)), m_key(DataKey::random(m_random)),
      m_signIn([this](const engine::PutIdentity &identity, const QString &displayName, std::function<void(bool)> stored) {
          m_stored = std::move(stored);
          m_engine->adopt(adoptAsk, identity, displayName);
      })
{
    connect(&m_signIn, &runtime::SignInFlow::finished, this, [this](const runtime::SignInResult &result) {
        Q_EMIT joined(result ? QString() : result.error().text);
    });
}

Villager::~Villager()
{
    sleep();
}

std::optional<QString> Villager::wake()
{
    if (m_engine)
        return std::nullopt;
    auto parts = runtime::realParts(m_paths.database, m_key);
    parts.clock = m_clock;
    auto engine = std::make_unique<runtime::EngineThread>(std::move(parts));
    if (auto trouble = engine->start())
        return trouble;
    auto reader = store::LocalReader::open(m_paths.database);
    if (!reader)
        return store::describe(reader.error());
    m_engine = std::move(engine);
    m_reader = std::move(reader).value();
    listen();
    return std::nullopt;
}

void Villager::listen()
{
    using runtime::EngineThread;
    EngineThread *const engine = m_engine.get();
    connect(engine, &EngineThread::changed, this, &Villager::changed);
    connect(engine, &EngineThread::connectionChanged, this, [this](const engine::ConnectionReport &report) {
        m_isOnline = report.state == engine::ConnectionReport::State::Online;
    });
    connect(engine, &EngineThread::standingChanged, this,
            [this](const engine::DeviceStanding &standing) { m_isLinked = !standing.isPending; });
    connect(engine, &EngineThread::conversationReady, this,
            [this](const engine::ConversationReady &ready) { m_ready[ready.ask] = ready.conversation; });
    connect(engine, &EngineThread::safetyNumberTold, this,
            [this](const engine::SafetyNumberTold &told) { m_safetyNumber = told; });
    connect(engine, &EngineThread::adopted, this, [this](quint64 ask, bool isStored) {
        if (ask == adoptAsk && m_stored)
            std::exchange(m_stored, nullptr)(isStored);
    });
}

void Villager::sleep()
{
    m_signIn.cancel();
    m_isOnline = m_isLinked = false;
    m_reader.reset(); // before the store that it reads
    if (const auto engine = std::move(m_engine)) {
        engine->disconnect(this);
        engine->stop();
    }
}

void Villager::join(const QString &relayUrl, const QString &invitation, const QString &displayName)
{
    m_signIn.start({relayUrl, m_handle, password, displayName, deviceName, invitation});
}

void Villager::post(engine::EngineEvent event)
{
    if (m_engine)
        m_engine->post(std::move(event));
}

ConversationId Villager::ready(engine::AskId ask) const
{
    const auto found = m_ready.find(ask);
    return found == m_ready.end() ? ConversationId() : found->second;
}

AccountId Villager::account()
{
    const auto identity = m_reader->identity();
    return identity ? identity->account : AccountId();
}

std::optional<store::TimelineRow> Villager::newest(const ConversationId &conversation)
{
    const auto page = m_reader->timelinePage(conversation, std::nullopt, 1);
    return page.empty() ? std::nullopt : std::optional(page.front());
}

void Villager::say(const ConversationId &conversation, const QString &text)
{
    post(engine::Compose{nextAsk(), conversation, text});
}

void Villager::read(const ConversationId &conversation)
{
    const auto row = newest(conversation);
    if (row && row->seq)
        post(engine::MarkRead{conversation, *row->seq});
}

} // namespace porchlight::demo
