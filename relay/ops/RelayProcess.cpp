// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/RelayProcess.h"

#include "relay/ops/FlagReport.h"
#include "relay/ops/Log.h"
#include "relay/ops/Metrics.h"
#include "relay/ops/ModerationReport.h"
#include "relay/ops/RetentionReport.h"
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

RelayProcess::RelayProcess(const QString &dataFolder, const Settings &settings, const RelayIdentity &identity,
                           std::unique_ptr<FolderLock> lock, std::shared_ptr<const Clock> clock)
    : m_dataFolder(dataFolder),
      m_settings(settings),
      m_identity(identity),
      m_lock(std::move(lock)),
      m_witness(dataFolder),
      m_clock(std::move(clock)),
      m_adminService({[this](Operation operation, AdminParts::Settled settled) {
                          return submit(std::move(operation), std::move(settled));
                      },
                      [this] { return report(); },
                      [this](Work work, Toggle toggle) { m_server.setShedding(work, toggle); }, *m_clock, m_random,
                      [this](Command command) { return retention(command); },
                      [this](Command command) { return flags(command); },
                      [this](quint64 number) { return moderationReport(m_dataFolder, number); },
                      [this](const QString &code, const QString &publicUrl) { return invitation(code, publicUrl); }}),
      m_admin(m_adminService),
      m_retention([this](Operation operation, RetentionDriver::Settled settled) {
                      return m_server.writer().submit(std::move(operation), [settled = std::move(settled)](Settlement s) {
                          settled(s.status, std::move(s.outcome));
                      });
                  },
                  *m_clock),
      m_server(serverSettings()),
      m_http([this](const QByteArray &path) { return answerHttp(path); })
{
}

RelayProcess::~RelayProcess() = default;

RelaySettings RelayProcess::serverSettings()
{
    RelaySettings settings;
    settings.openStore = [this] { return openStore(); };
    settings.openReader = [this] { return openReader(); };
    settings.betweenTransactions = [this] {
        m_isFull = m_watched->isFull();
        m_store->maintain();
        m_witness.note(*m_store, m_clock->now().mono);
    };
    settings.commitFailed = [] { exitBecauseOfDisk("commit-failed"); };
    settings.address = m_settings.listen;
    settings.port = m_settings.port;
    if (m_identity.tls)
        settings.tls = serverConfiguration(*m_identity.tls);
    settings.trustedProxies = m_settings.trustedProxies;
    settings.rates = m_settings.rates;
    settings.clock = m_clock;
    settings.limits.connectionsMax = m_settings.connectionsMax;
    settings.limits.handshakesMax = m_settings.handshakesMax;
    return settings;
}

std::optional<Failure> RelayProcess::start()
{
    if (m_identity.tls && !serverConfiguration(*m_identity.tls))
        return Failure{ExitCode::Configuration, QStringLiteral("The relay's key is of a kind that cannot be used: take one "
                                                               "for RSA or a curve of NIST.")};
    switch (m_server.start()) {
    case RelayServer::Started::Yes:
        break;
    case RelayServer::Started::StoreNotOpened:
        return m_storeFailure.value_or(Failure{});
    case RelayServer::Started::PortTaken:
        return Failure{ExitCode::Unavailable, u"The relay cannot listen on port " + QString::number(m_settings.port) +
                                                  u" of " + m_settings.listen.toString() +
                                                  u": another program has it, or this user may not take it."};
    }
    m_startedAt = m_clock->now().mono;
    if (m_settings.httpPort) {
        m_httpPort = m_http.open(m_settings.httpListen, *m_settings.httpPort);
        if (m_httpPort == 0)
            return Failure{ExitCode::Unavailable, u"Nothing can listen on http_port " +
                                                      QString::number(*m_settings.httpPort) +
                                                      u": another program has it, or this user may not take it."};
    }
    m_retention.start();
    return m_admin.listen(m_dataFolder);
}

QString RelayProcess::url() const
{
    QUrl url;
    url.setScheme(m_identity.tls ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setHost(m_settings.listen.toString());
    url.setPort(m_server.port());
    return url.toString();
}

void RelayProcess::stop()
{
    m_isStopping = true;
    m_admin.stopAccepting();
    m_server.stop();
    m_witness.write();
    m_admin.finish();
    m_http.stop();
}

std::unique_ptr<Store> RelayProcess::openStore()
{
    auto reserve = std::make_unique<DiskReserve>(m_dataFolder);
    auto opened = SqliteStore::open(databasePath(m_dataFolder));
    if (!opened && isForWantOfRoom(opened.error(), m_dataFolder) && reserve->giveUp())
        opened = SqliteStore::open(databasePath(m_dataFolder)); // whoever filled the disk, what is here can be read
    if (!opened) {
        m_storeFailure = failureOf(opened.error(), m_dataFolder);
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
    m_witness.note(*m_store, m_clock->now().mono);
    auto watched = std::make_unique<WatchedStore>(std::move(opened).value(), *m_clock, std::move(reserve));
    m_watched = watched.get();
    m_watched->setBlobRoom(m_settings.blobBytesMax);
    m_isFull = watched->isFull();
    return watched;
}

std::unique_ptr<StoreReader> RelayProcess::openReader() const
{
    auto opened = SqliteReader::open(databasePath(m_dataFolder));
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

AdminAnswer RelayProcess::retention(Command command)
{
    if (command == Command::RetentionStatus)
        return retentionReport(m_dataFolder);
    if (command == Command::DeadLetters)
        return deadLetterReport(m_dataFolder);
    if (m_retention.isRunning())
        return {ExitCode::InUse, QStringLiteral("A run is under way. Try again in a moment.")};
    m_retention.run(command == Command::RetentionConfirm);
    return {ExitCode::Ok, QStringLiteral("begun: \"admin retention status\" tells what it has done\n")};
}

AdminAnswer RelayProcess::flags(Command command)
{
    if (command == Command::Flags)
        return flagReport(m_dataFolder, m_server.flags());
    m_server.clearFlags();
    return {ExitCode::Ok, {}};
}

/// On the thread of the HTTP server.
HttpAnswer RelayProcess::answerHttp(const QByteArray &path) const
{
    const WriterCounters &writer = m_server.counters().writer;
    if (path == "/healthz")
        return {200, "alive\n"};
    if (path == "/metrics")
        return {200, metricsText(m_server.counters())};
    if (path != "/readyz")
        return {404, {}};
    if (m_isStopping)
        return {503, "stopping\n"};
    if (writer.failedCommits.value() > 0)
        return {503, "the disk fails\n"};
    if (m_isFull)
        return {503, "the disk is full\n"};
    return {200, "ready\n"};
}

Result<QString, Failure> RelayProcess::invitation(const QString &code, const QString &publicUrl) const
{
    Settings settings = m_settings;
    if (!publicUrl.isEmpty()) {
        if (const QString wrong = applySetting(settings, u"public_url", publicUrl); !wrong.isEmpty())
            return Failure{ExitCode::Usage, wrong};
    }
    return invitationText(code, settings, m_identity, m_server.port());
}

AdminAnswer RelayProcess::report()
{
    return statusReport(m_dataFolder, RunningRelay{url(), m_clock->now().mono - m_startedAt, m_server.load()});
}

} // namespace porchlight::relay
