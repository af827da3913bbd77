// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/StopSignal.h"

#include "shared/base/Time.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

constexpr std::chrono::seconds stopMax = 5s;
constexpr std::array stopSignals{SIGTERM, SIGINT};

std::array<int, 2> pipeEnds{-1, -1};

/// Only what POSIX allows in a handler.
extern "C" void onStopSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

StopSignal::StopSignal()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &StopSignal::onReadable);
    struct sigaction action{};
    action.sa_handler = onStopSignal;
    action.sa_flags = SA_RESTART | int(SA_RESETHAND);
    for (const int number : stopSignals)
        ::sigaction(number, &action, nullptr);
}

StopSignal::~StopSignal()
{
    for (const int number : stopSignals)
        std::signal(number, SIG_DFL);
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

void StopSignal::onReadable()
{
    char byte = 0;
    if (::read(pipeEnds[0], &byte, 1) != 1)
        return;
    ::alarm(stopMax.count()); // whose default action ends the process
    Q_EMIT raised();
}

} // namespace porchlight::relay
