// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/app/FrameTimes.h"

#include <QQmlEngine>
#include <QQuickView>

#include <memory>

namespace porchlight::models {
class TimelineModel;
}
namespace porchlight::test {
struct ModelFixture;
}

namespace porchlight::bench {

/// The weight of the timeline: its words as a text field and as ours, and the whole of it over a database. Everything is
/// drawn by the software renderer, in a window of 900 by 700. On the thread of the windows.
class AppBench
{
public:
    int rows = 100'000;
    int frames = 600;
    int arrivals = 5'000;

    /// What went wrong; else empty.
    QString measure();
    QString table() const;
    QJsonObject json() const;

private:
    struct Line
    {
        QString what;
        QJsonObject times;
    };

    std::unique_ptr<QQuickView> open(const QString &file, const QVariantMap &properties);
    QString scrollWords(const QString &file, const QString &what);
    QString scrollConversation();
    void arrive(QQuickWindow &window, test::ModelFixture &world, models::TimelineModel &timeline, int first, const QString &what);
    FrameTimes scroll(QQuickWindow &window, QObject *list);
    void note(const QString &what, const FrameTimes &times);

    QQmlEngine m_engine;
    std::vector<Line> m_lines;
};

} // namespace porchlight::bench
