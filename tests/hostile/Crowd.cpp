// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/hostile/Crowd.h"

#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/Hash.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Random.h"
#include "shared/wire/Limits.h"

#include <QElapsedTimer>
#include <QThread>

#include <arpa/inet.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace porchlight::tests {

namespace {

constexpr quint64 someTimeMs = 1'700'000'000'000;
constexpr int receiveBufferBytes = 8 * 1024;

relay::CreateAccount account(const QString &handle, const Seeded::Device &device, const TokenHash &invitation)
{
    relay::CreateAccount create;
    create.account = device.id.account;
    create.handle = handle;
    create.passwordHash = "nobody signs in by password here";
    create.invitation = invitation;
    create.deviceName = QStringLiteral("crowd");
    create.token = tokenHash(device.token);
    create.nowMs = someTimeMs;
    return create;
}

} // namespace

Crowd::~Crowd()
{
    for (const int fd : m_sockets)
        ::close(fd);
}

bool Crowd::connect(quint16 port, int count)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int i = 0; i < count; ++i) {
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (fd < 0)
            return false;
        ::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes, sizeof receiveBufferBytes);
        if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
            ::close(fd);
            return false;
        }
        m_sockets.push_back(fd);
    }
    return true;
}

bool Crowd::write(std::size_t index, const QByteArray &bytes)
{
    const auto sent = ::send(m_sockets[index], bytes.constData(), std::size_t(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
    return sent >= 0 || errno == EAGAIN;
}

bool Crowd::waitForBytes(int bytes, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    for (const int fd : m_sockets) {
        for (int there = 0; there < bytes; ::ioctl(fd, FIONREAD, &there)) {
            if (timer.elapsed() > timeoutMs)
                return false;
            if (there < bytes)
                QThread::msleep(1);
        }
    }
    return true;
}

bool Crowd::drain(std::size_t index)
{
    char buffer[16 * 1024];
    ssize_t got = 0;
    while ((got = ::recv(m_sockets[index], buffer, sizeof buffer, MSG_DONTWAIT)) > 0) { }
    return got < 0 && errno == EAGAIN;
}

int Crowd::endedCount()
{
    int ended = 0;
    for (std::size_t i = 0; i < m_sockets.size(); ++i)
        ended += drain(i) ? 0 : 1;
    return ended;
}

bool raiseDescriptorLimit(quint64 wanted)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::max<rlim_t>(limit.rlim_cur, std::min<rlim_t>(limit.rlim_max, wanted));
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur >= wanted;
}

std::optional<Seeded> Seeded::create(const QString &relayDatabase, int accounts, int devicesEach)
{
    auto opened = relay::SqliteStore::open(relayDatabase);
    if (!opened)
        return std::nullopt;
    SystemRandom random;
    const TokenHash invitation = invitationHash(makeInvitationCode(random));
    const auto device = [&random](const AccountId &id, quint32 number) {
        return Device{{id, number}, random.bytes(wire::tokenBytes)};
    };
    Seeded seeded;
    seeded.speaker = device(random.id<AccountId>(), 1);
    std::vector<relay::Operation> operations{
        relay::CreateInvitation{invitation, quint32(accounts + 1), 2 * someTimeMs, someTimeMs},
        account(QStringLiteral("speaker"), seeded.speaker, invitation)};
    for (int a = 0; a < accounts; ++a) {
        const QString handle = QStringLiteral("listener%1").arg(a);
        const auto id = random.id<AccountId>();
        for (int d = 0; d < devicesEach; ++d) {
            const Device &made = seeded.listeners.emplace_back(device(id, quint32(d + 1)));
            if (d == 0)
                operations.emplace_back(account(handle, made, invitation));
            else
                operations.emplace_back(relay::AddDevice{id, QStringLiteral("crowd"), tokenHash(made.token), someTimeMs});
        }
        operations.emplace_back(relay::StartDirect{seeded.speaker.id.account, handle});
        operations.emplace_back(relay::StartDirect{id, QStringLiteral("speaker")}); // no stranger: those end after 10 (rule 12)
    }
    const relay::CommitResult result = relay::commit(*opened.value(), operations);
    for (const relay::Outcome &outcome : result.outcomes) {
        const auto *conversation = std::get_if<relay::ConversationOutcome>(&outcome);
        if (conversation && (seeded.conversations.empty() || seeded.conversations.back() != conversation->conversation))
            seeded.conversations.push_back(conversation->conversation); // each was made from both sides
    }
    return seeded.conversations.size() == std::size_t(accounts) ? std::optional(seeded) : std::nullopt;
}

} // namespace porchlight::tests
