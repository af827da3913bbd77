// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

#include <array>

#include <sys/socket.h>
#include <unistd.h>

namespace porchlight::tests {

/// Both ends of a connected pair of sockets; those that were not taken are closed at the end.
struct SocketPair
{
    SocketPair() { ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()); }
    ~SocketPair()
    {
        for (const int end : ends)
            ::close(end);
    }
    Q_DISABLE_COPY_MOVE(SocketPair)

    void writeTo(int end) const { QCOMPARE(::write(ends[std::size_t(end)], "x", 1), 1); }

    std::array<int, 2> ends{-1, -1};
};

} // namespace porchlight::tests
