// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/Rehearsal.h"

#include "relay/ops/DataFiles.h"

#include <QDateTime>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <unistd.h>

namespace porchlight::relay {

std::optional<milliseconds> readRehearsalTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC || time.toMSecsSinceEpoch() < 0)
        return std::nullopt;
    return milliseconds(time.toMSecsSinceEpoch());
}

std::optional<Failure> whyNoRehearsal(const Settings &settings, const QString &dataFolder)
{
    const auto refusal = [](const QString &sentence) { return Failure{ExitCode::Configuration, sentence}; };
    if (!settings.listen.isLoopback() || settings.tls != TlsMode::Own || settings.publicUrl || !settings.trustedProxies.empty()) {
        return refusal(QStringLiteral("--rehearsal-from is for a relay that this machine alone can reach, by listen = 127.0.0.1 or ::1 "
                                      "and tls = own, without public_url and trusted_proxies: it forges the times of messages."));
    }
    if (QFileInfo::exists(databasePath(dataFolder)) || QFileInfo::exists(dataFolder + u"/relay.key")) {
        return refusal(u"--rehearsal-from needs a new data folder, and " + dataFolder +
                       u" has been a relay's: times that people rely on are in there.");
    }
    return std::nullopt;
}

Rehearsal::Rehearsal(std::shared_ptr<RehearsalClock> clock, int input)
    : m_clock(std::move(clock)), m_input(input), m_notifier(input, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Rehearsal::read);
}

void Rehearsal::read()
{
    char bytes[256];
    const ssize_t count = ::read(m_input, bytes, sizeof bytes);
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_notifier.setEnabled(false);
        m_clock->catchUp();
        return answer();
    }
    for (const char c : QByteArrayView(bytes, count)) {
        if (c != '\n') {
            if (m_begun.size() <= lineBytesMax) // what is longer is no time, however it goes on
                m_begun += c;
            continue;
        }
        if (const auto time = readRehearsalTime(QString::fromLatin1(std::exchange(m_begun, QByteArray()))))
            m_clock->goTo(*time);
        answer();
    }
}

void Rehearsal::answer() const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(m_clock->now().wall.count(), Qt::UTC);
    std::printf("time %s\n", qPrintable(time.toString(Qt::ISODateWithMs)));
    std::fflush(stdout);
}

} // namespace porchlight::relay
