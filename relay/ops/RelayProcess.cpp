// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/RelayProcess.h"

#include "relay/ops/Log.h"
#include "relay/ops/StatusReport.h"
#include "relay/ops/WatchedStore.h"
#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/SqliteStore.h"

#include <QUrl>

#include <unistd.h>

namespace porchlight::relay {

namespace {

/// On whatever thread noticed it. Nothing is told any more, and nothing is tidied up: the next start looks at the disk.
[[noreturn]] void exitBecauseOfDisk(const char *event)
{
    writeLog(LogLevel::Error, event, {{"exit", QString::number(int(ExitCode::Disk))}});
    ::_exit(int(ExitCode::Disk));
}

} // namespace

RelayProcess::RelayProcess(const Invocation &invocation, std::unique_ptr<FolderLock> lock)
    : m_invocation(invocation),
      m_lock(std::move(lock)),
      m_witness(invocation.dataFolder),
      m_adminService({[this](Operation operation, AdminParts::Settled settled) {
                          return submit(std::move(operation), std::move(settled));
                      },
                      [this] { return report(); }, m_clock, m_random}),
      m_admin(m_adminService),
      m_server(settings())
{
}

RelayProcess::~RelayProcess() = default;

RelaySettings RelayProcess::settings()
{
    RelaySettings settings;
    settings.openStore = [this] { return openStore(); };
    settings.openReader = [this] { return openReader(); };
    settings.betweenTransactions = [this] {
        m_store->maintain();
        m_witness.note(*m_store, m_clock.now().mono);
    };
    settings.commitFailed = [] { exitBecauseOfDisk("commit-failed"); };
    settings.address = m_invocation.listen;
    settings.port = m_invocation.port;
    return settings;
}

std::optional<Failure> RelayProcess::start()
{
    switch (m_server.start()) {
    case RelayServer::Started::Yes:
        break;
    case RelayServer::Started::StoreNotOpened:
        return m_storeFailure.value_or(Failure{});
    case RelayServer::Started::PortTaken:
        return Failure{ExitCode::Unavailable, u"The relay cannot listen on port " + QString::number(m_invocation.port) +
                                                  u" of " + m_invocation.listen.toString() +
                                                  u": another program has it, or this user may not take it."};
    }
    m_startedAt = m_clock.now().mono;
    return m_admin.listen(m_invocation.dataFolder);
}

QString RelayProcess::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("ws"));
    url.setHost(m_invocation.listen.toString());
    url.setPort(m_server.port());
    return url.toString();
}

void RelayProcess::stop()
{
    m_admin.stopAccepting();
    m_server.stop();
    m_witness.write();
    m_admin.finish();
}

std::unique_ptr<Store> RelayProcess::openStore()
{
    auto opened = SqliteStore::open(databasePath(m_invocation.dataFolder));
    if (!opened) {
        m_storeFailure = failureOf(opened.error(), m_invocation.dataFolder);
        return nullptr;
    }
    m_store = opened.value().get();
    if (m_witness.contradicts(*m_store)) {
        // Somebody has put a copy in the place of the database. Clients must not go on as if nothing had happened.
        const GenerationId generation = m_random.id<GenerationId>();
        if (commit(*m_store, {OpenGeneration{m_store->generation(), generation}}).status != CommitStatus::Committed) {
            m_storeFailure = Failure{ExitCode::Disk, QStringLiteral("The database could not be written.")};
            return nullptr;
        }
        writeLog(LogLevel::Warning, "database-was-exchanged",
                 {{"generation", QString::fromLatin1(generation.toHex())}});
    }
    m_witness.note(*m_store, m_clock.now().mono);
    return std::make_unique<WatchedStore>(std::move(opened).value());
}

std::unique_ptr<StoreReader> RelayProcess::openReader() const
{
    auto opened = SqliteReader::open(databasePath(m_invocation.dataFolder));
    if (!opened)
        exitBecauseOfDisk("reader-not-opened");
    auto reader = std::move(opened).value();
    reader->whenBroken([] { exitBecauseOfDisk("read-failed"); });
    return reader;
}

bool RelayProcess::submit(Operation operation, AdminParts::Settled settled)
{
    return m_server.writer().submit(std::move(operation), [settled = std::move(settled)](const Settlement &settlement) {
        settled(settlement.status);
    });
}

AdminAnswer RelayProcess::report() const
{
    return statusReport(m_invocation.dataFolder, RunningRelay{url(), m_clock.now().mono - m_startedAt});
}

} // namespace porchlight::relay
