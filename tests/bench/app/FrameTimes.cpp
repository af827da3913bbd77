// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/app/FrameTimes.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace porchlight::bench {

double FrameTimes::processorMs()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1000 + double(spent.tv_nsec) / 1e6;
}

double FrameTimes::frame(const std::function<void()> &change)
{
    bool isThere = false;
    const auto seen = QObject::connect(&m_window, &QQuickWindow::frameSwapped, [&isThere] { isThere = true; });
    const double before = processorMs();
    change();
    m_window.update();
    const QDeadlineTimer patience(20'000);
    while (!isThere && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    QObject::disconnect(seen);
    m_frames.push_back(processorMs() - before);
    return m_frames.back();
}

void FrameTimes::settle()
{
    for (int round = 0; round < 8; ++round)
        frame([] {});
    m_frames.clear();
}

double FrameTimes::part(double share) const
{
    if (m_frames.empty())
        return 0;
    std::vector<double> sorted = m_frames;
    std::sort(sorted.begin(), sorted.end());
    const auto at = std::size_t(std::ceil(share * double(sorted.size())));
    return sorted[std::clamp<std::size_t>(at, 1, sorted.size()) - 1];
}

QJsonObject FrameTimes::json() const
{
    return {{QStringLiteral("frames"), count()}, {QStringLiteral("p50Ms"), part(0.5)}, {QStringLiteral("p95Ms"), part(0.95)},
            {QStringLiteral("p99Ms"), part(0.99)}, {QStringLiteral("longestMs"), longest()}};
}

} // namespace porchlight::bench
