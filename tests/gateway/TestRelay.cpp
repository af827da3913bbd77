// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/TestRelay.h"

#include "shared/base/Hash.h"

#include <QFile>

#include <unistd.h>

namespace porchlight::tests {

TestRelay::TestRelay(const relay::SocketLimits &limits, const std::optional<QSslConfiguration> &tls,
                     const QHostAddress &address)
    : m_memory(std::make_shared<FakeMemory>()), m_server([&] {
          relay::RelaySettings settings;
          settings.openStore = [memory = m_memory] { return std::make_unique<FakeStore>(memory); };
          settings.openReader = [memory = m_memory] { return std::make_unique<FakeReader>(memory); };
          settings.limits = limits;
          settings.rates = relay::RateLimits::none(); // load is what these tests are about
          settings.tls = tls;
          settings.address = address;
          return settings;
      }())
{
}

QByteArray TestRelay::addAccount(const QString &handle)
{
    SystemRandom random;
    const auto account = random.id<AccountId>();
    const QByteArray token = random.bytes(wire::tokenBytes);
    const std::lock_guard lock(m_memory->mutex);
    m_memory->handles[account] = handle;
    m_memory->accounts[handle] = account;
    m_memory->tokens[tokenHash(token)] = {account, 1};
    return token;
}

bool TestRelay::signIn(RawClient &client, const QByteArray &token)
{
    if (!client.open())
        return false;
    wire::Hello hello;
    hello.token = token;
    client.send(hello);
    const auto welcome = client.expect<wire::Welcome>();
    return welcome && welcome->signedIn;
}

qint64 TestRelay::residentBytes()
{
#ifdef __SANITIZE_ADDRESS__
    return 0; // it keeps what is freed: nothing can be said
#endif
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace porchlight::tests
