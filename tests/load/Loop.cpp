// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/load/Loop.h"

#include <algorithm>
#include <array>

#include <sys/epoll.h>
#include <unistd.h>

namespace porchlight::load {

Loop::Loop() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)) {}

Loop::~Loop()
{
    ::close(m_epoll);
}

void Loop::watch(int descriptor, Handler &handler, quint32 events)
{
    epoll_event event{events, {.ptr = &handler}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
}

void Loop::change(int descriptor, Handler &handler, quint32 events)
{
    epoll_event event{events, {.ptr = &handler}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
}

void Loop::forget(int descriptor, Handler &handler)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    std::replace(m_ready.begin(), m_ready.end(), &handler, static_cast<Handler *>(nullptr));
}

void Loop::turn(nanoseconds atMost)
{
    std::array<epoll_event, 1024> events;
    const auto wait = std::max<qint64>(0, std::chrono::ceil<milliseconds>(atMost).count());
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), int(wait));
    m_ready.clear();
    for (int i = 0; i < count; ++i)
        m_ready.push_back(static_cast<Handler *>(events[std::size_t(i)].data.ptr));
    for (std::size_t i = 0; i < m_ready.size(); ++i) {
        if (Handler *handler = m_ready[i])
            handler->ready(events[i].events);
    }
}

} // namespace porchlight::load
