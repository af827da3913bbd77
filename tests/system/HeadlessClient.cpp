// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/HeadlessClient.h"

#include "app/platform/KeyCustody.h"
#include "app/runtime/RealParts.h"
#include "app/store/Vault.h"
#include "tests/platform/FakeKeyring.h"

#include <QCoreApplication>

namespace porchlight::test {

namespace {

constexpr engine::AskId adoptAsk = ~engine::AskId(0); // whoever uses the engine counts from 1

/// As the app's; the key is kept in the profile's folder, where the app finds it when it is started on it.
runtime::EngineHostParts partsOf(const store::ProfilePaths &paths)
{
    auto parts = runtime::realParts(paths.database, DataKey());
    parts.openStore = [paths, random = parts.random]() -> runtime::EngineHostParts::OpenedStore {
        const auto isEncrypted = store::isEncrypted(paths.database);
        if (!isEncrypted)
            return store::describe(isEncrypted.error());
        FakeKeyring none;
        const auto kept = platform::KeyCustody(paths.folder, none, *random).obtain(*isEncrypted, platform::KeyPlace::File);
        if (!kept)
            return platform::describe(kept.error());
        return runtime::realParts(paths.database, kept->key).openStore();
    };
    return parts;
}

} // namespace

HeadlessClient::HeadlessClient(const store::ProfilePaths &paths, QObject *parent)
    : QObject(parent), m_paths(paths), m_engine(partsOf(paths)),
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
