// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/HeadlessClient.h"

#include "app/runtime/RealParts.h"
#include "app/store/SqliteLocalStore.h"

#include <QCoreApplication>

namespace porchlight::test {

namespace {

constexpr engine::AskId adoptAsk = ~engine::AskId(0); // whoever uses the engine counts from 1

} // namespace

HeadlessClient::HeadlessClient(const store::ProfilePaths &paths, QObject *parent)
    : QObject(parent), m_paths(paths), m_engine(runtime::realParts(paths.database)),
      m_signIn([this](const engine::PutIdentity &identity, const QString &displayName, std::function<void(bool)> stored) {
          m_stored = std::move(stored);
          m_engine.adopt(adoptAsk, identity, displayName);
      })
{
    connect(&m_engine, &runtime::EngineThread::adopted, this, [this](quint64 ask, bool isStored) {
        if (ask == adoptAsk && m_stored)
            std::exchange(m_stored, nullptr)(isStored);
    });
    connect(&m_signIn, &runtime::SignInFlow::finished, this, [this](const runtime::SignInResult &result) {
        Q_EMIT registered(result ? QString() : result.error().text);
    });
}

HeadlessClient::~HeadlessClient()
{
    stop();
}

std::optional<QString> HeadlessClient::start()
{
    m_lock = std::make_unique<FolderLock>(m_paths.folder);
    if (m_lock->state() != FolderLock::State::Locked)
        return QStringLiteral("This profile is in use, or its folder cannot be made.");
    if (auto trouble = m_engine.start())
        return trouble;
    auto opened = store::LocalReader::open(m_paths.database);
    if (!opened)
        return store::describe(opened.error());
    m_reader = std::move(opened).value();
    return std::nullopt;
}

void HeadlessClient::stop()
{
    m_signIn.cancel();
    m_engine.stop();
    QCoreApplication::sendPostedEvents(&m_engine); // what the storage thread said last
    m_reader.reset();
    m_lock.reset();
}

} // namespace porchlight::test
