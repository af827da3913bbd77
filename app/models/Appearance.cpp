// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Appearance.h"

#include <algorithm>
#include <cmath>

namespace porchlight::models {

namespace {

constexpr qreal scaleMin = 1;
constexpr qreal scaleMax = 2;

bool isMode(const QString &mode)
{
    return mode == u"system" || mode == u"light" || mode == u"dark" || mode == u"contrast";
}

qreal boundedScale(qreal scale)
{
    return std::isfinite(scale) ? qBound(scaleMin, scale, scaleMax) : scaleMin;
}

constexpr QLatin1StringView modeKey("appearance/mode");
constexpr QLatin1StringView textScaleKey("appearance/textScale");
constexpr QLatin1StringView reducedMotionKey("appearance/reducedMotion");
constexpr QLatin1StringView windowSizeKey("window/size");

bool isWindow(QSize size)
{
    constexpr int least = 200;
    constexpr int most = 20'000;
    return std::min(size.width(), size.height()) >= least && std::max(size.width(), size.height()) <= most;
}

} // namespace

Appearance::Appearance(const QString &path, QObject *parent) : QObject(parent), m_settings(path, QSettings::IniFormat)
{
    // The file may have been edited by hand.
    const QString mode = m_settings.value(modeKey).toString();
    m_mode = isMode(mode) ? mode : QStringLiteral("system");
    m_textScale = boundedScale(m_settings.value(textScaleKey, scaleMin).toReal());
    m_reducedMotion = m_settings.value(reducedMotionKey, false).toBool();
    const QSize size = m_settings.value(windowSizeKey).toSize();
    m_windowSize = isWindow(size) ? size : QSize();
}

void Appearance::setMode(const QString &mode)
{
    if (mode == m_mode || !isMode(mode))
        return;
    m_mode = mode;
    m_settings.setValue(modeKey, mode);
    Q_EMIT modeChanged();
}

void Appearance::setTextScale(qreal textScale)
{
    const qreal scale = boundedScale(textScale);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    m_settings.setValue(textScaleKey, scale);
    Q_EMIT textScaleChanged();
}

void Appearance::setReducedMotion(bool reducedMotion)
{
    if (reducedMotion == m_reducedMotion)
        return;
    m_reducedMotion = reducedMotion;
    m_settings.setValue(reducedMotionKey, reducedMotion);
    Q_EMIT reducedMotionChanged();
}

void Appearance::setWindowSize(QSize size)
{
    if (size == m_windowSize || !isWindow(size))
        return;
    m_windowSize = size;
    m_settings.setValue(windowSizeKey, size);
}

} // namespace porchlight::models
