// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runtime/EngineThread.h"
#include "app/runtime/SignInFlow.h"
#include "app/store/LocalReader.h"
#include "app/store/ProfilePaths.h"
#include "shared/base/FolderLock.h"

namespace porchlight::test {

/// The app without its windows: the same engine thread, database, sign-in and socket on a profile's folder. Owns them
/// all. Lives on the main thread.
class HeadlessClient final : public QObject
{
    Q_OBJECT

public:
    explicit HeadlessClient(const store::ProfilePaths &paths, QObject *parent = nullptr);
    ~HeadlessClient() override;

    /// Why it could not, for people.
    std::optional<QString> start();
    /// Returns once all that was posted is stored, and every signal about it was emitted.
    void stop();

    /// registered() answers.
    void makeAccount(runtime::SignInRequest request) { m_signIn.start(std::move(request)); }

    bool isSignedIn() { return m_reader->identity().has_value(); }
    runtime::EngineThread &engine() { return m_engine; }
    store::LocalReader &reader() { return *m_reader; }

Q_SIGNALS:
    /// @p trouble: empty when there is an account now.
    void registered(const QString &trouble);

private:
    const store::ProfilePaths m_paths;
    std::unique_ptr<FolderLock> m_lock;
    runtime::EngineThread m_engine;
    runtime::SignInFlow m_signIn;
    std::unique_ptr<store::LocalReader> m_reader;
    std::function<void(bool)> m_stored; ///< waits for adopted()
};

} // namespace porchlight::test
