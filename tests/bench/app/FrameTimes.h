// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QQuickWindow>

#include <functional>
#include <vector>

namespace porchlight::bench {

/// What frames of one window cost the thread of the windows, in its processor time: without a graphics card all of a frame
/// is made on it, and other programs on the machine are not counted.
class FrameTimes
{
public:
    explicit FrameTimes(QQuickWindow &window) : m_window(window) {}

    /// Changes something and waits for the frame that shows it; what is asked for meanwhile is part of it. Milliseconds.
    double frame(const std::function<void()> &change);
    /// Frames until nothing wants to be painted any more.
    void settle();

    int count() const { return int(m_frames.size()); }
    double part(double share) const; ///< 0.5: half of the frames took no longer
    double longest() const { return part(1); }
    QJsonObject json() const;

    static double processorMs();

private:
    QQuickWindow &m_window;
    std::vector<double> m_frames;
};

} // namespace porchlight::bench
