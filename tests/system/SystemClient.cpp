// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// system_client DATA PROFILE: the app without its windows, driven by lines on stdin and telling lines on stdout.
//   register URL CODE HANDLE PASSWORD  → registered | trouble …
//   talk N HANDLE                      → conversation N ID
//   compose N CONVERSATION TEXT…       → composed N ID, once it is stored
//   read CONVERSATION                  everything so far was shown
//   try-now
//   quit
// By itself it tells: row CONVERSATION ID STATUS TEXT (each message that is new or whose status changed), online,
// offline REASON, failed N REASON, and ready once everything that was stored before has been told.

#include "app/platform/QuitSignal.h"
#include "tests/system/HeadlessClient.h"
#include "tests/system/TimelineWatch.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::test;

namespace {

void report(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout); // one write for a line: it is told whole or not at all
}

} // namespace

/// The lines of one client. Lives on the main thread.
class SystemClient final : public QObject
{
public:
    explicit SystemClient(const store::ProfilePaths &paths) : m_client(paths) {}

    bool start();

private:
    void readInput();
    void obey(const QByteArray &line);
    void tellRows();
    void quit();

    HeadlessClient m_client;
    std::unique_ptr<TimelineWatch> m_watch;
    std::unique_ptr<QSocketNotifier> m_input;
    platform::QuitSignal m_quitSignal;
    QByteArray m_buffer;
};

bool SystemClient::start()
{
    using engine::ConnectionReport;
    runtime::EngineThread &engine = m_client.engine();
    connect(&engine, &runtime::EngineThread::changed, this, &SystemClient::tellRows);
    connect(&engine, &runtime::EngineThread::composed, this, [](const engine::Composed &composed) {
        report("composed " + QByteArray::number(composed.ask) + ' ' + composed.id.toHex());
    });
    connect(&engine, &runtime::EngineThread::conversationReady, this, [](const engine::ConversationReady &ready) {
        report("conversation " + QByteArray::number(ready.ask) + ' ' + ready.conversation.toHex());
    });
    connect(&engine, &runtime::EngineThread::askFailed, this, [](const engine::AskFailed &failed) {
        report("failed " + QByteArray::number(failed.ask) + ' ' + failed.text.toUtf8());
    });
    connect(&engine, &runtime::EngineThread::connectionChanged, this, [](const ConnectionReport &state) {
        report(state.state == ConnectionReport::State::Online ? QByteArray("online") : "offline " + state.reason.toUtf8());
    });
    connect(&m_client, &HeadlessClient::registered, this, [](const QString &trouble) {
        report(trouble.isEmpty() ? QByteArray("registered") : "trouble " + trouble.toUtf8());
    });
    connect(&m_quitSignal, &platform::QuitSignal::received, this, &SystemClient::quit);
    if (const auto trouble = m_client.start()) {
        report("trouble " + trouble->toUtf8());
        return false;
    }
    m_watch = std::make_unique<TimelineWatch>(m_client.reader());
    tellRows();
    report("ready");
    ::fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK);
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, &SystemClient::readInput);
    return true;
}

void SystemClient::readInput()
{
    char bytes[4096];
    const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count == 0)
        return quit();
    if (count > 0)
        m_buffer.append(bytes, count);
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        obey(m_buffer.left(end));
        m_buffer.remove(0, end + 1);
    }
}

void SystemClient::obey(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    const QByteArray &verb = words.front();
    const auto conversation = [&](int at) { return ConversationId::fromHex(words.value(at)).value_or(ConversationId()); };
    if (verb == "register") {
        const auto text = [&](int at) { return QString::fromUtf8(words.value(at)); };
        m_client.makeAccount({text(1), text(3), text(4), text(3), QStringLiteral("system test"), text(2)});
    } else if (verb == "talk") {
        m_client.engine().post(engine::AskConversation{words.value(1).toULongLong(), QString::fromUtf8(words.value(2))});
    } else if (verb == "compose") {
        const QString text = QString::fromUtf8(words.mid(3).join(' '));
        m_client.engine().post(engine::Compose{words.value(1).toULongLong(), conversation(2), text});
    } else if (verb == "read") {
        for (const store::TimelineRow &row : m_client.reader().timelinePage(conversation(1), std::nullopt, 1000)) {
            if (row.seq) // those above are not sent yet
                return m_client.engine().post(engine::MarkRead{conversation(1), *row.seq});
        }
    } else if (verb == "try-now") {
        m_client.engine().post(engine::TryNow());
    } else if (verb == "quit") {
        quit();
    } else {
        report("trouble unknown command");
    }
}

void SystemClient::tellRows()
{
    if (!m_watch)
        return;
    for (const TimelineChange &change : m_watch->poll()) {
        report("row " + change.conversation.toHex() + ' ' + change.row.id.toHex() + ' ' + nameOf(change.now).toLatin1()
               + ' ' + change.row.text.toUtf8());
    }
}

void SystemClient::quit()
{
    m_input.reset();
    m_client.engine().stop();
    QCoreApplication::sendPostedEvents(); // what was composed last is still told
    m_watch.reset();
    m_client.stop();
    QCoreApplication::quit();
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto paths = store::ProfilePaths::of(app.arguments().value(2), app.arguments().value(1));
    if (!paths)
        return 64;
    SystemClient client(*paths);
    return client.start() ? QCoreApplication::exec() : 1;
}
