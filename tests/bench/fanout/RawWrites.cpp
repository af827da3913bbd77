// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fanout/RawWrites.h"

#include <QByteArray>

#include <array>
#include <vector>

#include <csignal>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace porchlight::bench {

namespace {

using Clock = std::chrono::steady_clock;

struct Tally
{
    quint64 writes = 0;
    double cpuMicros = 0;
    double seconds = 0;
};

double cpuMicros()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto micros = [](const timeval &time) { return double(time.tv_sec) * 1e6 + double(time.tv_usec); };
    return micros(used.ru_utime) + micros(used.ru_stime);
}

int listenOnLoopback(sockaddr_in &address)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool isGood = listener >= 0 && ::bind(listener, reinterpret_cast<sockaddr *>(&address), size) == 0
        && ::listen(listener, 1024) == 0 && ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    return isGood ? listener : -1;
}

/// The process that writes; never returns.
[[noreturn]] void writeRounds(int listener, int tell, int sockets, int bytes, double rounds, milliseconds duration)
{
    std::vector<int> peers;
    for (int i = 0; i < sockets; ++i) {
        peers.push_back(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
        const int now = 1;
        ::setsockopt(peers.back(), IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
    }
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    for (const int peer : peers) {
        epoll_event event{EPOLLIN, {.fd = peer}};
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, peer, &event);
    }
    const QByteArray body(bytes, 'x');
    Tally tally;
    const double before = cpuMicros();
    const auto begin = Clock::now();
    for (quint64 round = 0; Clock::now() < begin + duration; ++round) {
        const auto due = begin + std::chrono::nanoseconds(qint64(1e9 * double(round) / rounds));
        while (Clock::now() < due) {
            epoll_event ready{};
            const auto left = std::chrono::duration_cast<milliseconds>(due - Clock::now());
            ::epoll_wait(epoll, &ready, 1, int(std::max<qint64>(1, left.count())));
        }
        for (const int peer : peers)
            tally.writes += ::send(peer, body.constData(), std::size_t(body.size()), MSG_NOSIGNAL) == bytes;
    }
    tally.cpuMicros = cpuMicros() - before;
    tally.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const bool isTold = ::write(tell, &tally, sizeof tally) == qsizetype(sizeof tally);
    ::_exit(isTold ? 0 : 1);
}

/// Until all of them are closed.
void readAll(const std::vector<int> &sockets)
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    for (const int socket : sockets) {
        epoll_event event{EPOLLIN, {.fd = socket}};
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
    }
    std::array<char, 64 * 1024> into{};
    std::array<epoll_event, 64> ready{};
    for (std::size_t open = sockets.size(); open > 0;) {
        const int count = ::epoll_wait(epoll, ready.data(), int(ready.size()), 10'000);
        if (count <= 0)
            break;
        for (int i = 0; i < count; ++i) {
            if (::recv(ready[std::size_t(i)].data.fd, into.data(), into.size(), 0) > 0)
                continue;
            ::epoll_ctl(epoll, EPOLL_CTL_DEL, ready[std::size_t(i)].data.fd, nullptr);
            --open;
        }
    }
    ::close(epoll);
}

} // namespace

std::optional<RawWrites> measureRawWrites(int sockets, int bytes, double rounds, milliseconds duration)
{
    sockaddr_in address{};
    const int listener = listenOnLoopback(address);
    std::array<int, 2> pipe{};
    if (listener < 0 || ::pipe(pipe.data()) != 0)
        return std::nullopt;
    const pid_t child = ::fork();
    if (child == 0)
        writeRounds(listener, pipe[1], sockets, bytes, rounds, duration);
    ::close(pipe[1]);
    std::vector<int> readers;
    for (int i = 0; child > 0 && i < sockets; ++i) {
        const int reader = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (reader >= 0 && ::connect(reader, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
            readers.push_back(reader);
    }
    if (int(readers.size()) == sockets)
        readAll(readers);
    else if (child > 0)
        ::kill(child, SIGKILL);
    Tally tally;
    const bool isTold = child > 0 && ::read(pipe[0], &tally, sizeof tally) == qsizetype(sizeof tally);
    if (child > 0)
        ::waitpid(child, nullptr, 0);
    for (const int reader : readers)
        ::close(reader);
    ::close(listener);
    ::close(pipe[0]);
    if (!isTold || tally.writes == 0)
        return std::nullopt;
    return RawWrites{tally.cpuMicros / double(tally.writes), double(tally.writes) / tally.seconds};
}

} // namespace porchlight::bench
